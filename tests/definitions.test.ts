import { describe, expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import type { Guide } from '../src/model/guide.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';

// Notes, terms and abbreviations: what a page defines in one place and uses in another.
const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function render(markdown: string, of: Guide = guide): { html: string; problems: string[] } {
  const state = renderer.newState(of, examplePage('example.md', 'example.html', markdown), '2026-11-21');
  const { html, outline } = renderer.render(markdown, 1, state);
  const problems = outline.problems.map(({ line, column, what }) => `${line}:${column} ${what}`);
  return { html, problems };
}

function notes(markdown: string): string[] {
  const list = /<section class="footnotes"[\s\S]*<\/section>/.exec(render(markdown).html)?.[0] ?? '';
  return [...list.matchAll(/<li id="([^"]+)">([\s\S]*?)(?=<\/li>)/g)].map(([, id, text = '']) => {
    const own = text.replace(/<(span|p) data-ui[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>|\n/g, ' ');
    return `${id}: ${own.replace(/\s+/g, ' ').trim()}`;
  });
}

describe('notes', () => {
  test.each([
    [
      'in the order of their definitions',
      'a[^2] b[^1]\n\n[^1]: one\n[^2]: two\n',
      ['fn:1: one', 'fn:2: two'],
    ],
    ['also unused ones', '[^1]: one\n\ntext\n', ['fn:1: one']],
    ['whose text goes on without indentation', 'a[^1]\n\n[^1]: one\ntwo\n', ['fn:1: one two']],
    ['whose text starts on the next line', 'a[^1]\n\n[^1]:\n    one\n', ['fn:1: one']],
    ['indented by two columns', 'a[^1]\n\n[^1]: one\n\n  two\n\nthree\n', ['fn:1: one two']],
    ['that interrupt a paragraph', 'a[^1]\n[^1]: one\n', ['fn:1: one']],
    [
      'named with blanks and capitals',
      'a[^A b] b[^a b]\n\n[^A  b]: one\n[^a b]: two\n',
      ['fn:A-b: one', 'fn:a-b: two'],
    ],
    ['inside another note', 'a[^1]\n\n[^1]: one[^2]\n\n    [^2]: two\n', ['fn:1: one 2', 'fn:2: two']],
    ['the last of two of one name', 'a[^1]\n\n[^1]: one\n[^1]: two\n', ['fn:1: two']],
    ['not without a name', '[^]: one\n\n[^ ]: two\n', []],
    ['not as code', '    [^1]: one\n\n```\n[^2]: two\n```\n', []],
  ])('%s', (_name, markdown, expected) => expect(notes(markdown)).toEqual(expected));

  test('a reference in a link stands behind it', () => {
    const { html, problems } = render('[a[^1]](https://example.org)\n\n[^1]: one\n');
    expect(html).toMatch(
      /<a href="https:\/\/example.org">a<\/a><sup class="footnote-ref"[^>]*><a href="#fn:1"/,
    );
    expect(problems).toEqual([]);
  });

  test.each(['[^a-z]', '[^,;]', '`[^x]`', '\\[^x]', '[^ x ]', '[^]'])('%s is no reference', (text) => {
    expect(render(`Text ${text} text.\n`).problems).toEqual([]);
  });

  test('a missing note is reported where it is missed', () => {
    const { html, problems } = render('`[^x]` then\n[^x] and [^x].\n\n| a[^y] |\n|---|\n| b |\n');
    expect(html).toContain('[^x] and [^x].');
    expect(problems).toEqual([
      '1:2 there is no note of this name',
      '2:1 there is no note of this name',
      '4:4 there is no note of this name',
    ]);
  });
});

describe('terms', () => {
  test.each([
    ['follow lines of text', 'A\nB\n: c\n', '<dl><dt>A</dt><dt>B</dt><dd>c</dd></dl>'],
    ['without a blank line between', 'A\n: b\nC\n: d\n', '<dl><dt>A</dt><dd>b</dd><dt>C</dt><dd>d</dd></dl>'],
    ['with text that goes on', 'A\n: b\nc\n\nd\n', '<dl><dt>A</dt><dd>bc</dd></dl><p>d</p>'],
    ['around a note', 'A\n: b\n\n*[X]: y\n\nC\n: d\n', '<dl><dt>A</dt><dd>b</dd><dt>C</dt><dd>d</dd></dl>'],
    ['in a quotation', '> A\n> : b\n', '<blockquote><dl><dt>A</dt><dd>b</dd></dl></blockquote>'],
  ])('%s', (_name, markdown, expected) => expect(render(markdown).html.replace(/\n/g, '')).toBe(expected));

  test.each(['Time:\n12:30 or so\n', 'A\n:b\n', ': alone\n', 'A\n\n:::\n', 'A\n:\n', '    A\n    : b\n'])(
    '%j has none',
    (markdown) => expect(render(markdown).html).not.toContain('<dl'),
  );

  test('keep the code in them as it is', () => {
    const { html } = render('A\n:   b\n\n        c\n          d\n');
    expect(html).toContain('>c\n  d</code>');
  });
});

describe('abbreviations', () => {
  const common: Guide = {
    ...guide,
    content: {
      ...guide.content,
      abbreviations: [{ term: 'RHS', meaning: 'from all pages', path: 'includes/a.md', line: 1, column: 1 }],
    },
  };

  test('that all pages know', () => {
    expect(render('The RHS.\n', common).html).toContain('<abbr title="from all pages">');
    expect(render('The RHS.\n\n*[RHS]: from this page\n', common).html).toContain('title="from this page"');
    expect(render('Nothing.\n', common).html).toBe('<p>Nothing.</p>\n');
  });

  test.each([
    ['on a line of its own in a paragraph', 'RHS a\n*[RHS]: b\nc\n', '<p>c</p>'],
    ['below its term', 'RHS\n\n*[RHS]:\n    b\n', 'title="b"'],
    ['with quotes and signs', 'RHS\n\n*[RHS]: "b" < c & d\n', 'title="&quot;b&quot; &lt; c &amp; d"'],
    ['with script', 'RHS\n\n*[RHS]: <script>x</script>\n', 'title="&lt;script&gt;x&lt;/script&gt;"'],
  ])('%s', (_name, markdown, expected) => expect(render(markdown).html).toContain(expected));

  test('are no button in what can be pressed, and none twice', () => {
    const { html } = render(
      '# A X\n\n[X](https://example.org) <abbr title="own">X</abbr> <kbd>X</kbd> X X\n\n*[X]: y\n',
    );
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toContain('<abbr title="own">X</abbr> <kbd><abbr title="y"><button');
  });
});

test('a long page of definitions is read to the end', () => {
  const times = (text: string): string => text.repeat(Math.ceil(300_000 / text.length));
  const thousand = Array.from({ length: 1000 }, (_, i) => `*[T${i}]: meaning\n`).join('');
  const inputs = [
    `[^1]: x\n\n${times('a[^1] ')}`,
    times('a[^b] '),
    times('[^'),
    times('[^1]: x\n'),
    times('*['),
    times('A\n: b\n'),
    times('A\n\n: b\n\n    c\n\n'),
    `A\n${times(': b\n')}`,
    thousand + times('T1 and T999 '),
    `|${times('a[^b]|')}\n|${'-|'.repeat(3)}\n`,
  ];
  for (const input of inputs) {
    expect(() => render(input), input.slice(0, 20)).not.toThrow();
  }
}, 120_000);
