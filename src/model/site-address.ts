/** Address of a page of the published site: `https://example.org/guide`, `a/index.html` → `https://example.org/guide/a/`. */
export function absoluteUrl(site: string, pageUrl: string): string {
  return new URL(pageUrl.replace(/(^|\/)index\.html$/, '$1'), folderOf(site)).href;
}

/** `https://example.org/guide` → `/guide/` */
export function sitePath(site: string): string {
  return new URL(folderOf(site)).pathname;
}

/** Without the slash the last part of the path would be taken for a file, and be lost where another is added. */
function folderOf(site: string): string {
  return site.endsWith('/') ? site : `${site}/`;
}
