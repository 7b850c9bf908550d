import { slugify } from '../../../support/slug.ts';
import type { FoundFacts, FoundResource, FoundSkill } from './facts.ts';
import type { Unplaced } from './lists.ts';
import { listItems, plainText, tablesOf, type Section } from './outline.ts';
import { SECTIONS } from './vocabulary.ts';

/** Words for a level of skill, on the scale of `role.yaml`. */
const PROFICIENCY: readonly (readonly [words: RegExp, level: number])[] = [
  [/expert/i, 5],
  [/advanced/i, 4],
  [/intermediate|independent/i, 3],
  [/basic|beginner|guided/i, 2],
  [/aware/i, 1],
];

/** Rows of a table with a skill, the reason and a level; a skill without a level is not placed. */
export function skillsOf(sections: readonly Section[], pattern: RegExp): readonly FoundSkill[] {
  const found = sections.filter(({ title }) => /skill/i.test(title) && pattern.test(title));
  return found.flatMap(({ lines }) =>
    tablesOf(lines).flatMap(([head = [], ...rows]) => {
      const column = (name: RegExp): number => head.findIndex((cell) => name.test(cell));
      const [skill, why, level] = [column(/skill/i), column(/why|reason/i), column(/level|proficien/i)];
      return rows.flatMap((row): FoundSkill[] => {
        const proficiency = proficiencyOf(row[level] ?? '');
        const reason = plainText(row[why] ?? '');
        const id = slugify(plainText(row[skill] ?? '').replace(/[/&]+/g, ' '));
        return proficiency === undefined || reason === '' || id === ''
          ? []
          : [{ skill: id, proficiency, why: reason }];
      });
    }),
  );
}

function proficiencyOf(cell: string): number | undefined {
  const stars = cell.match(/[⭐★]/gu)?.length ?? 0;
  return stars > 0 && stars <= 5 ? stars : PROFICIENCY.find(([words]) => words.test(cell))?.[1];
}

/** A link in a list: `- [Title](https://…) - what it is good for`. */
const LINK_ITEM =
  /^\s*(?:[-*+]|\d+[.)])\s+\*{0,2}\[(.+?)\]\((https?:\/\/[^)\s]+)\)\*{0,2}(?:\s*[-–—:]\s*(.+))?\s*$/;

/** Links with what each is good for, below a heading of their kind. */
export function resourcesOf(sections: readonly Section[], pattern: RegExp): readonly FoundResource[] {
  const found = sections.filter(({ title }) => pattern.test(title) && !SECTIONS.resources.test(title));
  return found.flatMap(({ lines }) => lines.flatMap(({ text }) => resourceOf(text) ?? []));
}

function resourceOf(text: string): FoundResource | undefined {
  const item = LINK_ITEM.exec(text);
  if (!item) return undefined;
  return { title: plainText(item[1] ?? ''), url: item[2] ?? '', why: item[3] && plainText(item[3]) };
}

/** What stands below a heading such as "Resources": of which kind a link is, its own words have to say. */
export function generalResources(
  sections: readonly Section[],
  kinds: readonly (readonly [kind: string, words: RegExp])[],
): {
  readonly found: readonly { readonly kind: string; readonly resource: FoundResource }[];
  readonly unplaced: readonly Unplaced[];
} {
  const own = sections.filter(({ title }) => SECTIONS.resources.test(title));
  const lines = own.flatMap((section) => section.lines);
  const found: { kind: string; resource: FoundResource }[] = [];
  const unplaced: Unplaced[] = [];
  for (const { text, line } of lines.filter((one) => /^\s*(?:[-*+]|\d+[.)])\s/.test(one.text))) {
    const resource = resourceOf(text);
    const kind = kinds.find(([, words]) => words.test(text.replace(/\(https?:[^)]*\)/, '')))?.[0];
    const what = `Resource: ${listItems([{ text, line }])[0]?.text ?? ''}`;
    if (resource && kind !== undefined) found.push({ kind, resource });
    else if (resource)
      unplaced.push({
        what,
        why: 'whether it is a course, a book, practice or a community is not said',
        line,
      });
    else unplaced.push({ what, why: 'a resource needs its address', line });
  }
  return { found, unplaced };
}

/** Rows with a link to a role and the key difference; how much they overlap is worked out, never taken over. */
export function relatedOf(sections: readonly Section[]): FoundFacts['related'] {
  const found = sections.filter(({ title }) => /related roles/i.test(title));
  return found.flatMap(({ lines }) =>
    tablesOf(lines).flatMap(([head = [], ...rows]) => {
      const difference = head.findIndex((cell) => /difference/i.test(cell));
      return rows.flatMap((row) => {
        const role = slugify(/\]\((?:[^)]*\/)?([^)/]+?)\.md\)/.exec(row[0] ?? '')?.[1] ?? '');
        const words = plainText(row[difference] ?? '');
        return role === '' || words === '' ? [] : [{ role, difference: words }];
      });
    }),
  );
}
