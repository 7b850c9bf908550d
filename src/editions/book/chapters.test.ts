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

test('ids are the same whether there is room for a tree or not', () => {
  const html = `<html id="a"><nav id="b"></nav><main id="c"><nav id="d"><p id="e"></p></nav><p id="f">
    <button id="g"><i id="h"></i></button><br><img id="i"></p><div data-ui id="j"><div><a id="k"></a></div></div>
    <div role="tablist" id="l"><span class="tabs-label" id="m"></span></div><svg><path id="n"/></svg>
    <iframe id="o" src="x"></iframe><input type="checkbox" id="p"><input id="q"><h2 id="r">R</h2></main>
    <footer id="s"></footer></html>`;
  const ids = (room: number): readonly string[] => [...openChapters(() => html, room).anchors('a.html')];
  expect(ids(0)).toEqual(['c', 'f', 'h', 'i', 'n', 'p', 'r']);
  expect(ids(10_000)).toEqual(ids(0));
});
