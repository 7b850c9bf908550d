import type { PageContext } from '../src/components/component.ts';

/** Link to a picture of the guide that its settings name; undefined where there is no such file. */
export function pictureLink(context: PageContext, path: string | undefined): string | undefined {
  return path !== undefined && context.guide.assets.has(path) ? context.link(path) : undefined;
}
