import type { Content, DataPath, Located } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { Check } from './check.ts';
import { code, dataProblem, shownPath } from './wording.ts';

const NAME = 'ids-are-unique';

export const idsAreUnique: Check = {
  name: NAME,
  description: 'No id, title, alias or move is given twice.',
  check: ({ guide: { content } }) => [
    ...repeatedIds(content),
    ...repeatedNames(content),
    ...repeatedInRole(content),
    ...repeatedMoves(content),
    ...occupationsWithPage(content),
  ],
};

/** A value and where it stands. */
interface Entry {
  readonly text: string;
  readonly data: Located<unknown>;
  readonly path: DataPath;
}

interface Wording {
  readonly what: string;
  readonly expected: string;
  readonly fix: string;
}

/** Every entry that an earlier one equals, capitals or not, with the place of that one. */
function repeats(entries: readonly Entry[], { what, expected, fix }: Wording): Problem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const key = entry.text.toLowerCase();
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, entry);
      return [];
    }
    const place = `${earlier.data.file}:${earlier.data.at(earlier.path).line}`;
    const unexpected = `Unexpected second ${code(entry.text)} (the first is at ${place}), expected ${expected}`;
    return [dataProblem(entry.data, entry.path, { check: NAME, what, unexpected, fix })];
  });
}

const SAME_ID: Wording = {
  what: 'id is used twice',
  expected: 'one entry for each id',
  fix: 'join the two entries, or give one of them another id.',
};

function repeatedIds({ skills, sources, occupations, settings }: Content): Problem[] {
  const { regions, categories, levels } = settings.value;
  return [
    ...repeats(idEntries(skills, skills.value, []), SAME_ID),
    ...repeats(idEntries(sources, sources.value, []), SAME_ID),
    ...repeats(idEntries(occupations, occupations.value, []), SAME_ID),
    ...repeats(idEntries(settings, regions, ['regions']), SAME_ID),
    ...repeats(idEntries(settings, categories, ['categories']), SAME_ID),
    ...repeats(idEntries(settings, levels, ['levels']), SAME_ID),
  ];
}

function idEntries(
  data: Located<unknown>,
  items: readonly { readonly id: string }[],
  path: DataPath,
): Entry[] {
  return items.map(({ id }, i) => ({ text: id, data, path: [...path, i, 'id'] }));
}

function repeatedNames({ skills, roles }: Content): Problem[] {
  const skillNames = skills.value.flatMap((skill, i) => nameEntries(skills, skill, [i]));
  const roleNames = roles.flatMap(({ facts }) => nameEntries(facts, facts.value, []));
  return [...repeats(skillNames, sameName('skill')), ...repeats(roleNames, sameName('role'))];
}

function nameEntries(
  data: Located<unknown>,
  item: { readonly title: string; readonly aliases: readonly string[] },
  path: DataPath,
): Entry[] {
  const aliases = item.aliases.map((text, i): Entry => ({ text, data, path: [...path, 'aliases', i] }));
  return [{ text: item.title, data, path: [...path, 'title'] }, ...aliases];
}

function sameName(kind: string): Wording {
  return {
    what: `two names of ${kind}s are the same`,
    expected: `titles and aliases that lead to one ${kind} each`,
    fix: 'take it out in one of the two places, or make it more exact.',
  };
}

function repeatedInRole({ roles }: Content): Problem[] {
  return roles.flatMap(({ facts }) => {
    const { skills, levels } = facts.value;
    const skillEntries = (['must', 'important', 'nice'] as const).flatMap((tier) =>
      skills[tier].map(({ skill }, i): Entry => ({
        text: skill,
        data: facts,
        path: ['skills', tier, i, 'skill'],
      })),
    );
    const levelEntries = levels.map(({ level }, i): Entry => ({
      text: level,
      data: facts,
      path: ['levels', i, 'level'],
    }));
    return [...repeats(skillEntries, namedTwice('skill')), ...repeats(levelEntries, namedTwice('level'))];
  });
}

function namedTwice(kind: string): Wording {
  return {
    what: `this role names a ${kind} twice`,
    expected: `each ${kind} once`,
    fix: 'take one of the two out.',
  };
}

function repeatedMoves({ moves }: Content): Problem[] {
  const entries = moves.value.map(({ from, to, kind }, i): Entry => ({
    text: `${from} → ${to} (${kind})`,
    data: moves,
    path: [i],
  }));
  return repeats(entries, {
    what: 'move is given twice',
    expected: 'each move once; the way back is worked out from it',
    fix: 'take one of the two out, and keep the source that says more.',
  });
}

function occupationsWithPage(content: Content): Problem[] {
  const roles = new Set(content.roles.map((role) => role.id));
  return content.occupations.value.flatMap(({ id }, i) => {
    if (!roles.has(id)) return [];
    return [
      dataProblem(content.occupations, [i, 'id'], {
        check: NAME,
        what: 'this occupation has a page of its own',
        unexpected: `Unexpected ${code(id)}, expected only roles without a page`,
        fix: `take the entry out; ${shownPath(content, `roles/${id}/role.yaml`)} has its facts.`,
      }),
    ];
  });
}
