import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { pick, seeded, times } from '../../../bench/random.ts';
import { formatNumber } from './path-data.ts';
import { answerQuickly } from './quick-selectors.ts';
import { textWidth } from './text-metrics.ts';

/** Each shortcut gives what the long way gives. */

test('sums of advances are the widths that the font gives, ligatures and kerning and all', () => {
  const random = seeded(4);
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ  '.split('');
  const others = [...letters, ...'0123456789-:()x>'.split('')];
  const file = createRequire(import.meta.url).resolve('@fontsource/inter/files/inter-latin-400-normal.woff');
  const font = fontkit.create(readFileSync(file));
  const different = times(600, (i) =>
    times(12, () => pick(random, i % 3 === 0 ? others : letters)).join(''),
  ).filter((text) => {
    const width = (font.layout(text, { calt: false }, 'latn').advanceWidth / font.unitsPerEm) * 64;
    return Math.abs(textWidth(text, 64, 400) - width) > 1 / 64;
  });
  expect(different).toEqual([]);
});

test('numbers are rounded as `toFixed` rounds them, halves too', () => {
  const random = seeded(5);
  const numbers = [
    0.05,
    -0.05,
    1.45,
    12.25,
    -0.001,
    1e21,
    0.285,
    ...times(2000, () => (random() - 0.5) * 900),
  ];
  for (const number of numbers)
    for (const decimals of [0, 1, 2, 4])
      expect(formatNumber(number, decimals)).toBe(String(Number(number.toFixed(decimals)) || 0));
});

test('quick answers to selectors are those of the engine', () => {
  const markup =
    '<svg><g class="a b"><text class="b"><tspan class="row one"/></text></g><g id="x"><g id="y"/></g><style/><g class="b row"/></svg>';
  const { window } = new JSDOM(`<body>text${markup}</body>`);
  const svg = window.document.querySelector('svg');
  const simple = ['g', 'tspan', 'nothing', '.b', '.row', 'g.b', '.a.b', 'tspan.row.one', '*', '.a > .b'];
  const selectors = [...simple, '#x', '[id="y"]', 'g#y', '#x g', 'svg .row', '.row g', 'body #y', 'g, text'];
  const answers = (): unknown[] => [
    svg?.querySelector(':first-child'),
    window.document.querySelector('tspan')?.querySelector(':first-child'),
    ...[svg, window.document].flatMap((root) =>
      selectors.flatMap((selector) => [
        root?.querySelector(selector),
        [...(root?.querySelectorAll(selector) ?? [])],
      ]),
    ),
  ];
  const slow = answers();
  answerQuickly(window.Document.prototype);
  answerQuickly(window.Element.prototype);
  const quick = answers();
  expect(quick.length).toBe(slow.length);
  expect(quick.flat().every((element, i) => element === slow.flat()[i])).toBe(true);
  expect(() => svg?.querySelector('')).toThrow();
});
