import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A page for every tool: its name, its title, and Markdown in which other pages are `{page-7}`. */
export interface PlainPage {
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

/** Writes files into a folder: name → text. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** How a tool wants its pages: where, with which address in links, and the title as a heading or in front matter. */
export interface Spelling {
  readonly folder: string;
  readonly link: (name: string) => string;
  readonly title: 'heading' | 'front matter';
  /** Name of the first page, where it is not `index`. */
  readonly home?: string;
}

/** Pages that lead to each other by their files, under their titles as headings. */
export const BESIDE: Omit<Spelling, 'folder'> = { link: (name) => `${name}.md`, title: 'heading' };

/** Writes pages into the folder of a project, and a first page besides, as a tool wants them. */
export function writePages(
  target: string,
  pages: readonly PlainPage[],
  { folder, link, title, home = 'index' }: Spelling,
): void {
  const head = (words: string): string =>
    title === 'heading' ? `# ${words}\n\n` : `---\ntitle: ${JSON.stringify(words)}\n---\n\n`;
  const all = [{ name: home, title: 'Benchmark', body: 'Pages of a benchmark.\n' }, ...pages];
  const textOf = ({ title: words, body }: PlainPage): string =>
    head(words) + body.replace(/\{(page-\d+)\}/g, (_, other: string) => link(other));
  writeFiles(
    target,
    Object.fromEntries(all.map((page) => [`${folder}/${page.name}.md`, textOf(page)] as const)),
  );
}
