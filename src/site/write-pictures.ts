import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cards, png, type Picture } from '../cards/index.ts';
import type { Guide } from '../model/guide.ts';
import { APP_ICONS } from '../offline/index.ts';
import { CACHE } from './cache.ts';

/** So many are drawn at a time, beside the laying out of pages: more would only wait for each other. */
const AT_A_TIME = 2;

/**
 * Draws the icons of the guide and, where its address is known, the cards by which its pages are shown elsewhere,
 * into the folder of its site. Gives the addresses of the cards.
 */
export async function writePictures(guide: Guide, output: string): Promise<ReadonlySet<string>> {
  const cardsOfGuide = guide.settings.url === undefined ? new Map<string, Picture>() : cards(guide);
  const icons = APP_ICONS.map(({ url, svg, width }): [string, Picture] => [
    url,
    { key: svg, svg: () => svg, width },
  ]);
  const waiting = [...icons, ...cardsOfGuide].values();
  const draw = async (): Promise<void> => {
    for (const [url, picture] of waiting) {
      const bytes = await png(picture, `${CACHE}/pictures`);
      const file = path.join(output, url);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, draw));
  return new Set(cardsOfGuide.keys());
}
