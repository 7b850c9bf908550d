import { expect, test } from 'vitest';
import { USUAL_SIGNS, type Dialect, type NamedKind } from '../../model/dialect.ts';
import { prepareLanguages } from '../highlight.ts';
import { link, renderedIn } from '../../../tests/in-dialect.ts';

// What the settings of a site of another tool change in its pages.

const render = (markdown: string, dialect: Partial<Dialect>): string => renderedIn(markdown, dialect).html;

test('signs are what they stand for as far as the site has them', () => {
  const text = '(c) a --> b, 1/2 of the 1st +/- 3';
  expect(render(text, {})).toBe('<p>© a → b, ½ of the 1<sup>st</sup> ± 3</p>');
  expect(render(text, { symbols: new Set(['arrows', 'ordinal_numbers']) })).toBe(
    '<p>(c) a → b, 1/2 of the 1<sup>st</sup> +/- 3</p>',
  );
  expect(render(text, { symbols: new Set() })).toBe('<p>(c) a --&gt; b, 1/2 of the 1st +/- 3</p>');
});

test('what may be no formula is text where the site has none', () => {
  expect(render('sow \\[options\\] \\(beds\\), $a$', { readsFormulas: false })).toBe(
    '<p>sow [options] (beds), $a$</p>',
  );
  expect(render('\\[options\\]', { readsFormulas: false })).toBe('<p>[options]</p>');
  expect(render('$$a$$', { readsFormulas: false })).toContain('data-tex="a"');
});

test('headings have a blank behind their signs where the site asks for it', () => {
  expect(render('##Frost\n\n#Frost', {})).toMatch(/<h2.*<h1/s);
  expect(render('##Frost\n\n#Frost', { spacedHeadings: true })).toBe('<p>##Frost</p>\n<p>#Frost</p>');
  expect(render('## Frost', { spacedHeadings: true })).toContain('<h2');
});

test('indented text is text where the site has no code of it', () => {
  expect(render('Sow\n\n    peas', {})).toContain('<pre');
  expect(render('Sow\n\n    *peas*\n\nand\n', { indentedCode: false })).toBe(
    '<p>Sow</p>\n<p><em>peas</em></p>\n<p>and</p>',
  );
});

test('further keys have the labels that the site gives them', () => {
  expect(render('++ctrl+hoe++', { keys: new Map([['hoe', 'Hoe!']]) })).toContain('<kbd>Hoe!</kbd>');
  expect(render('++ctrl+hoe++', {})).toContain('++ctrl+hoe++');
});

test('lines stay lines', () => {
  expect(render('a\nb  \nc', { keepsLines: true })).toBe('<p>a<br>\nb<br>\nc</p>');
});

test('lines of code are numbered, save where a fence says otherwise', async () => {
  await prepareLanguages(['yaml']);
  const numbers = (fence: string): string[] =>
    [...render(`${fence}\na: 1\nb: 2\n\`\`\``, { numbersCode: true }).matchAll(/data-line="(\d+)"/g)].map(
      ([, number = '']) => number,
    );
  expect(numbers('```yaml')).toEqual(['1', '2']);
  expect(numbers('```yaml linenums="5"')).toEqual(['5', '6']);
  expect(numbers('```yaml linenums="0"')).toEqual([]);
});

test('icons that the site brings are drawn where they stand', () => {
  const logo = { name: 'acme-logo', viewBox: '0 0 9 9', paths: [{ d: 'M0 0h9', evenOdd: true }] };
  expect(
    render('An :acme-logo:{ .lg } and :gone-logo:', { icons: new Map([['acme-logo', logo]]) }),
  ).toMatchInlineSnapshot(
    `"<p>An <span class="icon lg" data-icon="acme-logo" aria-hidden="true"><svg viewBox="0 0 9 9"><path d="M0 0h9" fill-rule="evenodd"/></svg></span> and :gone-logo:</p>"`,
  );
});

test.each([
  ['In [[Seed beds]].', `In ${link('/Seed_beds/', 'Seed beds')}.`],
  ['[[ a_ b  c ]]', link('/a_b_c/', 'a_ b  c')],
  [
    '[[a]](b.html) `[[a]]` [[a/b]] [[]] \\[[a]]',
    `${link('b.html', '[a]')} <code>[[a]]</code> [[a/b]] [[]] [[a]]`,
  ],
])('names of pages are links where the site has it so: %s', (markdown, html) => {
  expect(render(markdown, { wikiLinks: { before: '/', behind: '/' } })).toBe(`<p>${html}</p>`);
  expect(render(markdown, {})).toContain('[');
});

test('`///` opens the blocks that the site has, and is text elsewhere', () => {
  const block = '/// tip\nPeas\n///';
  expect(render(block, { slashBlocks: new Set(['admonition']) })).toMatch(/data-kind="tip"/);
  for (const name of ['tip', 'details', 'tab | a', 'html | b', 'define', 'caption'])
    expect(render(`a\n\n/// ${name}\nb\n///`, { slashBlocks: new Set() })).toBe(
      `<p>a</p>\n<p>/// ${name}\nb\n///</p>`,
    );
});

test('kinds of the site open blocks between slashes', () => {
  const block = '/// version-added | 2.1\nIt *grows*.\n///';
  expect(render(block, { kinds: new Map([['version-added', {}]]) })).toMatch(
    /data-kind="version-added".*<p class="admonition-title">.*2\.1<\/p><p>It <em>grows<\/em>\.<\/p>/,
  );
  expect(render(block, {})).toBe('<p>/// version-added | 2.1\nIt <em>grows</em>.\n///</p>');
});

test('they have kinds and titles of their own, and may fold', () => {
  const block = (kind: NamedKind, words = ''): string =>
    render(`/// sowing${words}\nNow.\n///`, { kinds: new Map([['sowing', kind]]) });
  expect(block({ kind: 'warning', title: 'Sow *now*' })).toMatch(
    /data-kind="warning".*<p class="admonition-title">.*Sow <em>now<\/em><\/p>/,
  );
  expect(block({ title: 'Sow' }, ' | Plant')).toMatch(/data-kind="sowing".*Plant<\/p>/);
  expect(block({ kind: 'question', folds: true })).toMatch(
    /<details.*data-kind="question".*Question<\/span><\/sum/,
  );
});

test('signs of print are those of the site, and others stay as they are typed', () => {
  const german = { leftDouble: '„', rightDouble: '“', leftAngle: '«', rightAngle: '»' };
  expect(render(`"Beet" -- 'x' <<em>> << a >> \`<<b>>\`...`, { printSigns: german })).toBe(
    "<p>„Beet“ -- 'x' «em» « a » <code>&lt;&lt;b&gt;&gt;</code>...</p>",
  );
});

test.each([
  ['https://example.org/a', link('https://example.org/a', 'example.org/a')],
  ['<http://example.org>', link('http://example.org', 'example.org')],
  ['[https://a.org](https://a.org)', link('https://a.org')],
  ['ann@a.org', link('mailto:ann@a.org', 'ann@a.org')],
])('addresses are shown without a scheme where the site has it so: %s', (markdown, html) => {
  expect(render(markdown, { linksAddresses: true, hidesSchemes: true })).toBe(`<p>${html}</p>`);
});

test.each([
  [`He said "yes" -- and 'no'...`, 'He said “yes” – and ‘no’…'],
  [`"*Well*," she said --- don't`, '“<em>Well</em>,” she said — don’t'],
  [`the '80s, ('quoted') ["x"] a--b`, 'the ’80s, (‘quoted’) [“x”] a–b'],
  ['`"code"` "`code`"', '<code>&quot;code&quot;</code> “<code>code</code>”'],
  ['a "b\nc" d', 'a “b\nc” d'],
  [`"'inner' outer" --> x`, '“‘inner’ outer” → x'],
  [`<https://example.org/'a'>`, link("https://example.org/'a'")],
])('quotes and dashes are those of print where the site has it so: %s', (markdown, html) => {
  expect(render(markdown, { printSigns: USUAL_SIGNS })).toBe(`<p>${html}</p>`);
  expect(render(markdown, {})).not.toMatch(/[“”‘’–—…]/);
});

test('code is called by its language where the site has it so, unless it has a title', () => {
  const title = (fence: string, codeTitles: Dialect['codeTitles']): string | undefined =>
    /<figcaption[^>]*>(.*?)<\/figcaption>/.exec(render(`${fence}\nx\n\`\`\``, { codeTitles }))?.[1];
  const names = new Map([['YAML', 'Settings']]);
  expect(title('```py', names)).toBe('Python');
  expect(title('```yml', names)).toBe('Settings');
  expect(title('```zig', names)).toBe('Zig');
  expect(title('```py title="a.py"', names)).toBe('a.py');
  expect(title('```', names)).toBeUndefined();
  expect(title('```py', undefined)).toBeUndefined();
});

test('fences of other names are diagrams where the site has it so', () => {
  const isDiagram = (info: string): boolean =>
    render(`\`\`\`${info}\ngraph LR\n\`\`\``, { diagrams: new Set(['graph']) }).includes(
      'data-component="diagram"',
    );
  expect(['graph', '{ .graph }', 'mermaid', 'graphs', 'flow'].map(isDiagram)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('lists of headings have the levels that the site asks for', () => {
  const text = '[TOC]\n\n# One\n\n## Two\n\n### Three\n\n#### Four\n';
  const listed = [...render(text, { listedLevels: { from: 2, to: 3 } }).matchAll(/<li><a href="#([^"]*)"/g)];
  expect(listed.map(([, id]) => id)).toEqual(['two', 'three']);
});
