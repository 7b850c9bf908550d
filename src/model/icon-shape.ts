/** The drawing of an icon: a view box and path data. */
export interface IconShape {
  /** Its name in the installed set, which may have renamed it. */
  readonly name: string;
  readonly viewBox: string;
  readonly paths: readonly { readonly d: string; readonly evenOdd: boolean }[];
}

/** The text of an SVG file → its shape, all that is taken of it; undefined for one without a view box or paths. */
export function readShape(name: string, svg: string): IconShape | undefined {
  const viewBox = /viewBox="([\d. -]+)"/.exec(svg)?.[1];
  const paths = [...svg.matchAll(/<path\b[^>]*?\sd="([^"]+)"[^>]*>/g)].map(([tag, d = '']) => ({
    d,
    evenOdd: tag.includes('fill-rule="evenodd"'),
  }));
  return viewBox === undefined || paths.length === 0 ? undefined : { name, viewBox, paths };
}
