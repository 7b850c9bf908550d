import { findIcon } from '../../components/icon/library.ts';
import { ICONS } from '../../load/icon-files.ts';
import type { MkdocsFolders } from '../../load/mkdocs/find-site.ts';
import type { Content } from '../../model/content.ts';
import type { IconShape } from '../../model/icon-shape.ts';
import { isRecord } from '../../support/is-record.ts';
import type { PlannedFile } from './plan.ts';

/** A tone that is seen on light and on dark. */
const TONE = '#767676';

/** The icons that a site brings, as files of the guide: those that its pages have. */
export function ownIcons({ dialect }: Content, used: ReadonlySet<string>): PlannedFile[] {
  return [...dialect.icons].flatMap(([name, shape]) =>
    used.has(name) ? [{ path: `${ICONS}${name}.svg`, content: { text: drawing(shape) } }] : [],
  );
}

/** The picture of a site that has an icon for its logo (`theme: { icon: { logo: material/leaf } }`), and no picture. */
export function logoOfIcon(site: MkdocsFolders | undefined, content: Content): PlannedFile | undefined {
  const theme = site?.config.value.theme;
  const icons: unknown = theme?.['icon'];
  const written = isRecord(icons) ? icons['logo'] : undefined;
  if (typeof written !== 'string' || theme?.logo !== undefined) return undefined;
  const name = written.replaceAll('/', '-');
  const shape = content.dialect.icons.get(name) ?? findIcon(name);
  return shape && { path: 'pictures/logo.svg', content: { text: drawing(shape, TONE) } };
}

function drawing({ viewBox, paths }: IconShape, fill?: string): string {
  const shapes = paths.map(({ d, evenOdd }) => `<path d="${d}"${evenOdd ? ' fill-rule="evenodd"' : ''}/>`);
  const tone = fill === undefined ? '' : ` fill="${fill}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"${tone}>${shapes.join('')}</svg>\n`;
}
