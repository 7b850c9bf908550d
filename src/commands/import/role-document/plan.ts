import { posix } from 'node:path';
import { stringify } from 'yaml';
import type { Category } from '../../../model/settings.ts';
import { repairText } from '../../../support/mojibake.ts';
import { slugify } from '../../../support/slug.ts';
import type { Left, PlannedFile } from '../plan.ts';
import { findFacts, hasRoleSections, type FoundFacts } from './facts.ts';
import { quarantine, type Quarantined } from './quarantine.ts';

export interface PlannedRole {
  readonly files: readonly PlannedFile[];
  readonly left: readonly Left[];
  readonly category: Category | undefined;
}

/** Facts that say that a document is about a role, and not about anything else. */
const TELLING = [
  'aliases',
  'areas',
  'variants',
  'not',
  'employers',
  'interview',
  'between',
  'related',
] as const;

/**
 * The id that the role of a loose document gets; undefined where the document is about no role.
 *
 * @param taken ids that others have already
 */
export function roleIdOf(text: string, taken: ReadonlySet<string>): string | undefined {
  const repaired = repairText(text);
  const facts = findFacts(quarantine(repaired).text);
  const isTold = TELLING.some((field) => facts[field].length > 0) || facts.skills.must.length > 0;
  const isRole = isTold || hasRoleSections(repaired);
  const base = slugify(inLatinLetters(facts.title ?? ''))
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return isRole ? freeId(base === '' ? 'role' : base, taken) : undefined;
}

/** An id has no accents: `Gärtnerin` → `Gaertnerin`, `Développeur` → `Developpeur`. */
function inLatinLetters(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[äöü](?=\p{Ll}|\P{L}|$)/giu, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * A loose document → the folder of a role with the facts that it states, its prose, and a list of what is missing.
 * Nothing is made up: a required fact that is not found stays a gap, which `npm run check` names.
 *
 * @param file the document as the person knows it
 */
export function planRole(id: string, file: string, source: string): PlannedRole {
  const { text, figures } = quarantine(repairText(source));
  const facts = findFacts(text);
  const missing = missingFacts(facts);
  const folder = `roles/${id}`;
  return {
    category: categoryOf(facts),
    files: [
      { path: `${folder}/role.yaml`, content: { text: roleYaml(facts, missing) } },
      { path: `${folder}/index.md`, content: { text: pageText(text, facts.title ?? id) } },
      ...(figures.length === 0 ? [] : [{ path: `${folder}/pay.yaml`, content: { text: payYaml(figures) } }]),
    ],
    left: leftOf(file, facts, missing, figures),
  };
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

function categoryOf({ category }: FoundFacts): Category | undefined {
  const id = slugify((category ?? '').replace(/[&/]+/g, ' '));
  return category === undefined || id === '' ? undefined : { id, title: category, summary: category };
}

/** Required facts that the document does not state. */
function missingFacts(facts: FoundFacts): readonly string[] {
  return [
    ...(facts.category === undefined ? ['category: the id of a category of guide.yaml'] : []),
    ...(facts.summary === undefined
      ? ['summary: what this person does, in one sentence of up to 200 characters']
      : []),
    ...(facts.skills.must.length === 0
      ? ['skills: each with its proficiency and why the role needs it']
      : []),
    'reviewed: the day on which a person has read the whole page against its sources',
  ];
}

function roleYaml(facts: FoundFacts, missing: readonly string[]): string {
  const gaps = missing.map((line) => `# ${line}`);
  const others = facts.unplaced.map(({ what, why }) => `# ${what} (${why})`);
  return [
    stringify(statedFacts(facts), { lineWidth: 0 }).trimEnd(),
    '',
    '# Not found in the document; write it to make this a role:',
    ...gaps,
    ...(others.length === 0 ? [] : ['', '# Found, but not in a form that this file can hold:', ...others]),
    '',
  ].join('\n');
}

/** The facts that were found, in the order of the fields of `role.yaml`. */
function statedFacts(facts: FoundFacts): object {
  const { title, aliases, summary, skills, resources, areas, unplaced: _, category: __, ...rest } = facts;
  return (
    dropEmpty({
      title,
      aliases,
      category: categoryOf(facts)?.id,
      summary,
      areas: areas.map((area) => dropEmpty(area)),
      ...rest,
      skills: skills.must.length === 0 ? undefined : dropEmpty(skills),
      resources: dropEmpty(resources),
    }) ?? {}
  );
}

/** An object without its empty lists, empty groups and undefined values. */
function dropEmpty<T extends object>(group: T): Partial<T> | undefined {
  const said = Object.entries(group).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Partial<T>);
}

/** The prose. Its title stands in `role.yaml`, so its other headings start at the second level. */
function pageText(text: string, title: string): string {
  const own = text.replace(/^---\n[\s\S]*?\n---[ \t]*\n/, '');
  const heads = own.match(/^# .*$/gm) ?? [];
  const isOnlyTitle = heads.length === 1 && own.trimStart().startsWith('# ');
  const body = isOnlyTitle ? own.replace(/^\s*# .*\n+/, '') : heads.length > 0 ? lowered(own) : own;
  return `---\n${stringify({ title }).trimEnd()}\n---\n\n${body.trim()}\n`;
}

/** Every heading outside code one level down. */
function lowered(text: string): string {
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) === true) fence = undefined;
      return fence === undefined ? line.replace(/^(#{1,5})(?= )/, '$1#') : line;
    })
    .join('\n');
}

function payYaml(figures: readonly Quarantined[]): string {
  return [
    '# Pay figures of the document, which names no source for them. They are not published; look for a source,',
    '# or delete them. No source, no figure.',
    ...figures.map(({ line, text }) => `# line ${line}: ${text}`),
    '[]',
    '',
  ].join('\n');
}

function leftOf(
  file: string,
  facts: FoundFacts,
  missing: readonly string[],
  figures: readonly Quarantined[],
): readonly Left[] {
  return [
    ...figures.map(({ line, text }) => ({
      where: `${file}:${line}`,
      what: `pay figure \`${text.slice(0, 80)}\``,
      why: 'it has no source; it waits in pay.yaml as a comment',
    })),
    ...facts.unplaced.map(({ what, why, line }) => ({ where: `${file}:${line}`, what: `\`${what}\``, why })),
    ...missing.map((what) => ({
      where: posix.normalize(file),
      what: what.replace(/:.*/, ''),
      why: 'the document does not say it; role.yaml names the gap',
    })),
  ];
}
