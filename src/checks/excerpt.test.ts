import { describe, expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('excerpt', () => {
  test('sets a caret under the column', () => {
    expect(excerpt(12, 5, '=== "Tab')).toEqual(['12 | === "Tab', '   |     ^']);
  });

  test('sets it behind the last character where the column is past the end', () => {
    expect(excerpt(1, 99, 'end')).toEqual(['1 | end', '  |    ^']);
  });

  test.each([
    ['tabs', '\t- \tx', 5, ['1 |     -   x', '  |         ^']],
    ['wide characters', '水をx', 3, ['1 | 水をx', '  |     ^']],
    ['characters of two units', '🌱x', 3, ['1 | 🌱x', '  |   ^']],
    ['marks on letters', 'e\u0301x', 3, ['1 | e\u0301x', '  |  ^']],
    ['signs that steer a terminal', '\u001b[2Jx\u202e', 5, ['1 | �[2Jx�', '  |     ^']],
  ])('counts %s as a terminal shows them', (_name, source, column, shown) => {
    expect(excerpt(1, column, source)).toEqual(shown);
  });

  test.each([1, 60, 101, 150, 201])('shows the part of a long line around column %i', (column) => {
    const [line = '', caret = ''] = excerpt(3, column, `${'a'.repeat(100)}b${'c'.repeat(100)}`);
    expect(line.length).toBeLessThan(84);
    const sign = line.charAt(caret.indexOf('^'));
    expect(sign).toBe(column <= 100 ? 'a' : column === 101 ? 'b' : 'c');
  });

  test('shows nothing of a blank line, nor where front matter begins', () => {
    expect(excerpt(1, 1, '---')).toEqual([]);
    expect(excerpt(4, 1, '  ')).toEqual([]);
    expect(excerpt(4, 1, '---')).toHaveLength(2);
  });
});
