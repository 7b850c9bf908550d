import type { Content, DataPath, Located } from '../model/content.ts';
import type { Guide } from '../model/guide.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../support/nearest.ts';
import { slugify } from '../support/slug.ts';
import type { Check } from './check.ts';
import { code, dataProblem, isBroken, oneOf } from './wording.ts';

const NAME = 'references-resolve';

/** A list is shown in full up to this length; a longer one would bury the message. */
const SHORT_LIST = 8;

export const referencesResolve: Check = {
  name: NAME,
  description: 'Each id that a data file or front matter names exists.',
  check({ guide }) {
    const { content } = guide;
    const targets = targetsOf(guide);
    return [
      ...content.roles.flatMap(({ facts }) => check(facts, roleReferences(facts), targets)),
      ...content.roles.flatMap(({ pay }) => check(pay, payReferences(pay), targets)),
      ...content.projects.flatMap(({ page: { front } }) => check(front, projectReferences(front), targets)),
      ...check(content.moves, moveReferences(content.moves), targets),
      ...check(content.occupations, occupationReferences(content.occupations), targets),
    ];
  },
};

type Kind = 'role' | 'skill' | 'source' | 'category' | 'level' | 'region';

/** One id that is named somewhere; undefined where an optional field is left out. */
type Reference = readonly [kind: Kind, id: string | undefined, ...path: DataPath];

interface Target {
  readonly ids: ReadonlySet<string>;
  /** Other names, written as ids are → the id that was probably meant: `golang` → `go`. */
  readonly names: ReadonlyMap<string, string>;
  /** File that declares such things. */
  readonly file: string;
  /** False where that file could not be read. */
  readonly isKnown: boolean;
}
type Targets = Readonly<Record<Kind, Target>>;

function targetsOf(guide: Guide): Targets {
  const { content, settings } = guide;
  const target = (items: Iterable<Named>, file: string, moreIds: readonly string[] = []): Target => ({
    ids: new Set([...[...items].map(({ id }) => id), ...moreIds]),
    names: new Map([...items].flatMap(otherNames)),
    file,
    isKnown: !isBroken(content, file),
  });
  const roles = content.roles.map(({ id, facts }) => ({ ...facts.value, id }));
  return {
    role: target([...roles, ...content.occupations.value], content.occupations.file, roleFolders(content)),
    skill: target(content.skills.value, content.skills.file),
    source: target(content.sources.value, content.sources.file),
    category: target(settings.categories, content.settings.file),
    level: target(settings.levels, content.settings.file),
    region: target(settings.regions, content.settings.file),
  };
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
}

function otherNames({ id, title, aliases = [] }: Named): [name: string, id: string][] {
  return [title, ...aliases].map((name) => [slugify(name), id]);
}

/** Ids of all role folders, those too that have mistakes: a reference to one of them is not a second mistake. */
function roleFolders(content: Content): string[] {
  return [...content.texts.keys()]
    .flatMap((path) => /^roles\/([^/]+)\//.exec(path)?.[1] ?? [])
    .concat(content.roles.map((role) => role.id));
}

function check(data: Located<unknown>, references: readonly Reference[], targets: Targets): Problem[] {
  return references.flatMap(([kind, id, ...path]) => {
    const target = targets[kind];
    if (id === undefined || !target.isKnown || target.ids.has(id)) return [];
    const ids = [...target.ids];
    const suggestion = target.names.get(id) ?? nearest(id, ids);
    const expected = ids.length > 0 && ids.length <= SHORT_LIST ? oneOf(ids) : suggestion && code(suggestion);
    const addition = `add the ${kind} to ${target.file}`;
    return [
      dataProblem(data, path, {
        check: NAME,
        what: `${kind} is not known`,
        unexpected: `Unexpected ${code(id)}, expected ${expected ?? `the id of a ${kind} of this guide`}`,
        fix: `write ${suggestion ? code(suggestion) : `an id that is there`}, or ${addition}.`,
      }),
    ];
  });
}

function roleReferences({ value }: Content['roles'][number]['facts']): Reference[] {
  const { skills, levels, entry, progression, related } = value;
  const tiers = ['must', 'important', 'nice'] as const;
  return [
    ['category', value.category, 'category'],
    ['source', value.experienceSource, 'experienceSource'],
    ...levels.map(({ level }, i): Reference => ['level', level, 'levels', i, 'level']),
    ...levels.map(({ source }, i): Reference => ['source', source, 'levels', i, 'source']),
    ...tiers.flatMap((tier) =>
      skills[tier].flatMap(({ skill, byLevel = {} }, i): Reference[] => [
        ['skill', skill, 'skills', tier, i, 'skill'],
        ...Object.keys(byLevel).map((level): Reference => [
          'level',
          level,
          'skills',
          tier,
          i,
          'byLevel',
          level,
        ]),
      ]),
    ),
    ...entry.map(({ from }, i): Reference => ['role', from, 'entry', i, 'from']),
    ...entry.map(({ source }, i): Reference => ['source', source, 'entry', i, 'source']),
    ...progression.map(({ role }, i): Reference => ['role', role, 'progression', i, 'role']),
    ...related.map(({ role }, i): Reference => ['role', role, 'related', i, 'role']),
  ];
}

function payReferences({ value }: Content['roles'][number]['pay']): Reference[] {
  return value.flatMap((record, i): Reference[] => [
    ['region', record.region, i, 'region'],
    ['source', record.source, i, 'source'],
  ]);
}

function projectReferences({ value }: Content['projects'][number]['page']['front']): Reference[] {
  return [
    ...value.roles.map((id, i): Reference => ['role', id, 'roles', i]),
    ...value.skills.map((id, i): Reference => ['skill', id, 'skills', i]),
  ];
}

function moveReferences({ value }: Content['moves']): Reference[] {
  return value.flatMap((move, i): Reference[] => [
    ['role', move.from, i, 'from'],
    ['role', move.to, i, 'to'],
    ['source', move.source, i, 'source'],
  ]);
}

function occupationReferences({ value }: Content['occupations']): Reference[] {
  return value.map(({ category }, i): Reference => ['category', category, i, 'category']);
}
