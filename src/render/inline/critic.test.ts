import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { criticMarks } from './critic.ts';

const md = createMarkdownIt();
// In the house, attribute lists have their rule there; a change comes first.
md.inline.ruler.before('emphasis', 'attribute_list', () => false);
criticMarks(md);

/** The HTML without what all changes have in common. */
function html(markdown: string): string {
  return md.render(markdown).replaceAll(' class="critic"', '').replaceAll('critic ', '').replaceAll('\n', '');
}

test.each([
  ['{++in++} {--out--} {==look==}', '<p><ins>in</ins> <del>out</del> <mark>look</mark></p>'],
  ['{~~old~>new~~}', '<p><del>old</del><ins>new</ins></p>'],
  [
    '{==look==}{>>why *this* & [that](a)<<}',
    '<p><mark>look</mark><span class="comment">why *this* &amp; [that](a)</span></p>',
  ],
  ['{++**bold** `++}`++}', '<p><ins><strong>bold</strong> `</ins>`++}</p>'],
  ['{++{--both--}++}', '<p><ins><del>both</del></ins></p>'],
  ['`{++code++}` {++open {--open', '<p><code>{++code++}</code> {++open {--open</p>'],
  ['{>>*alone*<<}', '<div class="comment">*alone*</div>'],
  ['{~~no middle~~}', '<p>{<s>no middle</s>}</p>'],
])('%s', (markdown, expected) => expect(html(markdown)).toBe(expected));

test.each([
  ['paragraphs', 'a {++b\n\nc++} d', '<p>a <ins>b</ins></p><p><ins>c</ins> d</p>'],
  [
    'marks on lines of their own',
    '{--\n\na\n\n- b\n\n--}\n\nc',
    '<p><del>a</del></p><ul><li><del>b</del></li></ul><p>c</p>',
  ],
  [
    'a list without blank lines around it',
    '{++\n- a\n- b\n++}\n\nc',
    '<ul><li><ins>a</ins></li><li><ins>b</ins></li></ul><p>c</p>',
  ],
  ['items', '- {==a\n- b==}', '<ul><li><mark>a</mark></li><li><mark>b</mark></li></ul>'],
  [
    'a replacement',
    '{~~a\n\nb~>c\n\nd~~}',
    '<p><del>a</del></p><p><del>b</del><ins>c</ins></p><p><ins>d</ins></p>',
  ],
  [
    'code between',
    '{++a\n\n    b\n\nc++}',
    '<p><ins>a</ins></p><pre><code>b</code></pre><p><ins>c</ins></p>',
  ],
  ['nothing, where it is never closed', '{++a\n\nb', '<p>{++a</p><p>b</p>'],
  [
    'nothing, where the marks are code',
    '`{++` a\n\n`++}` b',
    '<p><code>{++</code> a</p><p><code>++}</code> b</p>',
  ],
  ['nothing deeper', '{++a\n\n> b++}', '<p>{++a</p><blockquote><p>b++}</p></blockquote>'],
])('a change goes over %s', (_name, markdown, expected) => expect(html(markdown)).toBe(expected));

test.each(['{++', '{--a--', '{~~', '{~~a~>', '{==', '{>>', '{++a\n\n', '{++a\n\nb--}\n\n', '`{++'])(
  '200 KB of %s are read to the end',
  (text) => {
    expect(() => html(text.repeat(200_000 / text.length))).not.toThrow();
  },
);
