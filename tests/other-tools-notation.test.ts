import { describe, expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import { codeImport } from '../src/load/docs-site/code-imports.ts';
import { componentInclusion, pageInclusion } from '../src/load/docs-site/inclusions.ts';
import type { PageContext } from '../src/load/docs-site/page-context.ts';
import { translate } from '../src/load/docs-site/translate.ts';
import { loadContent } from '../src/load/load-content.ts';
import { buildGuide } from '../src/model/guide.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';
import { temporaryGuide } from './temporary-guide.ts';

// What the renderers of VitePress, VuePress and Docusaurus make of a page, as their own programs were seen to do.

const FILES: Readonly<Record<string, string>> = {
  './a.js': 'one\ntwo\nthree\n',
  './part.md':
    '---\ntitle: Part\n---\n# Part\n\n## First *words*\n\nBelow the first.\n\n### Deeper\n\nDeep.\n\n## Own {#id}\n\nBelow its own.\n',
};
const code = (path: string): string | undefined => FILES[path];
const files = { code, part: () => undefined };
const inclusion: NonNullable<PageContext['inclusion']> = (line, names, isCode) =>
  pageInclusion(line, files, isCode) ?? codeImport(line, files) ?? componentInclusion(line, names, files);

interface Case {
  readonly source: string;
  readonly text: string;
  /** What cannot be kept. */
  readonly lost?: readonly string[];
}

function translates(expressions: 'vue' | 'braces', cases: Readonly<Record<string, Case>>): void {
  test.each(Object.entries(cases))('%s', (_, { source, text, lost = [] }) => {
    const translated = translate(source, { expressions, inclusion });
    expect(translated.text).toBe(text);
    expect(translated.losses.map(({ line, column, what }) => `${line}:${column} ${what}`)).toEqual(lost);
  });
}

describe('in VitePress and VuePress', () => {
  translates('vue', {
    'tabs in tabs have more signs': {
      source: '::::tabs\n=== outer\n:::tabs\n== inner\nx\n:::\n=== other\ny\n::::',
      text: ':::: tabs\n@tab outer\n::: tabs\n@tab inner\nx\n:::\n@tab other\ny\n::::',
    },
    'a title leaves its icon out': {
      source: '```sh [npm ~vscode-icons:file-type-npm~]\na\n```',
      text: '```sh [npm]\na\n```',
    },
    'code whose expressions are filled in is of its language': {
      source: '```html-vue{1} [a]\n{{ x }}\n```\n\n```js\n{{ x }}\n```',
      text: '```html{1} [a]\n{{ x }}\n```\n\n```js\n{{ x }}\n```',
      lost: ['2:1 expression `{{ x }}`'],
    },
    'options of code that only its program knows are none': {
      source: '```ts {1} title="x" :no-v-pre :collapsed-lines=5 twoslash\na\n```',
      text: '```ts {1} title="x"\na\n```',
    },
    'attributes of a block are not its text': {
      source:
        'Text {.wide}\n\n- item {#here .x}\n\n![a](b.png) {width=20}\n\n## H {.c #x}\n\nA set {a, b}\n\n{.c}',
      text: 'Text\n\n- item [](){ #here }\n\n![a](b.png){ width=20 }\n\n## H {.c #x}\n\nA set {a, b}\n\n{.c}',
    },
    'a size of a picture is one': {
      source: '![a](/b.png =20x30) ![a](b.png "t" =x30) `![a](b =1x1)`',
      text: '![a](/b.png){ width=20 height=30 } ![a](b.png "t"){ height=30 } `![a](b =1x1)`',
    },
    'a group of code that is components is tabs': {
      source:
        '<CodeGroup>\n<CodeGroupItem title="YARN" active>\n\n```sh\na\n```\n\n</CodeGroupItem>\n</CodeGroup>',
      text: ':::: tabs\n@tab YARN\n\n```sh\na\n```\n\n\n::::',
    },
    'code is imported, with lines and options': {
      source:
        '@[code](./a.js)\n\n- a\n\n  @[code{2-} ts{1}:line-numbers](./a.js)\n\n@[code{2} title="A"](./a.js)\n\n@[code](./gone.js)',
      text: '```js\none\ntwo\nthree\n```\n\n- a\n\n  ```ts{1}:line-numbers\n  two\n  three\n  ```\n\n```js title="A"\ntwo\n```\n\n',
      lost: ['9:1 file `./gone.js`'],
    },
    'a part is included in each spelling, or told of': {
      source:
        '<!-- @include: ./part.md{3-3} -->\n!!!include(./part.md)!!!\n@include(./a.js)\n!!!include(gone.md)!!!',
      text: '## First *words*\n# Part\n\n## First *words*\n\nBelow the first.\n\n### Deeper\n\nDeep.\n\n## Own {#id}\n\nBelow its own.\none\ntwo\nthree\n',
      lost: ['4:1 file `gone.md`'],
    },
    'what stands below a heading is included by its id': {
      source:
        '<!--@include: ./part.md#first-words-->\n<!--@include: ./part.md#id-->\n<!--@include: ./part.md#no-->',
      text: '\nBelow the first.\n\n### Deeper\n\nDeep.\n\nBelow its own.\n',
      lost: ['3:1 file `./part.md`'],
    },
    'a tag may go on over empty lines within quotes, one that does not end is a line': {
      source: '<my-play code="one\n\nexport default 2\n" :x="1" />\n\nText\n\n<open\n\n# H',
      text: '\n\nText\n\n<open\n\n# H',
      lost: ['1:1 component `<my-play>`'],
    },
    'addresses in angle brackets are no components': {
      source: '<first-last@a.example> <a.b@c.example> <https://a-b.example>',
      text: '<first-last@a.example> <a.b@c.example> <https://a-b.example>',
    },
    'expressions are text in an element that is left alone': {
      source: '<div class="a" v-pre>\n\n{{ a }}\n\n</div>\n\n{{ b }}',
      text: '<div class="a" v-pre>\n\n{{ a }}\n\n</div>\n\n{{ b }}',
      lost: ['7:1 expression `{{ b }}`'],
    },
    'components may have hyphens in their names': {
      source: 'Text <my-part a="b">in *it*</my-part>.',
      text: 'Text in *it*.',
      lost: ['1:6 component `<my-part>`'],
    },
    'a file is included in code': {
      source: '```md\n<!--@include: ./a.js-->\n<!--@include: ./gone.js-->\n```',
      text: '```md\none\ntwo\nthree\n<!--@include: ./gone.js-->\n```',
    },
  });
});

describe('in Docusaurus', () => {
  translates('braces', {
    'a container around components has more colons than they': {
      source:
        ':::tip\n\n<Tabs>\n<TabItem value="a" label="A">\n\n:::note\nx\n:::\n\n</TabItem>\n</Tabs>\n\n:::\n\n:::note\ny\n:::',
      text: '::::: tip\n\n:::: tabs\n@tab A\n\n::: note\nx\n:::\n\n\n::::\n\n:::::\n\n::: note\ny\n:::',
    },
    'a title may be an attribute': {
      source: ':::danger{title="No go" #a}\nx\n:::',
      text: '::: danger No go\nx\n:::',
    },
    'an id of a heading may be a comment': {
      source: '## Pay {/* #pay */}\n\n## Both {#both}',
      text: '## Pay {#pay}\n\n## Both {#both}',
    },
    'text in elements is Markdown': {
      source:
        '<div className="a">**b**</div>\n\n<p>*c*</p>\n\n<span>*d*</span>\n\n<ul>\n<li>*e*</li>\n<li>\n\n- f\n\n</li>\n</ul>',
      text: '<div markdown="1" class="a">**b**</div>\n\n<p markdown="1">*c*</p>\n\n<span>*d*</span>\n\n<ul>\n<li markdown="1">*e*</li>\n<li>\n\n- f\n\n</li>\n</ul>',
    },
    'text that stands far in is no code': {
      source: 'a\n\n    b\n\n- c\n\n    d\n\n        e\n\n[^n]: f\n\n    g',
      text: 'a\n\nb\n\n- c\n\n    d\n\n        e\n\n[^n]: f\n\n    g',
    },
    'code of components may have lines': {
      source: '<CodeBlock language="js" title="a.js">\n  {`one\n\n  two`}\n</CodeBlock>\n\nText',
      text: '```js title="a.js"\none\n\n  two\n```\n\nText',
    },
  });
});

describe('in Starlight', () => {
  translates('braces', {
    'a difference may be one of a language': {
      source: '```diff title="a.js" lang="js"\n+a\n-b\n  c\n```',
      text: '```js title="a.js"\na // [!code ++]\nb // [!code --]\n c\n```',
    },
    'lines are marked with labels, and counted from a number': {
      source: '```js {"1. First":1-2} showLineNumbers title="x" startLineNumber=5\na\nb\n```',
      text: '```js {1-2} showLineNumbers=5 title="x"\na\nb\n```',
    },
  });
});

test('ids of headings are made without badges and emoji, as those of VitePress', () => {
  const text =
    '# T\n\n[[toc]]\n\n## New <Badge type="tip" text="1.0" />\n\n## Done :tada: now\n\n## Old **bold**\n';
  const folder = temporaryGuide({
    '.vitepress/config.js': "export default { title: 'T' }",
    'index.md': text,
  });
  const guide = buildGuide(loadContent(folder, 'site'));
  const page = guide.pagesByPath.get('index.md');
  if (!page?.file) throw new Error('no page');
  const renderer = new MarkdownRenderer(components);
  const { html } = renderer.render(
    page.file.body,
    page.file.bodyLine,
    renderer.newState(guide, page, '2026-11-22'),
  );
  expect([...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'new',
    'done-now',
    'old-bold',
  ]);
  // Lists of headings begin below the title.
  expect(html).not.toContain('<li><a href="#t">');
});

test('pages that would take long are read in time', () => {
  for (const source of [
    '<a v-pre'.repeat(10_000),
    '![a](b '.repeat(10_000),
    `x {${'.a.b '.repeat(20_000)}`,
  ]) {
    const start = performance.now();
    for (const expressions of ['vue', 'braces'] as const) translate(source, { expressions });
    expect(performance.now() - start).toBeLessThan(6000);
  }
});
