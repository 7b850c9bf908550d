import {
  allSections,
  labelsOf,
  listItems,
  outlineOf,
  plainText,
  type DocumentLine,
  type Section,
} from './outline.ts';
import { Labels, listOf } from './labels.ts';
import { dutiesOf, levelsOf, toolsOf, type FoundLevel, type FoundTool, type Unplaced } from './lists.ts';
import {
  aliasesOf,
  areaOf,
  betweenOf,
  interviewOf,
  remoteOf,
  summaryOf,
  titleOf,
  variantOf,
} from './statements.ts';
import { generalResources, relatedOf, resourcesOf, skillsOf } from './tables.ts';
import { LABELS, SECTIONS } from './vocabulary.ts';

/** Facts of a role as a document states them, in the fields of `role.yaml`; nothing is filled in. */
export interface FoundFacts {
  readonly title: string | undefined;
  readonly aliases: readonly string[];
  /** As written; the guide has an id for it. */
  readonly category: string | undefined;
  readonly summary: string | undefined;
  readonly between: readonly { readonly who: string; readonly what: string }[];
  readonly remote: { readonly rating: number; readonly note: string } | undefined;
  readonly levels: readonly FoundLevel[];
  readonly variants: readonly { readonly title: string; readonly summary: string }[];
  readonly areas: readonly FoundArea[];
  readonly not: readonly string[];
  readonly skills: Readonly<Record<SkillRank, readonly FoundSkill[]>>;
  readonly tools: readonly FoundTool[];
  readonly employers: readonly string[];
  /** What happens at a stage only where the document says it. */
  readonly interview: readonly { readonly title: string; readonly what?: string }[];
  readonly resources: Readonly<Record<ResourceKind, readonly FoundResource[]>>;
  readonly related: readonly { readonly role: string; readonly difference: string }[];
  /** What the document says and `role.yaml` cannot hold as it stands, with the reason. */
  readonly unplaced: readonly Unplaced[];
}

export interface FoundArea {
  readonly title: string;
  readonly responsibilities: readonly string[];
  readonly tools: readonly string[];
  /** Undefined for a plain list of duties, which states none. */
  readonly goal: string | undefined;
}
export interface FoundSkill {
  readonly skill: string;
  readonly proficiency: number;
  readonly why: string;
}
export interface FoundResource {
  readonly title: string;
  readonly url: string;
  /** What it is good for, where the document says it. */
  readonly why: string | undefined;
}
export type SkillRank = 'must' | 'important' | 'nice';
export type ResourceKind = 'courses' | 'books' | 'practice' | 'community';

const RANKS: Readonly<Record<SkillRank, RegExp>> = {
  must: /must|essential|required|core skills/i,
  important: /important|should/i,
  nice: /nice|bonus|optional|plus/i,
};
const KINDS: Readonly<Record<ResourceKind, RegExp>> = {
  courses: /course|certif|\bkurse?\b|\bcours\b|\bcursos?\b/i,
  books: /book|reading|bücher|\blivres?\b|\blibros?\b/i,
  practice: /practi[cs]e|hands/i,
  community: /communit|forum/i,
};
/** Reads the facts that a document states in a recognisable form. The text is taken as repaired. */
export function findFacts(text: string): FoundFacts {
  const root = outlineOf(text);
  const sections = allSections(root);
  const lines = [root, ...sections].flatMap((section) => section.lines).toSorted((a, b) => a.line - b.line);
  const labels = new Labels(lines);
  const { levels, unplaced: bareLevels } = levelsOf(sections, labels.every, lines);
  const general = generalResources(sections, Object.entries(KINDS));
  return {
    title: titleOf(labels, sections),
    aliases: aliasesOf(labels.value(LABELS.aliases)),
    category: labels.value(LABELS.category),
    summary: summaryOf(root, sections),
    between: betweenOf(lines),
    remote: remoteOf(labels.written(LABELS.remote)),
    levels,
    variants: sections.flatMap(variantOf),
    areas: areasOf(sections, labels, lines),
    not: sections
      .filter(({ title }) => /\bnot\b.*\bdo\b|\bdo(es)? not\b/i.test(title))
      .flatMap((section) => listItems(section.lines).map((item) => item.text)),
    skills: perKey(RANKS, (pattern) => skillsOf(sections, pattern)),
    tools: toolsOf(sections, labels.value(LABELS.stack)),
    employers: listOf(labels.value(LABELS.employers)),
    interview: interviewOf(sections, labels),
    resources: perKey(KINDS, (pattern, kind) => [
      ...resourcesOf(sections, pattern),
      ...general.found.filter((one) => one.kind === kind).map((one) => one.resource),
    ]),
    related: relatedOf(sections),
    unplaced: [...unplaced(labels), ...bareLevels, ...general.unplaced],
  };
}

/** Areas with goals of their own, else the plain list of duties. */
function areasOf(
  sections: readonly Section[],
  labels: Labels,
  lines: readonly DocumentLine[],
): readonly FoundArea[] {
  const areas = sections.flatMap(areaOf);
  if (areas.length > 0) return areas;
  const duties = dutiesOf(sections, labels.every, lines);
  return duties ? [{ ...duties, tools: [], goal: undefined }] : [];
}

/**
 * True for a document that has at least three of what documents about roles have, as headings or labels: duties,
 * skills, pay, interviews, levels. Skills and levels alone are those of many another text.
 */
export function hasRoleSections(text: string): boolean {
  const root = outlineOf(text);
  const sections = allSections(root);
  const labels = labelsOf([root, ...sections].flatMap(({ lines }) => lines)).map(({ label }) => label);
  const names = [...sections.map(({ title }) => title), ...labels];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const { duties, skills, pay, interview, levels } = SECTIONS;
  return [duties, skills, pay, interview, levels].filter(has).length >= 3;
}

function unplaced(labels: Labels): FoundFacts['unplaced'] {
  const reasons = [
    [LABELS.experience, 'a number of years needs a source'],
    [LABELS.duties, 'an area of responsibility needs a goal'],
    [LABELS.resources, 'a resource needs its address'],
  ] as const;
  return reasons.flatMap(([pattern, why]) =>
    labels
      .all(pattern)
      .map(({ label, value, line }) => ({ what: `${label}: ${plainText(value)}`, why, line })),
  );
}

function perKey<K extends string, T>(
  patterns: Readonly<Record<K, RegExp>>,
  find: (pattern: RegExp, key: string) => T,
): Record<K, T> {
  return Object.fromEntries(
    Object.entries<RegExp>(patterns).map(([key, pattern]) => [key, find(pattern, key)]),
  ) as Record<K, T>;
}
