import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { components } from '../../components/index.ts';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import type { SyntaxProblem } from '../../model/outline.ts';
import { mendBodies } from '../../support/markdown/mend-markers.ts';
import { MarkdownRenderer } from '../markdown.ts';

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function rendered(markdown: string): { html: string; problems: readonly SyntaxProblem[] } {
  const page = examplePage('example.md', 'example.html', markdown);
  const { html, outline } = renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21'));
  return { html, problems: outline.problems };
}

const folder = fileURLToPath(new URL('../../', import.meta.url));
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?:examples|cases)\/[^/]+\.md$/.test(file.replaceAll('\\', '/')),
);

/** Rules about marks and markers; what stands between these may well be wrong. */
const SYNTAX: ReadonlySet<string> = new Set([
  'blocks',
  'code-blocks',
  'containers',
  'heading-ids',
  'link-names',
]);

describe('nothing is said about', () => {
  // What some blocks look like that nothing closes.
  test.each(examples.filter((file) => !file.endsWith('-not-closed.md')))('%s', (file) => {
    const { problems } = rendered(readFileSync(folder + file, 'utf8'));
    // One of them shows how a language looks that nobody knows.
    expect(problems.filter(({ check }) => check !== 'language-unknown')).toEqual([]);
  });

  test.each([
    '!!! note "A title alone"\n\nText.',
    '!!! note\n!!! tip\n    Text.',
    '!!! note custom-class other_class\n    Text.',
    '??? note classes\n    Text.',
    '!!! harvest\n    A kind of one’s own.',
    '!!! note annotate "Title"\n    Text.',
    '- item\n\n    !!! note "Alone"\n\n- item',
    '- item\n\n    !!! note\n        Text.\n\n    Goes on.\n\n    - a\n  - b',
    'Stop!!\n!! Stop\n?? What\n!!! Stop !!!\n== a == b ==',
    'a == "b"\n==mark==\n\nTitle\n=====',
    'Like this:\n\n    !!! note\n        Text.',
    '```\n!! note\n    x\n@tab a\n:::\n[a b][c d]\n```',
    '::: package.module\n    options: x',
    'C++ has\n::std, CSS ::before',
    '::: tip Use {name} and {{ more }}\nText.\n:::',
    '# A {#a}\n\n## A\n\n## A\n\n## B {#b}\n\n## B',
    'a[1][2], [a-z][0-9], [x][], [ ][b], `[a b][c]`, \\[a b][c], [^1][^2], {{ [a b][c] }}',
    '[a][B c] [b c] ![d]\n\n[b\nc]: x.md\n[D]: y.png\n[//]: # (comment)\n[comment]: <> (comment)',
  ])('%j', (markdown) => {
    expect(rendered(markdown).problems.filter(({ check }) => SYNTAX.has(check))).toEqual([]);
  });
});

/** Blocks in blocks, with bodies that are indented by some columns. */
function nested(columns: fc.Arbitrary<number>): fc.Arbitrary<readonly string[]> {
  const indent = (lines: readonly string[], by: number): string[] =>
    lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
  const marker = fc.constantFrom('!!! note', '??? tip "Title"', '=== "Label"');
  const blocks: fc.Memo<readonly string[]> = fc.memo((depth): fc.Arbitrary<readonly string[]> => {
    const text: fc.Arbitrary<readonly string[]> = fc.constantFrom(
      ['Text.'],
      ['Two', 'lines.'],
      ['- a', '- b'],
      ['```', '!!! x', ' y', '```'],
    );
    if (depth <= 1) return text;
    const inner = blocks(depth - 1);
    const block = fc
      .tuple(marker, columns, inner)
      .map(([line, by, lines]) => [line, ...indent(lines, by)] as readonly string[]);
    const item = inner.map((lines) => ['- item', '', ...indent(lines, 4)] as readonly string[]);
    const container = inner.map(
      (lines) => [`${':'.repeat(depth + 2)} tip`, ...lines, ':'.repeat(depth + 2)] as readonly string[],
    );
    return fc
      .array(fc.oneof(text, block, item, container), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.flatMap((part, i) => (i === 0 ? part : ['', ...part])));
  });
  return blocks(4);
}

test('nothing is said about blocks that are nested as they should be', () => {
  fc.assert(
    fc.property(nested(fc.constant(4)), (lines) => {
      expect(rendered(lines.join('\n')).problems).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('mending bodies changes nothing but what is said about them', () => {
  fc.assert(
    fc.property(nested(fc.integer({ min: 2, max: 4 })), (lines) => {
      const before = lines.join('\n');
      const after = mendBodies(before);
      expect(rendered(after)).toEqual({ html: rendered(before).html, problems: [] });
      expect(mendBodies(after)).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test('an element that was to hold Markdown and is never closed holds it up to the next blank line', () => {
  const { html, problems } = rendered('<aside markdown>\n*Never* closed\n\n*Peas*');
  expect(html.trim()).toBe('<aside>\n<p><em>Never</em> closed</p>\n</aside>\n<p><em>Peas</em></p>');
  expect(problems.map(({ check, line }) => [check, line])).toEqual([['html', 1]]);
});
