import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GuideSettings } from '../model/settings.ts';
import { MARK_PATH } from '../support/mark.ts';

/** Name of the file beside the home page. */
export const WEB_MANIFEST = 'guide.webmanifest';
/** The mark of the guide, as a picture of its own. */
const ICON = 'assets/icon.svg';

/** Inside the circle that is left of a maskable icon. */
const ICON_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 56 56"><path fill="#fff" d="M-16-16h56v56h-56z"/>' +
  `<path fill="#2f6fb5" d="${MARK_PATH}"/></svg>\n`;

/** The icon as pictures of fixed size, for systems that take no SVG. Their bytes are drawn by whoever writes the site. */
export const APP_ICONS = [
  { url: 'assets/icon-192.png', width: 192, svg: ICON_SVG },
  { url: 'assets/icon-512.png', width: 512, svg: ICON_SVG },
  { url: 'assets/touch-icon.png', width: 180, svg: ICON_SVG },
] as const;
/** Address of the icon that phones take which read no manifest. */
export const TOUCH_ICON: (typeof APP_ICONS)[number]['url'] = 'assets/touch-icon.png';

/** The guide as something that can be installed. Its addresses are relative, so that it works under any path. */
function webManifest({ title, description, language }: GuideSettings): string {
  return JSON.stringify({
    name: title,
    short_name: title,
    description,
    lang: language,
    start_url: 'index.html',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#2f6fb5',
    icons: [
      { src: ICON, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: ICON, sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
      ...APP_ICONS.filter(({ url }) => url !== TOUCH_ICON).flatMap(({ url, width }) =>
        ['any', 'maskable'].map((purpose) => ({
          src: url,
          sizes: `${width}x${width}`,
          type: 'image/png',
          purpose,
        })),
      ),
    ],
  });
}

/** Writes what a browser needs to install the guide. */
export function writeWebManifest(settings: GuideSettings, folder: string): void {
  writeFileSync(path.join(folder, WEB_MANIFEST), webManifest(settings));
  writeFileSync(path.join(folder, ICON), ICON_SVG);
}
