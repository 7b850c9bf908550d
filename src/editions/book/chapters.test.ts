import { expect, test } from 'vitest';
import { openChapters } from './chapters.ts';

/** Opens pages that each hold so much text, and notes which were asked for. */
function open(length: number): {
  readonly asked: string[];
  readonly chapters: ReturnType<typeof openChapters>;
} {
  const asked: string[] = [];
  const chapters = openChapters((url) => {
    asked.push(url);
    return `<main><h1 id="top">Tea</h1><p>${'a'.repeat(length)}</p></main>`;
  });
  return { asked, chapters };
}

test('a page is read once, and what an edition changes in it is not seen by the next', () => {
  const { asked, chapters } = open(1);
  expect([...chapters.anchors('a.html')]).toEqual(['top']);
  const { main } = chapters.read('a.html');
  main.children = [];
  expect(chapters.read('a.html').main.children).toHaveLength(2);
  expect([...chapters.anchors('a.html')]).toEqual(['top']);
  expect(asked).toEqual(['a.html']);
});

test('a page that there is no room for is read again for its text, but not for its anchors', () => {
  const { asked, chapters } = open(16_000_000);
  for (let i = 0; i < 2; i++) expect([...chapters.anchors('a.html')]).toEqual(['top']);
  chapters.read('a.html').main.children = [];
  expect(chapters.read('a.html').main.children).toHaveLength(2);
  expect(asked).toEqual(['a.html', 'a.html', 'a.html']);
});

test('the anchors of a page that was read are known', () => {
  const { asked, chapters } = open(16_000_000);
  chapters.read('a.html');
  expect([...chapters.anchors('a.html')]).toEqual(['top']);
  expect(asked).toEqual(['a.html']);
});
