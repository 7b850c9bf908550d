import createMarkdownIt from 'markdown-it';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapes } from './escapes.ts';
import { marks } from './marks.ts';

const md = createMarkdownIt({ html: true });
marks(md);
escapes(md);

const html = (markdown: string): string => md.renderInline(markdown);

const loose = createMarkdownIt({ html: true });
marks(loose, () => ({ inWords: '*' }));

const looseUnderscores = createMarkdownIt({ html: true });
marks(looseUnderscores, () => ({ inWords: '_' }));

test('single signs are text where a site raises or lowers nothing', () => {
  const text = 'x^2^ ~a~ ^^b^^ ~~c~~ ~/a ~/b';
  const rest = '<ins>b</ins> <del>c</del> ~/a ~/b';
  for (const [withoutScripts, shown] of [
    ['^', 'x^2^ <sub>a</sub>'],
    ['~', 'x<sup>2</sup> ~a~'],
  ]) {
    const plain = createMarkdownIt();
    marks(plain, () => ({ withoutScripts: withoutScripts ?? '' }));
    expect(plain.renderInline(text)).toBe(`${shown} ${rest}`);
  }
});

describe('one mark', () => {
  test.each([
    ['*leaf* and _stem_', '<em>leaf</em> and <em>stem</em>'],
    ['**leaf** and __stem__', '<strong>leaf</strong> and <strong>stem</strong>'],
    ['==two words==, ^^added^^, ~~gone~~', '<mark>two words</mark>, <ins>added</ins>, <del>gone</del>'],
    ['x^2^ and H~2~O', 'x<sup>2</sup> and H<sub>2</sub>O'],
    ['a^b\\ c^ and a~b\\ c~', 'a<sup>b c</sup> and a<sub>b c</sub>'],
    ['"*quoted*", (**so**)', '&quot;<em>quoted</em>&quot;, (<strong>so</strong>)'],
    ['**Note:** text', '<strong>Note:</strong> text'],
    ['**over\nlines**', '<strong>over\nlines</strong>'],
    ['**`code`** _[link](x.md)_', '<strong><code>code</code></strong> <em><a href="x.md">link</a></em>'],
    ['==a `==` b==', '<mark>a <code>==</code> b</mark>'],
    ['_~~a~~_==b==_', '<em><del>a</del></em><mark>b</mark>_'],
    ['**米**饭', '<strong>米</strong>饭'],
    ['the **API**s, **click**ed', 'the <strong>API</strong>s, <strong>click</strong>ed'],
    ['**API**s 用**粗体**字', '<strong>API</strong>s 用<strong>粗体</strong>字'],
    ['un**think**able', 'un<strong>think</strong>able'],
    ['2**10**3 and a/**b/**c', '2**10**3 and a/**b/**c'],
    ['one**two words**', 'one**two words**'],
    ['**two words**s', '**two words**s'],
    ['snake__case__name', 'snake__case__name'],
    ['吃**“米饭”**了', '吃<strong>“米饭”</strong>了'],
  ])('%s', (markdown, expected) => expect(html(markdown)).toBe(expected));
});

describe('marks in marks', () => {
  test.each([
    ['***both***', '<strong><em>both</em></strong>'],
    ['***both** one*', '<em><strong>both</strong> one</em>'],
    ['***both* one**', '<strong><em>both</em> one</strong>'],
    ['**one *both* one**', '<strong>one <em>both</em> one</strong>'],
    ['**one *both***', '<strong>one <em>both</em></strong>'],
    ['*one **both** one*', '<em>one <strong>both</strong> one</em>'],
    ['*one **both***', '<em>one <strong>both</strong></em>'],
    ['_one __both__ one_', '<em>one <strong>both</strong> one</em>'],
    ['^^~~both~~^^ ~~*both*~~', '<ins><del>both</del></ins> <del><em>both</em></del>'],
    ['^^^both^^^ ~~~both~~~', '<ins><sup>both</sup></ins> <del><sub>both</sub></del>'],
    ['^^^both^ one^^', '<ins><sup>both</sup> one</ins>'],
    ['^^^both^^-one^', '<sup><ins>both</ins>-one</sup>'],
    [
      '==a **b** c== **a ==b== c**',
      '<mark>a <strong>b</strong> c</mark> <strong>a <mark>b</mark> c</strong>',
    ],
    ['[a *b* c](x.md) *[a](x.md)*', '<a href="x.md">a <em>b</em> c</a> <em><a href="x.md">a</a></em>'],
    ['*one **`both`***', '<em>one <strong><code>both</code></strong></em>'],
    ['**one *`both`***', '<strong>one <em><code>both</code></em></strong>'],
    ['*one **two** three** four*', '<em>one <strong>two</strong> three** four</em>'],
    ['_one __two snake_case___', '<em>one <strong>two snake_case</strong></em>'],
    ['***one *two** three*', '***one <em>two** three</em>'],
    ['~one-~~two~~-three~', '<sub>one-<del>two</del>-three</sub>'],
    ['~~one ~two~~~ ~one-~~two~~~', '<del>one <sub>two</sub></del> <sub>one-<del>two</del></sub>'],
    ['***both *** *one*', '***both *** <em>one</em>'],
    ['_*a* _b__', '<em><em>a</em> <em>b</em></em>'],
    ['**~~*a **b***~~**', '<strong><del><em>a <strong>b</strong></em></del></strong>'],
    [
      '~~==a ~~b~~==~~ ==**a** ==b====',
      '<del><mark>a <del>b</del></mark></del> <mark><strong>a</strong> <mark>b</mark></mark>',
    ],
    ['**a ==b** c==', '**a <mark>b** c</mark>'],
  ])('%s', (markdown, expected) => expect(html(markdown)).toBe(expected));
});

describe('where stars mark in words', () => {
  test.each([
    ['the *n*th, *k*NN and *x*₂', 'the <em>n</em>th, <em>k</em>NN and <em>x</em>₂'],
    ['**S**ingle, **two words**s', '<strong>S</strong>ingle, <strong>two words</strong>s'],
    ['**Note:**text and **bold**', '<strong>Note:</strong>text and <strong>bold</strong>'],
    ['**a*b*c** and *a**b**c*', '<strong>a<em>b</em>c</strong> and <em>a<strong>b</strong>c</em>'],
    ['un*think*able H*α*', 'un<em>think</em>able H<em>α</em>'],
    ['**one *both***', '<strong>one <em>both</em></strong>'],
    ['*one **both*** *two words*', '<em>one <strong>both</strong></em> <em>two words</em>'],
    [
      '***both** one* ***both* one**',
      '<em><strong>both</strong> one</em> <strong><em>both</em> one</strong>',
    ],
    ['snake_case_name', 'snake_case_name'],
  ])('%s', (markdown, expected) => expect(loose.renderInline(markdown)).toBe(expected));

  test.each(['2*3*4', '2**10**3', 'x*y and z*w', 'f(*a) or g*h', '2*a*b', 'a*2*b', '* a * b *'])(
    '%s stays text',
    (text) => expect(loose.renderInline(text)).toBe(text),
  );
});

describe('where underscores mark in words', () => {
  test.each([
    ['snake_case_name', 'snake<em>case</em>name'],
    ['a_b_c __init__ my__var__x', 'a<em>b</em>c <strong>init</strong> my<strong>var</strong>x'],
    ['1_000_000 and un*bound*ed', '1_000_000 and un*bound*ed'],
  ])('%s', (markdown, expected) => expect(looseUnderscores.renderInline(markdown)).toBe(expected));
});

describe('text', () => {
  test.each([
    '2*3*4',
    'un*bound*ed',
    'snake_case_name and an_other',
    'a == b, c==d==e, == f ==',
    '~5 kg, ~6 kg, ~/home, 7~8',
    'x^2 and y^2',
    '* a * b *',
    '**a *',
    '_ a _',
    '^^ a ^^',
    '==',
    '**a**b',
    'a**b**',
    'a~b c~',
  ])('%s stays text', (text) => expect(html(text)).toBe(text));

  test('what is escaped, an address and a tag hold no marks', () => {
    expect(html('\\*a\\* \\==b== \\^c^ \\~d~')).toBe('*a* ==b== ^c^ ~d~');
    expect(html('<https://example.org/_a_/~b~>')).toContain('>https://example.org/_a_/~b~</a>');
    expect(html('<span title="*a*">*b*</span>')).toBe('<span title="*a*"><em>b</em></span>');
  });
});

const line = fc
  .array(fc.constantFrom('*', '_', '^', '=', '~', 'a', 'b', ' ', '.', '\\', '`', '[l](u)', '饭'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

test.each([
  ['', html],
  [' where stars mark in words', (text: string): string => loose.renderInline(text)],
])('of any line, all that is no mark stays, and tags nest%s', (_, render) => {
  const tags = /<(\/?)(em|strong|mark|ins|sup|del|sub|code|a)(?: [^>]*)?>/g;
  fc.assert(
    fc.property(line, (text) => {
      const out = render(text);
      const open: string[] = [];
      for (const [, slash, name = ''] of out.matchAll(tags)) {
        if (slash === '') open.push(name);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
      expect(out.replace(tags, '').replace(/[^ab饭]/g, '')).toBe(text.replace(/[^ab饭]/g, ''));
    }),
    { numRuns: 500 },
  );
});

test('a line of very many pieces is read to the end', () => {
  expect(html(`*a* ${'\\*\\_'.repeat(200_000)} ~~**b**${'\\*'.repeat(200_000)}~~`)).toContain('<em>a</em>');
});

test.each(['*a', '**a ', '*a **b ', '_a', '^', '^a', '~^', '==a', '^^^a', '***a* b', '=~^*_', '*a **b** '])(
  '200 KB of %s are read to the end',
  (text) => {
    expect(() => html(text.repeat(200_000 / text.length))).not.toThrow();
  },
);
