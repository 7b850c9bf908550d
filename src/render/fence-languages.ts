import { parseFenceInfo } from '../components/code-block/fence-info.ts';
import type { Guide } from '../model/guide.ts';

const FENCE = /^[^\n]*?(?:`{3,}|~{3,})([^\n]*)/gm;
const INLINE = /`(?:#!|:{3,})([\w#.+-]+)[ \t]/g;

/**
 * The languages of all code in a guide: of fences, of `` `#!python x` ``, of tool commands.
 * A superset is fine; a grammar that is missed only leaves code plain.
 */
export function fenceLanguages(guide: Pick<Guide, 'pages' | 'roles' | 'content'>): ReadonlySet<string> {
  const languages = new Set<string>();
  const infos = new Set<string>();
  for (const { file } of guide.pages) {
    for (const [, info = ''] of file?.body.matchAll(FENCE) ?? []) infos.add(info.trim());
    for (const [, name = ''] of file?.body.matchAll(INLINE) ?? []) languages.add(name.toLowerCase());
  }
  for (const info of infos) languages.add(parseFenceInfo(info).language.toLowerCase());
  const { codeLanguage } = guide.content.dialect;
  if (codeLanguage !== undefined) languages.add(codeLanguage.toLowerCase());
  for (const role of guide.roles.values()) for (const tool of role.facts.tools) languages.add(tool.language);
  return languages;
}
