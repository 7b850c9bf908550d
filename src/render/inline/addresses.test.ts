import { expect, test } from 'vitest';
import { link, renderedIn } from '../../../tests/in-dialect.ts';

test.each([
  ['[<https://example.org/a>](b.html)', 'https://example.org/a'],
  ['[at <https://example.org> *and*](b.html)', 'at https://example.org <em>and</em>'],
  ['[<ann@example.org>](b.html)', 'ann@example.org'],
  ['[`<https://example.org>`](b.html)', '<code>&lt;https://example.org&gt;</code>'],
])('an address in the text of a link is no link of its own: %s', (markdown, text) => {
  expect(renderedIn(markdown, {}).html).toBe(`<p>${link('b.html', text)}</p>`);
});

test('a tag with a prefix is no address, and an address of few signs is one', () => {
  expect(renderedIn('a <xs:b>c</xs:b> <urn:isbn:1>', {}).html).toBe(`<p>a c ${link('urn:isbn:1')}</p>`);
});
