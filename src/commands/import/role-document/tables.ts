import { slugify } from '../../../support/slug.ts';
import type { FoundFacts, FoundResource, FoundSkill } from './facts.ts';
import { plainText, tablesOf, type Section } from './outline.ts';

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

/** `- [Title](https://…) - what it is good for`, below a heading of its kind. */
export function resourcesOf(sections: readonly Section[], pattern: RegExp): readonly FoundResource[] {
  const found = sections.filter(({ title }) => pattern.test(title));
  return found.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => {
      const item = /^\s*[-*+]\s+\[(.+?)\]\((https?:\/\/[^)\s]+)\)\s*[-–—:]\s*(.+)$/.exec(text);
      return item
        ? [{ title: plainText(item[1] ?? ''), url: item[2] ?? '', why: plainText(item[3] ?? '') }]
        : [];
    }),
  );
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
