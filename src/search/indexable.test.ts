import { expect, test } from 'vitest';
import { indexable } from './indexable.ts';

const page = (main: string): string =>
  indexable(
    `<!doctype html><html lang="de"><head><title>T</title><meta data-pagefind-meta="kind[content]" content="Role"></head>` +
      `<body><header>Menu</header><main data-pagefind-body>${main}</main><footer>Foot</footer></body></html>`,
  ) ?? '';

test('the language, the facts for the search and the text are kept, the frame is not', () => {
  const html = page('<p>Text</p>');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<meta data-pagefind-meta="kind[content]" content="Role">');
  expect(html).toContain('<p>Text</p>');
  expect(html).not.toMatch(/Menu|Foot|<title>/);
});

test('a fact for the search is kept whole where it holds `>`', () => {
  const fact = '<meta data-pagefind-meta="summary[content]" content="build -> test -> release"/>';
  const html = indexable(
    `<html><head>${fact}</head><body><main data-pagefind-body>Text</main></body></html>`,
  );
  expect(html).toContain(fact);
});

test('words of neighbouring elements are kept apart, but in code', () => {
  expect(page('<tr><td>SQL</td><td>Skills</td></tr>')).toContain('<td>SQL</td> <td>Skills</td>');
  expect(page('<caption>Pay</caption><thead><tr>')).toContain('Pay</caption> <thead>');
  expect(page('<a>One</a><a>Two</a>')).toContain('<a>One</a> <a>Two</a>');
  expect(page('<pre><span>foo</span><span>.bar</span></pre>')).toContain('<span>foo</span><span>.bar</span>');
  expect(page('<span>app.py</span><pre>FROM</pre>')).toContain('app.py</span> <pre>FROM</pre> ');
});

test('colours of code are left out, all else in it is kept', () => {
  const code =
    '<pre><code><b>let</b> a<i>=</i><u>1</u><span data-tab>  </span><span data-highlighted><i class=l>1</i></span></code></pre>';
  expect(page(code)).toContain(
    '<pre><code>let a=1<span data-tab>  </span><span data-highlighted>1</span></code></pre>',
  );
  expect(page('<p><b>let</b> <i>1</i></p>')).toContain('<b>let</b> <i>1</i>');
});

test('what stands below a sheet or a script is kept, and they are not', () => {
  expect(
    page('<h1>A</h1><link rel="stylesheet" href="b.css" data-ui/><script data-ui> </script><p>C</p>'),
  ).toContain('<main data-pagefind-body><h1>A</h1><p>C</p>');
});

test('a page that is not to be found gives nothing', () => {
  expect(indexable('<html><body><main>Text</main></body></html>')).toBeUndefined();
});
