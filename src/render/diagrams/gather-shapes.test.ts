import { expect, test } from 'vitest';
import { gatherShapes } from './gather-shapes.ts';
import type { Paint } from './paint.ts';
import { SvgElement } from './svg-tree.ts';

const PAINT: Paint = new Map([
  ['stroke', 'black'],
  ['stroke-width', '1'],
]);

function rect(x: number, look = 'node'): SvgElement {
  const box = { x, y: 0, width: 40, height: 20, class: look };
  return new SvgElement(
    'rect',
    Object.entries(box).map(([name, value]) => [name, String(value)]),
  );
}

function text(x: number, words: string): SvgElement {
  const element = new SvgElement('text', [
    ['x', String(x)],
    ['y', '14'],
  ]);
  element.append(words);
  return element;
}

/** The children in their new order: shapes by where they begin, texts by their words. */
function order(children: readonly SvgElement[]): readonly string[] {
  const root = new SvgElement('svg');
  root.adopt(children);
  gatherShapes(
    root,
    new Map(root.walk().map((element) => [element, PAINT])),
    (shape) => shape.getAttribute('class') ?? undefined,
  );
  return root.elements.map((child) => child.textContent || (child.getAttribute('x') ?? child.localName));
}

test('nodes of one look come before the texts that stand in them', () => {
  expect(order([rect(0), text(5, 'a'), rect(100), text(105, 'b'), rect(200), text(205, 'c')])).toEqual([
    '0',
    '100',
    '200',
    'a',
    'b',
    'c',
  ]);
});

test('a shape passes nothing that it covers, and nothing of which nobody knows where it is', () => {
  expect(order([rect(0), text(5, 'a'), rect(10), text(105, 'b')])).toEqual(['0', 'a', '10', 'b']);
  expect(order([rect(0), new SvgElement('use'), rect(100)])).toEqual(['0', 'use', '100']);
});

test('a shape passes others, and links whose parts are elsewhere', () => {
  const link = new SvgElement('a');
  link.adopt([rect(100)]);
  expect(order([rect(0), rect(50, 'label'), link, rect(200)])).toEqual(['0', '200', '50', 'a']);
});
