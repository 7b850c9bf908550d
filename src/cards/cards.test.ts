import { readdirSync } from 'node:fs';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-guide.ts';
import { loadContent } from '../load/load-content.ts';
import { buildGuide } from '../model/guide.ts';
import { renderHtml } from '../support/html.tsx';
import { cards, cardUrl, png } from './index.ts';
import { setText } from './lines.ts';
import { outline } from './outline.ts';
import { Card, type CardProps } from './template.tsx';

const PROPS: CardProps = {
  title: 'Data engineer',
  description: 'Moves data.',
  label: 'Data',
  guide: 'Guide',
  hue: 3,
};
const svgOf = (props: Partial<CardProps>): string => renderHtml(Card({ ...PROPS, ...props }));
const shapes = (svg: string): number => svg.split('<path ').length - 1;
const STYLE = {
  weight: 700,
  width: 1000,
  sizes: [
    { size: 90, lines: 1 },
    { size: 50, lines: 2 },
  ],
} as const;

test('a word is as wide as its letters, in every script that Inter has', () => {
  expect(outline('ii', 700)?.width).toBeCloseTo(2 * (outline('i', 700)?.width ?? 0), 1);
  for (const word of ['Ünïcödé', 'Инженер', 'Μηχανικός', 'kỹ'])
    expect(outline(word, 700)?.glyphs.length, word).toBeGreaterThan(1);
});

test('a text is set in the largest size in which it fits, and cut where it fits in none', () => {
  expect(setText('Short', STYLE)).toMatchObject({ size: 90, lines: [{}] });
  expect(setText('A title that is too long for one line of the larger size', STYLE)).toMatchObject({
    size: 50,
    lines: [{}, {}],
  });
  for (const long of ['word '.repeat(200), 'W'.repeat(300)]) {
    const block = setText(long, STYLE);
    expect(block?.lines.length).toBeLessThanOrEqual(2);
    for (const { width } of block?.lines ?? []) expect(width * 50).toBeLessThanOrEqual(STYLE.width);
  }
  expect(setText(' \n ', STYLE)).toBeUndefined();
});

test.each(['工程师', 'مهندس', 'Chief 🚀 officer', 'a\u0007b'])(
  'a title that cannot be drawn is left out, not shown as boxes: %s',
  (title) => {
    // Ground, edge and mark.
    expect(shapes(svgOf({ title }))).toBe(3);
  },
);

test('a description that cannot be drawn leaves the title', () => {
  const withTitle = shapes(svgOf({ description: '' }));
  expect(shapes(svgOf({ description: '数据' }))).toBe(withTitle);
  expect(withTitle).toBeGreaterThan(10);
});

test('nothing that an author writes becomes markup of the picture', () => {
  const hostile = '"/><script>alert(1)</script><image href="https://example.org/x.png"/>';
  expect(svgOf({ title: hostile, label: hostile, guide: hostile })).not.toMatch(/<script|<image|href|<text/);
});

test('a picture of one content has the same bytes, is 1200 by 630, small, and drawn once', async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const picture = { key: JSON.stringify(PROPS), svg: () => svgOf({}), width: 1200 };
  const drawn = await png(picture, first);
  expect(imageSize(drawn)).toMatchObject({ width: 1200, height: 630, type: 'png' });
  expect(drawn.length).toBeLessThan(60_000);
  expect(Buffer.compare(await png(picture, second), drawn)).toBe(0);
  const again = { ...picture, svg: (): string => expect.fail('drawn a second time') };
  expect(Buffer.compare(await png(again, first), drawn)).toBe(0);
  expect(readdirSync(first)).toHaveLength(1);
});

test('pages that are shared have cards of their own, all others that of the guide', () => {
  const guide = buildGuide(loadContent('src/gallery/guide', 'guide'));
  const urls = new Set(cards(guide).keys());
  expect([...urls]).toContain('cards/roles/gardener.png');
  for (const page of guide.pages) expect(urls, page.url).toContain(cardUrl(page));
});
