import { escapedHtml, type SafeHtml } from '../support/html.tsx';
import { parseContainerMarker, type Marker } from '../support/markdown/marker-line.ts';
import { dataOf } from '../support/markdown/token.ts';
import type { Block, PageContext } from './component.ts';
import { defaultTitle } from './kinds.ts';

/** The marker of a block, whichever spelling it was written in. */
export function markerOf(block: Block): Marker {
  const { token } = block;
  const data = dataOf<Partial<Marker> & { container?: string }>(token);
  return data.container === undefined ? (data as Marker) : parseContainerMarker(data.container, token.info);
}

/** Title as HTML; the kind's name where none is given, undefined where the author asked for none. */
export function titleHtml({ kind, title }: Marker, page: PageContext): SafeHtml | undefined {
  if (title === '') return undefined;
  return title === undefined ? escapedHtml(defaultTitle(kind, page.words)) : page.inline(title);
}
