import { describe, expect, test } from 'vitest';
import { components } from '../components/index.ts';
import { exampleGuide, examplePage } from '../gallery/gallery.ts';
import type { SyntaxProblem } from '../model/outline.ts';
import { MarkdownRenderer } from './markdown.ts';

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function rendered(...lines: readonly string[]): { html: string; problems: readonly SyntaxProblem[] } {
  const markdown = lines.join('\n');
  const page = examplePage('example.md', 'example.html', markdown);
  const { html, outline } = renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21'));
  return { html, problems: outline.problems };
}

describe('containers', () => {
  const longer = rendered(
    '::::: tip',
    ':::: details',
    'one',
    '',
    '::: note',
    'two',
    ':::',
    '::::',
    'three',
    ':::::',
  );

  test('nest by longer fences', () => {
    expect(longer.problems).toEqual([]);
    expect(longer.html).toMatch(
      /data-kind="tip".*data-component="collapsible" data-tone="grey".*one.*data-kind="note".*two.*three/s,
    );
  });

  test.each([1, 2, 3, 4, 8])('nest by indentation of %i', (columns) => {
    const by = ' '.repeat(columns);
    const inner = ['::: details', 'one', '', ...['::: note', 'two', ':::'].map((line) => by + line), ':::'];
    const indented = rendered(
      '::: tip',
      ...inner.map((line) => (line === '' ? '' : by + line)),
      'three',
      ':::',
    );
    expect(indented).toEqual(longer);
  });

  test('need no blank behind their colons', () => {
    expect(rendered(':::tip Title', 'x', ':::').html).toBe(rendered('::: tip Title', 'x', ':::').html);
  });

  test('do not end in code', () => {
    const { html, problems } = rendered('::: tip', '```md', ':::', '```', 'x', ':::');
    expect(problems).toEqual([]);
    expect(html).toMatch(/<code[^>]*>.*:::.*<\/code>.*>x<\/div>\s*<\/div>$/s);
    expect(rendered('::: tip', '```md', ':::', 'x').problems).toHaveLength(1);
  });

  test('end at the first closing line where one inside stands no further in', () => {
    const { problems } = rendered('::: tip', '::: note', 'x', ':::', ':::');
    expect(problems).toMatchObject([
      { line: 2, what: 'this container is cut off by the end of the one around it' },
    ]);
  });
});

test('blanks may stand behind a closing line', () => {
  expect(rendered('::: tip', 'a', '::: ').problems).toEqual([]);
});

describe('titles of containers', () => {
  test.each(['::: note a `b` [c](https://example.org)', ':::note[a `b` [c](https://example.org)]'])(
    '%s',
    (line) => {
      const title = 'a <code>b</code> <a href="https://example.org">c</a>';
      expect(rendered(line, 'x', ':::').html).toContain(title);
    },
  );

  test('options may follow one in brackets', () => {
    const { html } = rendered(':::details[a [b]]{open}', 'x', ':::');
    expect(html).toMatch(/<details[^>]* open><summary>.*a \[b\]<\/span><\/summary>/);
  });
});

describe('groups of code', () => {
  test('a group without code is none', () => {
    expect(rendered('::: code-group', 'a', ':::')).toMatchObject({
      html: expect.stringMatching(/^<p>a<\/p>/) as unknown,
      problems: [{ line: 1, what: 'there is no tab in these tabs' }],
    });
  });

  test('what stands in an item outside a group is shown', () => {
    expect(rendered('::: code-group-item a', 'b', ':::').html).toMatch(/::: code-group-item a[^]*<p>b<\/p>/);
  });

  test('mistakes behind a label are found', () => {
    const { problems } = rendered('::: code-group', '```js [a.js] titel="b"', '1', '```', ':::');
    expect(problems).toMatchObject([{ line: 2, column: 14 }]);
  });
});

describe('tabs in a container', () => {
  const apart = rendered(
    '::: tabs',
    '@tab A',
    '',
    'a',
    '',
    '@tab B',
    '',
    '- b',
    '',
    '@tab C',
    '',
    '> c',
    '',
    ':::',
  );

  test('start right below text, lists and quotations', () => {
    expect(rendered('::: tabs', '@tab A', 'a', '@tab B', '- b', '@tab C', '> c', ':::')).toEqual(apart);
  });

  test.each([2, 4])('may be indented by %i', (columns) => {
    const lines = ['@tab A', 'a', '', '@tab B', '- b', '', '@tab C', '> c'];
    const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
    expect(rendered('::: tabs', ...indented, ':::')).toEqual(apart);
  });

  test('show what stands before the first of them', () => {
    const { html, problems } = rendered('::: tabs', 'Before.', '', '@tab A', 'a', ':::');
    expect(problems).toEqual([]);
    expect(html).toMatch(/^<p>Before.<\/p>\s*<div class="tabs"/);
  });

  test('keep the text where no label is', () => {
    expect(rendered('::: tabs', 'Text.', ':::').html).toBe('<p>Text.</p>\n');
  });
});

describe('marker lines', () => {
  test.each(['!!! note', '??? note', '=== "A"'])('%s ends a list, a quotation and a paragraph', (marker) => {
    const body = rendered(marker, '    x').html;
    for (const [above, html] of [
      ['- a', '<ul>\n<li>a</li>\n</ul>\n'],
      ['> a', '<blockquote>\n<p>a</p>\n</blockquote>\n'],
      ['a', '<p>a</p>\n'],
    ] as const) {
      expect(rendered(above, marker, '    x').html).toBe(html + body);
    }
  });

  test.each([2, 3])('take a body of %i columns for what it is', (columns) => {
    const by = ' '.repeat(columns);
    const short = rendered('!!! note', `${by}a`, '', `${by}- b`, '', 'c');
    expect(short.html).toBe(rendered('!!! note', '    a', '', '    - b', '', 'c').html);
    expect(short.problems).toMatchObject([{ line: 2, column: columns + 1 }]);
  });
});
