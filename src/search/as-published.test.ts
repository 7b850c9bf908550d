import { expect, test } from 'vitest';
import { asPublished } from './as-published.ts';

test('what templates say to the search is not published', () => {
  const head = '<head><meta data-pagefind-meta="summary[content]" content="a -> b"/><title>T</title></head>';
  const body =
    '<main id="main" data-pagefind-body><h1 data-pagefind-weight="10" lang="de">T</h1><p data-pagefind-ignore>Foot</p></main>';
  expect(asPublished(head + body)).toBe(
    '<head><title>T</title></head><main id="main"><h1 lang="de">T</h1><p>Foot</p></main>',
  );
});

test.each([
  '<pre><code class="language-html">&lt;p data-pagefind-ignore&gt;</code></pre>',
  '<p title="the attribute data-pagefind-ignore" class=k>of data-pagefind-body="x" tells</p>',
  '<p>a > b data-pagefind-body</p>',
])('an author who writes of it is left alone: %s', (html) => {
  expect(asPublished(html)).toBe(html);
});
