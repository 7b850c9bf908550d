import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Component } from '../src/components/component.ts';
import { components } from '../src/components/index.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide } from '../src/model/guide.ts';
import type { Page } from '../src/model/page.ts';
import { fenceLanguages } from '../src/render/fence-languages.ts';
import { prepareLanguages } from '../src/render/highlight.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';

// `content/writing.md` shows everything that a page may be written with. This is what keeps that true.
const guide = buildGuide(loadContent(fileURLToPath(new URL('../content', import.meta.url)), 'content'));
const page = guide.pagesByPath.get('writing.md') as Page;
const text = page.file?.body ?? '';
await prepareLanguages(fenceLanguages({ ...guide, pages: [page] }));

/** What rooms without templates of their own leave on a page. */
const WITHOUT_TEMPLATES: Readonly<Record<string, RegExp>> = {
  button: /<a [^>]*data-component="button" data-variant="primary"/,
  picture: /<figcaption>/,
  'definition-list': /<dl>/,
};

/** Marks inside a line, and what else no room stands for, each as HTML. */
const MARKS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['stress', /<em>.*<strong>.*<strong><em>|<em><strong>/],
  ['mark', /<mark>/],
  ['insert', /<ins>/],
  ['delete', /<del>/],
  ['subscript', /<sub>2<\/sub>/],
  ['superscript', /<sup>3<\/sup>/],
  ['critic insert', /<ins class="critic">/],
  ['critic delete', /<del class="critic">/],
  ['critic mark', /<mark class="critic">/],
  ['critic comment', /<span class="critic comment">/],
  ['signs', /© ® ™ ± ≠ → ← ↔ ½ ¾ ℅/],
  ['ordinals', /1<sup>st<\/sup>/],
  [
    'a link with attributes',
    /<a [^>]*title="Every role"[^>]*class="important"|class="important"[^>]*title="Every role"/,
  ],
  ['an address as link', /<a href="mailto:/],
  ['alignment of a picture', /align="?right|data-align="right"/],
  ['light and dark', /only-light|gh-light|data-scheme/],
  ['task list', /<input[^>]*type="checkbox"|class="task/],
  ['table', /<table>/],
  ['quotation', /<blockquote>/],
  ['rule', /<hr>/],
  ['line break', /<br>/],
  ['included file', /Illustrative, written for this guide/],
];

/** Names of the templates that the page uses: `tab`, `icon`. */
const used = new Set<string>();
const renderer = new MarkdownRenderer(components.map(recording));
const html = render(text);
const usedByPage = new Set(used);

function render(markdown: string): string {
  const { html: result, outline } = renderer.render(
    markdown,
    1,
    renderer.newState(guide, page, '2026-11-21'),
  );
  expect(outline.problems).toEqual([]);
  return result;
}

/** The same component, which notes each use of its templates. */
function recording(component: Component): Component {
  const { blocks = {}, leaves = {} } = component;
  const noted =
    <Given extends unknown[], Result>(name: string, template: (...given: Given) => Result) =>
    (...given: Given): Result => {
      used.add(name);
      return template(...given);
    };
  return {
    ...component,
    blocks: Object.fromEntries(
      Object.entries(blocks).map(([name, template]) => [name, noted(name, template)]),
    ),
    leaves: Object.fromEntries(
      Object.entries(leaves).map(([name, template]) => [name, noted(name, template)]),
    ),
  };
}

/** The sources of each demo of the page, by the line on which it starts. */
function demos(): readonly (readonly [name: string, sources: readonly string[]])[] {
  const first = page.file?.bodyLine ?? 1;
  return [...text.matchAll(/^::: demo\n(?:(`{3,})markdown\n[\s\S]*?^\1\n+)+:::$/gm)].map(
    ({ 0: demo, index }) => {
      const sources = [...demo.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1\n/gm)].map(
        ([, , source = '']) => source,
      );
      return [`line ${first + text.slice(0, index).split('\n').length - 1}`, sources] as const;
    },
  );
}

describe('both spellings of a demo give the same HTML', () => {
  const pairs = demos().filter(([, sources]) => sources.length > 1);
  test('none of the demos is overlooked', () => {
    // The one that stands in the result of another is part of that.
    const all = html.match(/(?<!aria-label="Result">)<div class="demo"/g);
    expect(demos()).toHaveLength(all?.length ?? 0);
  });
  test('there are some', () => expect(pairs.length).toBeGreaterThanOrEqual(8));
  test.each(pairs)('%s', (_name, [first = '', ...others]) => {
    for (const other of others) expect(render(other)).toBe(render(first));
  });
});

describe('everything that a page may be written with is on it', () => {
  // The rooms that authors write stand before those that show a role's facts, and place those by a line.
  const written = components.filter(({ markdown, containers }) => markdown || containers);

  test.each(written.map(({ name, blocks, leaves }) => [name, { ...blocks, ...leaves }] as const))(
    'the room %s',
    (name, templates) => {
      const names = Object.keys(templates);
      if (names.length === 0) expect(html).toMatch(WITHOUT_TEMPLATES[name] ?? `a sign of the room ${name}`);
      else expect([...usedByPage]).toEqual(expect.arrayContaining(names));
    },
  );

  const words = components.flatMap(({ containers, placements }) =>
    Object.keys({ ...containers, ...placements }),
  );
  test.each(words)('::: %s', (word) => {
    expect(text).toMatch(new RegExp(`:::+ ${word}\\b|\`${word}\``));
  });

  test.each(MARKS)('%s', (_name, sign) => expect(html).toMatch(sign));
});
