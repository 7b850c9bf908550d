import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IDENTITY } from './geometry.ts';
import type { Mark } from './marks.ts';
import { crosses, encloses, outlines } from './outline.ts';
import { contrast, parseColour, type Colour } from './colour.ts';
import { pathBox, pathLength, pathPoints, pointAlong } from './path-points.ts';
import { shortPath } from '../../support/short-path.ts';
import { straighten } from './path-data.ts';
import { sourceLine } from './source-lines.ts';
import { parsePath } from './svg-path.ts';
import { StyleSheet } from './style-sheet.ts';
import { parseSvg } from './parse-svg.ts';
import { serializeSvg, SvgElement } from './svg-tree.ts';
import { lineExtent, textOverhang, textWidth } from './text-metrics.ts';
import { SLOTS, SLOT_NAMES, type Slot } from './theme.ts';

function colour(slot: Slot, mode: 0 | 1): Colour {
  return parseColour(SLOTS[slot][mode]) ?? [0, 0, 0, 1];
}

test('diagram.css has each slot with its light and dark value', () => {
  const css = readFileSync(new URL('./diagram.css', import.meta.url), 'utf8');
  const declared = [...css.matchAll(/--diagram-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
  expect(declared.map(([, name, light, dark]) => [name, light, dark])).toEqual(
    SLOT_NAMES.map((slot) => [slot, ...SLOTS[slot]]),
  );
});

test('text can be read on every fill, lines can be seen, in light and dark', () => {
  const weak: string[] = [];
  const need = (over: Slot, under: Slot, ratio: number): void => {
    for (const mode of [0, 1] as const) {
      const found = contrast(colour(over, mode), colour(under, mode));
      if (found < ratio) weak.push(`${over} on ${under} (${mode ? 'dark' : 'light'}): ${found.toFixed(2)}`);
    }
  };
  for (const slot of SLOT_NAMES) {
    if (/^s\d$/.test(slot)) need('bg', slot, 4.5);
    else if (/^(bg|node|group|note|crit|done|c\d)$/.test(slot)) need('fg', slot, 4.5);
    else if (slot !== 'fg') need(slot, 'bg', 3);
  }
  expect(weak).toEqual([]);
});

test('measures text as Inter is drawn, also beyond Latin', () => {
  expect(textWidth('Data analyst', 16, 400)).toBeCloseTo(93.38, 1);
  expect(textWidth('Data analyst', 16, 700)).toBeGreaterThan(textWidth('Data analyst', 16, 400));
  expect(textWidth('Ж', 16, 400)).toBeGreaterThan(8);
  expect(textWidth('漢字', 10, 400)).toBe(20);
  expect(textWidth('', 16, 400)).toBe(0);
  expect(lineExtent(16, 400)).toMatchObject({ ascent: 16, descent: 4 });
});

test('a letter whose ink reaches out of its width widens a text by the pixels that it touches', () => {
  expect(textOverhang('julia', 16, 400).left).toBe(1);
  expect(textOverhang('ajar', 16, 400)).toEqual({ left: 0, right: 0 });
  expect(textOverhang(' W', 16, 400).right).toBeCloseTo(0.234, 2);
  expect(textOverhang('', 16, 400)).toEqual({ left: 0, right: 0 });
});

test('reads paths: packed numbers, relative commands, arcs', () => {
  expect(parsePath('m1.5.5 l-1-1h2v3z').map(({ to }) => to)).toEqual([
    [1.5, 0.5],
    [0.5, -0.5],
    [2.5, -0.5],
    [2.5, 2.5],
    [1.5, 0.5],
  ]);
  expect(pathLength('M0 0A5 5 0 0 1 10 0')).toBeCloseTo(Math.PI * 5, 1);
  expect(pointAlong('M0 0L10 0L10 10', 15)).toEqual([10, 5]);
  expect(pathPoints('')).toEqual([]);
  expect(shortPath(straighten(parsePath('M0,0L5,0C6,0,8,0,10,0C12,0,14,0,20,0')), 1)).toBe('m0 0h20');
});

test('the box of a path reaches as far as its curves do, not as their control points', () => {
  expect(pathBox('M0 0C0 10 10 10 10 0')).toEqual([0, 0, 10, 7.5]);
  expect(pathBox('M0 0Q-8 4 0 8')).toEqual([-4, 0, 0, 8]);
  expect(pathBox('M1 2L5 2C6 2 7 2 9 2')).toEqual([1, 2, 9, 2]);
  expect(pathBox('M0 0A5 5 0 0 1 10 0')?.map(Math.round)).toEqual([0, -5, 10, 0]);
  expect(pathBox('')).toBeUndefined();
});

test('a point lies in a shape as the fill does: also where its line turns back on itself, not in a corner of its box', () => {
  const shape = (name: string, attributes: Record<string, string>): Mark => ({
    element: new SvgElement(name, Object.entries(attributes)),
    paint: new Map(),
    matrix: IDENTITY,
    box: undefined,
  });
  const framed = outlines(shape('polygon', { points: '2 9 8 9 8 1 2 1 2 9 0 9 10 9 10 1 0 1 0 9' }));
  expect([encloses(framed, [5, 5]), encloses(framed, [1, 5]), encloses(framed, [11, 5])]).toEqual([
    true,
    true,
    false,
  ]);
  const circle = outlines(shape('circle', { cx: '5', cy: '5', r: '5' }));
  expect([encloses(circle, [5, 1]), encloses(circle, [0.5, 0.5])]).toEqual([true, false]);
  expect([crosses(circle, [4, -1, 6, 1]), crosses(circle, [4, 4, 6, 6])]).toEqual([true, false]);
});

test('counts lines as the author sees them', () => {
  const source = '---\ntitle: x\n---\n\n%% c\n%%{init: {\n}}%%\nflowchart TD\n%% c\nA --> B';
  expect([1, 2, 9].map((line) => sourceLine(source, line))).toEqual([8, 10, 10]);
  expect(sourceLine('pie\n "a" : x', 2)).toBe(2);
});

test('matches styles by tag, class, id, attribute and ancestors, the stronger rule last', () => {
  const root = parseSvg('<svg id="m"><g class="node hot"><rect class="a" data-look="x"></rect></g></svg>');
  const rect = [...(root as SvgElement).walk()].at(-1) as SvgElement;
  const matched = (css: string): (string | undefined)[] =>
    new StyleSheet(css, (name) => name === 'fill').matching(rect).map(({ normal }) => normal.get('fill'));
  expect(matched('#m .node rect{fill:b}rect{fill:a}.none rect{fill:c}#m>rect{fill:d}g>rect{fill:e}')).toEqual(
    ['a', 'e', 'b'],
  );
  expect(matched('[data-look="x"]{fill:a}[data-look$="y"]{fill:b}rect:hover{fill:c}rect{color:d}')).toEqual([
    'a',
  ]);
  expect(
    matched('@media print{rect{fill:a}}@keyframes k{from{fill:b}}.hot{fill:c}.hot rect.a{fill:d}'),
  ).toEqual(['d']);
});

test('reads and writes markup: entities, void elements, stray brackets', () => {
  const root = parseSvg('<svg a="1 &lt; 2 &#34;"><text>a &amp; b &lt;c&gt; < d<br>e</text></svg>');
  expect(serializeSvg(root as SvgElement)).toBe(
    '<svg a="1 &lt; 2 &quot;"><text>a &amp; b &lt;c&gt; &lt; d<br/>e</text></svg>',
  );
});
