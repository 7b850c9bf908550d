import { stringify } from 'yaml';
import { foreignFields, frontMatterLines } from '../../load/foreign-front-matter.ts';
import type { MarkdownFile } from '../../model/content.ts';
import { FrontMatter } from '../../model/settings.ts';

/** Fields of other tools that say the same as ours, or by which a page has its place, address and contents here. */
const CARRIED = new Set(
  (
    'title description search tags hide icon status date categories ' +
    'id slug sidebar_position sidebar_label sidebar order draft unlisted pagefind hero features layout ' +
    'hide_table_of_contents tableOfContents outline'
  ).split(' '),
);

/** With those of a front page of VuePress, which says `home: true`. */
const CARRIED_AT_HOME = new Set([
  ...CARRIED,
  ...'home heroText heroImage heroAlt tagline actions actionText actionLink'.split(' '),
]);

export interface CarriedFrontMatter {
  /** Lines of front matter with their marks; empty where nothing is left to say. */
  readonly text: string;
  /** Names of fields that have no counterpart. They stay in the file as comments. */
  readonly left: readonly string[];
}

/**
 * The front matter of another tool's page → ours; what has no counterpart stays as comment, so that nothing is lost.
 *
 * @param language of the page, where it is another than that of the site
 */
export function carryFrontMatter(
  { text, body, bodyLine }: Pick<MarkdownFile, 'text' | 'body' | 'bodyLine'>,
  language?: string,
): CarriedFrontMatter {
  if (bodyLine === 1 && language === undefined) return { text: '', left: [] };
  const lines = frontMatterLines({ text, bodyLine });
  const fields = {
    ...foreignFields(lines.join('\n')),
    ...(language === undefined ? {} : { language }),
  };
  const wrong = new Set(FrontMatter.safeParse(fields).error?.issues.map(({ path }) => String(path[0])));
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !wrong.has(name)));
  const others = foreignLines(lines);
  const comments =
    others.length === 0 ? [] : ['# Not used here:', ...others.map((line) => `# ${line}`.trimEnd())];
  const yaml = Object.keys(kept).length === 0 ? [] : [stringify(kept, { lineWidth: 0 }).trimEnd()];
  const inner = [...yaml, ...comments];
  const left = others.flatMap((line) => /^([\w-]+)\s*:/.exec(line)?.[1] ?? []);
  if (inner.length === 0) return { text: '', left };
  return { text: `---\n${inner.join('\n')}\n---\n${body.startsWith('\n') ? '' : '\n'}`, left };
}

/** Lines of fields that have no counterpart, with what belongs to each. */
function foreignLines(lines: readonly string[]): string[] {
  let isForeign = false;
  const carried = lines.some((line) => /^home:\s*true\s*$/.test(line)) ? CARRIED_AT_HOME : CARRIED;
  return lines.filter((line) => {
    const name = /^([\w-]+)\s*:/.exec(line)?.[1];
    if (name !== undefined) isForeign = !carried.has(name) && !/^template:\s*(splash|doc)\s*$/.test(line);
    return isForeign && line.trim() !== '';
  });
}
