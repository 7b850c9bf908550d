import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_INPUTS } from '../bench/hostile-inputs.ts';
import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';
import { escapeText } from '../src/support/html.tsx';

// What holds for any text at all, and for any nesting of blocks.
const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function render(markdown: string): string {
  const page = examplePage('example.md', 'example.html', markdown);
  const rendered = renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21'));
  expect(rendered.outline.anchors).toBeDefined();
  return rendered.html;
}

/** Pieces of syntax, whole and broken, from which texts are thrown together. */
const PIECE = fc.constantFrom(
  '\n',
  '\n\n',
  '    ',
  '  ',
  '\t',
  '- ',
  '1. ',
  '> ',
  '# ',
  '```',
  '~~~',
  '```py title="a" hl_lines="1"\n',
  '!!! note',
  '??? tip "x"',
  '=== "A"',
  '::: tip',
  ':::',
  '::::',
  '::: tabs',
  '@tab A',
  '/// note | A',
  '/// tab | A',
  '///',
  '////',
  '    type: tip\n',
  '[^1]',
  '[^1]: ',
  '<div markdown>',
  '</div>',
  '<details>',
  '<!--',
  '-->',
  '<b',
  '<table>',
  '| a | b |\n|---|---|\n',
  '|',
  '`',
  '``',
  '**',
  '*',
  '_',
  '==',
  '^^',
  '~~',
  '~',
  '^',
  '++',
  '{++',
  '++}',
  '{--',
  '--}',
  '{>>',
  '<<}',
  '{ .a #b c=d }',
  '{',
  '$',
  '$$',
  '\\(',
  '\\)',
  ':material-check:',
  ':smile:',
  ':',
  '*[A]: b',
  '[a](b.md)',
  '![',
  '](',
  '[',
  ']',
  'A',
  'a',
  'word ',
  ': ',
  '--8<-- "x"',
  '\\',
  '&amp;',
  '\0',
  '\u2028',
  'é',
  '(1)',
  '# (1)!',
  '- [x] ',
  '---',
  '===',
);

test('no text makes the renderer fail', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 60 }), (pieces) => {
      render(pieces.join(''));
    }),
    { numRuns: 1500 },
  );
});

interface Block {
  readonly lines: readonly string[];
  readonly code: readonly string[];
}

const indent = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? '' : by + line));

let count = 0;

/** A fence whose content occurs nowhere else. */
const fence = fc
  .record({
    sign: fc.constantFrom('```', '~~~', '````'),
    info: fc.constantFrom('', 'text', ' { .text title="t" }', 'text linenums="3"'),
    body: fc.array(
      fc.constantFrom('', '    deep', '- a', '!!! note', '</div>', '=== "x"', '<div>', '> q', '# h'),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ sign, info, body }): Block => {
    const name = `unique${count++}end`;
    const code = [name, ...body, name];
    return { lines: [sign + info, ...code, sign], code: [code.join('\n')] };
  });

const paragraph = fc
  .constantFrom('Some text.', 'Two lines\nof text.')
  .map((text): Block => ({ lines: text.split('\n'), code: [] }));

/** Everything that may hold blocks, by what it puts around them. */
const AROUND: readonly ((inner: readonly string[], depth: number) => readonly string[])[] = [
  (inner) => ['!!! tip "Title"', '', ...indent(inner, '    ')],
  (inner) => ['??? note', ...indent(inner, '    ')],
  (inner) => ['=== "Label"', '', ...indent(inner, '    ')],
  (inner) => ['- item', '', ...indent(inner, '    ')],
  (inner) => ['1. item', '', ...indent(inner, '   ')],
  (inner) => ['- item', '', ...indent(inner, '  ')],
  (inner) => inner.map((line) => (line === '' ? '>' : `> ${line}`)),
  (inner, depth) => [`${':'.repeat(8 - depth)} tip Title`, ...inner, ':'.repeat(8 - depth)],
  (inner, depth) => [`${':'.repeat(8 - depth)} details Title`, ...inner, ':'.repeat(8 - depth)],
];

const blocks: fc.Memo<Block> = fc.memo((depth) => {
  const leaf = fc.oneof(fence, paragraph);
  const one =
    depth <= 1
      ? leaf
      : fc.oneof(
          leaf,
          fc
            .tuple(fc.constantFrom(...AROUND), blocks(depth - 1))
            .map(([around, inner]): Block => ({ lines: around(inner.lines, 5 - depth), code: inner.code })),
        );
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => ({
    lines: parts.flatMap((part, i) => (i === 0 ? part.lines : ['', ...part.lines])),
    code: parts.flatMap((part) => part.code),
  }));
});

test('no code is lost or changed, however deep it stands', () => {
  fc.assert(
    fc.property(blocks(4), fc.constantFrom('\n', '\r\n'), ({ lines, code }, lineEnd) => {
      const text = render(lines.join(lineEnd).replace(/\r\n/g, '\n')).replace(/<[^>]+>/g, '');
      for (const block of code) expect(text).toContain(escapeText(block));
    }),
    { numRuns: 500 },
  );
});

// How long these take is measured by `npm run bench:hostile`.
test.each(Object.entries(HOSTILE_INPUTS))('%s: read to the end', (_name, make) => {
  expect(() => render(make(30_000))).not.toThrow();
});
