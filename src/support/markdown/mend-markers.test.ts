import { describe, expect, test } from 'vitest';
import { mendBodies, mendMarkers } from './mend-markers.ts';

const text = (...lines: readonly string[]): string => lines.join('\n');

describe('mendBodies', () => {
  test('indents a body of two or three columns by four, with what is nested in it', () => {
    expect(mendBodies(text('!!! note', '  one', '', '  ??? tip', '    two', '', '  three', 'after'))).toBe(
      text('!!! note', '    one', '', '    ??? tip', '        two', '', '    three', 'after'),
    );
    expect(mendBodies(text('- item', '', '    === "A"', '       one'))).toBe(
      text('- item', '', '    === "A"', '        one'),
    );
  });

  test.each([
    ['a full body', text('!!! note', '    one', '  two')],
    ['text behind a blank line', text('!!! note', '', '  one')],
    ['text that is hardly indented', text('!!! note', ' one')],
    ['front matter', text('---', 'a: |', '  !!! note', '    x', '---')],
    ['fenced code', text('````md', '```', '!!! note', '  one', '```', '````')],
    ['indented code', text('Text', '', '    !!! note', '      one')],
    ['code in an item', text('- item', '', '        !!! note', '          one')],
    ['a comment', text('<!--', '!!! note', '  one', '-->')],
    ['preformatted text', text('<pre>', '!!! note', '  one', '</pre>')],
    ['a body with tabs', text('!!! note', '  one', '  \ttwo')],
    ['a title without body', text('!!! note', 'one')],
  ])('leaves %s', (_name, source) => {
    expect(mendBodies(source)).toBe(source);
  });

  test('goes on behind code that is closed', () => {
    expect(mendBodies(text('```', 'x', '```', '!!! note', '  one'))).toBe(
      text('```', 'x', '```', '!!! note', '    one'),
    );
  });
});

describe('mendMarkers', () => {
  test.each([
    ['!! note', '!!! note'],
    ['!!!! danger "Title"', '!!! danger "Title"'],
    ['? ? ? note', '??? note'],
    ['??? + note', '???+ note'],
    ['!!! note “Title”', '!!! note "Title"'],
    ['!!! note: "Title"', '!!! note "Title"'],
    ['== "Tab"', '=== "Tab"'],
    ['===="Tab"', '=== "Tab"'],
    ['==="Tab"', '=== "Tab"'],
    ['===! «Tab»', '===! "Tab"'],
  ])('%s', (found, meant) => {
    expect(mendMarkers(text(found, '    x'))).toBe(text(meant, '    x'));
    expect(mendMarkers(text('- item', '', `    ${found}`, '', '        x'))).toBe(
      text('- item', '', `    ${meant}`, '', '        x'),
    );
    expect(mendMarkers(text(found, 'x'))).toBe(text(found, 'x'));
    expect(mendMarkers(text('```', found, '    x', '```'))).toBe(text('```', found, '    x', '```'));
  });

  test.each(['!!! Stop !!!', '!!! note', '=== heading ===', '====', '!!! note "Title', '=== Tab'])(
    'leaves %s',
    (line) => {
      expect(mendMarkers(text(line, '    x'))).toBe(text(line, '    x'));
    },
  );
});
