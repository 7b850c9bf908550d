import { posix } from 'node:path';
import { stringify } from 'yaml';
import type { Category, Level } from '../../../model/settings.ts';
import { repairText } from '../../../support/mojibake.ts';
import { slugify } from '../../../support/slug.ts';
import type { Left, PlannedFile } from '../plan.ts';
import { findFacts, hasRoleSections, type FoundFacts } from './facts.ts';
import { withPlainHeadings } from './headings.ts';
import { withFoldedQuestions } from './questions.ts';
import { quarantine, type Quarantined } from './quarantine.ts';
import { categoryOf, missingFacts, roleYaml } from './role-yaml.ts';

export interface PlannedRole {
  readonly files: readonly PlannedFile[];
  readonly left: readonly Left[];
  readonly category: Category | undefined;
  /** Levels that it names, for guide.yaml. */
  readonly levels: readonly Level[];
}

/** Facts that say that a document is about a role, and not about anything else. */
const TELLING = ['aliases', 'variants', 'not', 'employers', 'interview', 'between', 'related'] as const;

/**
 * The id that the role of a loose document gets; undefined where the document is about no role.
 *
 * @param taken ids that others have already
 */
export function roleIdOf(text: string, taken: ReadonlySet<string>): string | undefined {
  const repaired = withPlainHeadings(repairText(text));
  const facts = findFacts(quarantine(repaired).text);
  const isTold =
    TELLING.some((field) => facts[field].length > 0) ||
    facts.skills.must.length > 0 ||
    facts.areas.some(({ goal }) => goal !== undefined);
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
  const { text, figures } = quarantine(withPlainHeadings(repairText(source)));
  const facts = findFacts(text);
  const missing = missingFacts(facts);
  const folder = `roles/${id}`;
  return {
    category: categoryOf(facts),
    levels: facts.levels.map(({ level, title }) => ({ id: level, title, summary: title })),
    files: [
      { path: `${folder}/role.yaml`, content: { text: roleYaml(facts, missing) } },
      {
        path: `${folder}/index.md`,
        content: { text: pageText(withFoldedQuestions(text), facts.title ?? id) },
      },
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
      why: 'the document does not say all of it; role.yaml names the gap',
    })),
  ];
}
