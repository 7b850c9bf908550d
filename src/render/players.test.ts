import { expect, test } from 'vitest';
import { allowListed } from './html-allow-list.ts';
import { playerOrigin } from './players.ts';

function written(html: string): string {
  return allowListed(html, [], ({ value }) => value);
}

test('a known player waits behind a link to it', () => {
  const html = written(
    '<iframe width="560" src="https://www.youtube.com/embed/abc?start=3&amp;x=1" title="Pruning trees &amp; more" onload="x()"></iframe>',
  );
  expect(html).toContain('src="https://www.youtube.com/embed/abc?start=3&amp;x=1"');
  expect(html).toContain('srcdoc="&lt;!doctype html&gt;');
  // Escaped twice: once for the document in the attribute, once for the attribute.
  expect(html).toContain('▶ Pruning trees &amp;amp; more');
  expect(html).not.toContain('onload');
  expect(html.match(/<iframe/g)).toHaveLength(1);
});

test.each([
  'https://example.org/embed/abc',
  'https://www.youtube.com/watch?v=abc',
  'https://www.youtube.com.example.org/embed/abc',
  'https://user@www.youtube.com/embed/abc',
  'https://www.youtube.com:8443/embed/abc',
  'javascript:alert(1)//www.youtube.com/embed/abc',
  'film.html',
])('%s is no player', (address) => {
  expect(playerOrigin(address)).toBeUndefined();
  expect(written(`<iframe src="${address}"></iframe>`)).not.toContain('<iframe');
});

test('neither a comment nor an element of the stand-in’s name brings in more', () => {
  expect(written('<!-- <iframe src="https://www.youtube.com/embed/abc"></iframe> -->')).toBe('');
  expect(written('<player-frame src="https://example.org/embed/abc">')).toBe('');
  expect(
    written('<iframe srcdoc="<script>alert(1)</script>" src="https://www.youtube.com/embed/a"></iframe>'),
  ).not.toContain('alert');
});
