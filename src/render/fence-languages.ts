import type { Guide } from '../model/guide.ts';

const FENCE = /^[ \t>]*(?:[-*+] +|\d+[.)] +)*(?:`{3,}|~{3,})[ \t]*(?:\{[ \t]*\.?)?([\w+#.-]+)/gm;

/**
 * The languages of all code in a guide: of fences, of `` `#!python x` ``, of tool commands.
 * A superset is fine; a grammar that is missed only leaves code plain.
 */
export function fenceLanguages(guide: Guide): ReadonlySet<string> {
  const languages = new Set<string>();
  for (const { file } of guide.pages) {
    for (const [, name = ''] of file?.body.matchAll(FENCE) ?? []) languages.add(name.toLowerCase());
  }
  for (const role of guide.roles.values()) for (const tool of role.facts.tools) languages.add(tool.language);
  return languages;
}
