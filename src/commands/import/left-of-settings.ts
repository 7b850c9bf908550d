import path from 'node:path';
import { findMkdocsSite } from '../../load/mkdocs/find-site.ts';
import { unusedSettings } from '../../load/mkdocs/unused-settings.ts';
import { findFiles } from '../../load/files.ts';
import type { Content } from '../../model/content.ts';
import type { Left } from './plan.ts';

/** What `mkdocs.yml` asks for and a guide does not have, each with the reason. */
export function leftOfSettings(folder: string, shownAs: string, content: Content): readonly Left[] {
  const site = findMkdocsSite(path.resolve(folder), shownAs);
  if (!site) return [];
  const { file, at } = site.config;
  const settings = unusedSettings(site.config).map(({ at: place, name, why }): Left => ({
    where: `${file}:${at(place).line}`,
    what: name,
    why,
  }));
  return [...settings, ...foreignFiles(site.docs, site.docsShownAs, content)];
}

function foreignFiles(docs: string, shownAs: string, content: Content): Left[] {
  return findFiles(docs)
    .filter((file) => file.kind === 'foreign' || file.kind === 'link' || file.kind === 'data')
    .filter((file) => !content.texts.has(file.path) && !content.assets.has(file.path))
    .map((file) => ({
      where: path.posix.join(shownAs, file.path),
      what: file.kind === 'link' ? 'symbolic link' : 'file',
      why: 'only Markdown, pictures and documents are published',
    }));
}
