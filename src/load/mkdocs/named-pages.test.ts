import { describe, expect, test } from 'vitest';
import { MkdocsConfig } from './config.ts';
import { NamedPages } from './named-pages.ts';

const FILES = [
  'index.md',
  'rocks/Tide pools.md',
  'rocks/index.md',
  'old/rocks/Tide pools.md',
  'img/crab.png',
  'sand/dunes.md',
];

function linked(text: string, plugins: readonly unknown[] = ['roamlinks'], page = 'sand/dunes.md'): string {
  return new NamedPages(MkdocsConfig.parse({ plugins }), () => FILES).linked(text, page);
}

describe('names of pages between two brackets', () => {
  test.each([
    ['[[Tide pools]]', '[Tide pools](../rocks/Tide%20pools.md)'],
    ['[[tide pools.md|the pools]]', '[the pools](../rocks/Tide%20pools.md)'],
    ['[[old/rocks/Tide pools]]', '[old/rocks/Tide pools](../old/rocks/Tide%20pools.md)'],
    ['[[Tide pools#Low Tide]]', '[Tide pools](../rocks/Tide%20pools.md#low-tide)'],
    ['[[#High Tide]]', '[High Tide](#high-tide)'],
    ['| [[dunes\\|sand]] |', '| [sand](dunes.md) |'],
    [
      '![[crab.png]] ![[crab.png|200]] ![[crab.png|a crab]]',
      '![](../img/crab.png) ![](../img/crab.png){ width="200" } ![a crab](../img/crab.png)',
    ],
  ])('%s', (text, expected) => {
    expect(linked(text)).toBe(expected);
  });

  test.each(['[[Nobody]]', '`[[dunes]]`', '[[]]', '```\n[[dunes]]\n```'])('%s stays', (text) => {
    expect(linked(text)).toBe(text);
  });

  test('are text on a site without such a plugin, or that turns them off', () => {
    expect(linked('[[dunes]]', ['search'])).toBe('[[dunes]]');
    expect(linked('[[dunes]]', [{ ezlinks: { wikilinks: false } }])).toBe('[[dunes]]');
  });
});

test('a link that names only a file leads to it, wherever it lies', () => {
  expect(
    linked('[a](dunes.md) [b](crab.png#x) [c](gone.md) [d](https://dunes.md)', ['autolinks'], 'index.md'),
  ).toBe('[a](sand/dunes.md) [b](img/crab.png#x) [c](gone.md) [d](https://dunes.md)');
  expect(linked('[a](index.md)', ['autolinks'], 'rocks/index.md')).toBe('[a](index.md)');
});
