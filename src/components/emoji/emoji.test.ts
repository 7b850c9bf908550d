import { expect, test } from 'vitest';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';
import { components } from '../index.ts';

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function html(markdown: string): string {
  const page = examplePage('example.md', 'example.html', markdown);
  const text = renderer.render(markdown, 1, renderer.newState(guide, page, '2026-11-21')).html;
  return text.trim().replace(/^<p>|<\/p>$/g, '');
}

test.each([
  [':smile:', '😄'],
  [':+1::-1:', '👍👎'],
  [':heart: :warning:', '❤️ ⚠️'],
  [':piñata:', '🪅'],
  [':transgender_symbol:', '\u26a7\ufe0f'],
  ['a:star: :star:b', 'a⭐ ⭐b'],
  ['_:star:_ __:star:__', '<em>⭐</em> <strong>⭐</strong>'],
  [':unknown:star:', ':unknown⭐'],
  ['[:link:](https://example.org)', '<a href="https://example.org">🔗</a>'],
  [':rocket:{ .lg }', '<span class="emoji lg">🚀</span>'],
  [':rocket:{name}', '<span class="emoji">🚀</span>{name}'],
])('%s', (markdown, expected) => expect(html(markdown)).toBe(expected));

test.each(['10:30:45', '10:100:45', 'a:x:b', ':unknown:', ': smile :', ':Smile:', 'std::x::y'])(
  '%s stays text',
  (markdown) => expect(html(markdown)).toBe(markdown),
);

test('icons come first', () => expect(html(':material-star:')).toContain('data-icon="material-star"'));

test.each([':', ':a', ':+1', ':smile:'])('200 KB of %s are read to the end', (text) => {
  expect(html(text.repeat(200_000 / text.length))).not.toBe('');
});
