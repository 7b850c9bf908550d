import {
  allSections,
  labelsOf,
  listItems,
  outlineOf,
  plainText,
  type DocumentLine,
  type Section,
} from './outline.ts';
import { relatedOf, resourcesOf, skillsOf } from './tables.ts';

/** Facts of a role as a document states them, in the fields of `role.yaml`; nothing is filled in. */
export interface FoundFacts {
  readonly title: string | undefined;
  readonly aliases: readonly string[];
  /** As written; the guide has an id for it. */
  readonly category: string | undefined;
  readonly summary: string | undefined;
  readonly between: readonly { readonly who: string; readonly what: string }[];
  readonly remote: { readonly rating: number; readonly note: string } | undefined;
  readonly variants: readonly { readonly title: string; readonly summary: string }[];
  readonly areas: readonly FoundArea[];
  readonly not: readonly string[];
  readonly skills: Readonly<Record<SkillRank, readonly FoundSkill[]>>;
  readonly employers: readonly string[];
  readonly interview: readonly { readonly title: string; readonly what: string }[];
  readonly resources: Readonly<Record<ResourceKind, readonly FoundResource[]>>;
  readonly related: readonly { readonly role: string; readonly difference: string }[];
  /** What the document says and `role.yaml` cannot hold as it stands, with the reason. */
  readonly unplaced: readonly { readonly what: string; readonly why: string; readonly line: number }[];
}

export interface FoundArea {
  readonly title: string;
  readonly responsibilities: readonly string[];
  readonly tools: readonly string[];
  readonly goal: string;
}
export interface FoundSkill {
  readonly skill: string;
  readonly proficiency: number;
  readonly why: string;
}
export interface FoundResource {
  readonly title: string;
  readonly url: string;
  readonly why: string;
}
export type SkillRank = 'must' | 'important' | 'nice';
export type ResourceKind = 'courses' | 'books' | 'practice' | 'community';

/** Words by which documents call a fact. */
const LABELS = {
  title: /^(job |role )?title$|^(role|position|stellenbezeichnung)$/i,
  aliases:
    /^(also|otherwise) (known|called)|^(aka|alias(es)?|(other|alternative) (job )?titles?|auch genannt|andere bezeichnungen)$/i,
  category: /^(category|discipline|job family|department)$/i,
  remote: /^remote/i,
  employers: /^(companies|who|employers|organi[sz]ations)( that)? hir|^employers$/i,
  interview: /interview/i,
  stack: /^(tech(nology)? stack|stack|technologies|tools)$/i,
  experience: /experience|^years|^(berufs)?erfahrung$/i,
  duties: /responsibilities|^duties$|^aufgaben$/i,
  courses: /^(learning )?resources$/i,
} as const;

const RANKS: Readonly<Record<SkillRank, RegExp>> = {
  must: /must|essential|required|core skills/i,
  important: /important|should/i,
  nice: /nice|bonus|optional|plus/i,
};
const KINDS: Readonly<Record<ResourceKind, RegExp>> = {
  courses: /course|certif/i,
  books: /book|reading/i,
  practice: /practi[cs]e|hands/i,
  community: /communit|forum/i,
};
/** Reads the facts that a document states in a recognisable form. The text is taken as repaired. */
export function findFacts(text: string): FoundFacts {
  const root = outlineOf(text);
  const sections = allSections(root);
  const lines = [root, ...sections].flatMap((section) => section.lines);
  const labels = new Labels(lines);
  const areas = sections.flatMap(areaOf);
  return {
    title: titleOf(labels, sections),
    aliases: listOf(labels.value(LABELS.aliases)),
    category: labels.value(LABELS.category),
    summary: summaryOf(sections, lines),
    between: betweenOf(lines),
    remote: remoteOf(labels.written(LABELS.remote)),
    variants: sections.flatMap(variantOf),
    areas,
    not: sections
      .filter(({ title }) => /\bnot\b.*\bdo\b|\bdo(es)? not\b/i.test(title))
      .flatMap((section) => listItems(section.lines).map((item) => item.text)),
    skills: perKey(RANKS, (pattern) => skillsOf(sections, pattern)),
    employers: listOf(labels.value(LABELS.employers)),
    interview: labels
      .all(LABELS.interview)
      .map(({ label, value }) => ({ title: label, what: plainText(value) })),
    resources: perKey(KINDS, (pattern) => resourcesOf(sections, pattern)),
    related: relatedOf(sections),
    unplaced: unplaced(labels),
  };
}

/** What sections of documents about roles are about, in English and German. */
const ROLE_SECTIONS = [
  /responsibilit|\bduties\b|^(?:(?:haupt)?aufgaben|tätigkeiten)/i,
  /\bskills\b|requirements|qualifications|fähigkeiten|kenntnisse|anforderungen/i,
  /\bsalary\b|\bcompensation\b|\bpay\b|gehalt|verdienst|vergütung/i,
  /interview|vorstellungsgespräch/i,
  /career (path|progression)|laufbahn|karriere/i,
];

/** True for a document with at least three of the sections that documents about roles have. */
export function hasRoleSections(text: string): boolean {
  const titles = allSections(outlineOf(text)).map(({ title }) => title);
  const found = ROLE_SECTIONS.filter((pattern) => titles.some((title) => pattern.test(title)));
  return found.length >= 3;
}

/** The labels of a document, the first of a kind counting. */
class Labels {
  readonly #labels: ReturnType<typeof labelsOf>;

  constructor(lines: readonly DocumentLine[]) {
    this.#labels = labelsOf(lines).filter(({ value }) => value !== '');
  }

  all(pattern: RegExp): ReturnType<typeof labelsOf> {
    return this.#labels.filter(({ label }) => pattern.test(label));
  }

  written(pattern: RegExp): string | undefined {
    return this.all(pattern)[0]?.value;
  }

  value(pattern: RegExp): string | undefined {
    const value = plainText(this.written(pattern) ?? '');
    return value === '' ? undefined : value;
  }
}

/** The label, else the first heading without the question around it: `Who is a gardener?` → `gardener`. */
function titleOf(labels: Labels, sections: readonly Section[]): string | undefined {
  const heading = sections[0]?.title;
  const asked = /^(?:who|what) (?:is|are|does) (?:an? |the )?(.+?)(?: do)?\??$/i.exec(heading ?? '')?.[1];
  const title = labels.value(LABELS.title) ?? asked ?? (heading === '' ? undefined : heading);
  return title?.replace(/^(?:role|job|position|beruf|stelle)\s*:\s*/i, '');
}

/** A section called so, else the first sentence of the document, if it is as short as a summary must be. */
function summaryOf(sections: readonly Section[], lines: readonly DocumentLine[]): string | undefined {
  const named = sections.find(({ title }) => /\bsummary\b/i.test(title));
  const quoted = named?.lines
    .map(({ text }) => plainText(text.replace(/^>\s*/, '')))
    .find((text) => text !== '');
  const prose = lines
    .map(({ text }) => text)
    .find((text) => /^ *[*_]{0,2}\p{Lu}.{20,}[.!]/u.test(text) && !/^\s*[|>\-!?=]/.test(text));
  const first = /^.*?[.!](?=\s|$)/.exec(plainText(prose ?? ''))?.[0];
  const found = quoted ?? first;
  return found !== undefined && found.length <= 200 ? found : undefined;
}

/** "They sit between:" and the list below it; what stands in brackets says what they do. */
function betweenOf(lines: readonly DocumentLine[]): FoundFacts['between'] {
  const start = lines.findIndex(({ text }) => /\bbetween:?\s*$/i.test(plainText(text)));
  if (start === -1) return [];
  const end = lines.findIndex(({ text }, i) => i > start + 1 && /^\S/.test(text) && !/^[-*+]\s/.test(text));
  return listItems(lines.slice(start + 1, end === -1 ? undefined : end)).flatMap(({ text }) => {
    const found = /^(.+?)\s*\((.+)\)$/.exec(text);
    return found ? [{ who: found[1] ?? '', what: (found[2] ?? '').replace(/^who\s+/i, '') }] : [];
  });
}

/** A rating is the number of its stars; a remark without stars is none. */
function remoteOf(value: string | undefined): FoundFacts['remote'] {
  const stars = value?.match(/[⭐★]/gu)?.length ?? 0;
  const note = plainText((value ?? '').replace(/[⭐★☆]/gu, ''));
  return stars >= 1 && stars <= 5 && note !== '' ? { rating: stars, note } : undefined;
}

/** `For the monitoring position:` and the text below it. */
function variantOf({ title, lines }: Section): FoundFacts['variants'] {
  const name = /^for (?:the )?(.+?)\s+position/i.exec(title)?.[1];
  const summary = plainText(
    lines
      .map(({ text }) => text)
      .join(' ')
      .replace(/-{3,}/g, ''),
  );
  return name === undefined || summary === '' ? [] : [{ title: name, summary }];
}

/** A section with responsibilities and a goal, and mostly tools. */
function areaOf({ title, sections, lines }: Section): FoundArea[] {
  const below = (pattern: RegExp): readonly DocumentLine[] =>
    sections.find((inner) => pattern.test(inner.title))?.lines ?? [];
  const responsibilities = listItems(below(/^(key )?responsibilities|^duties/i)).map(({ text }) => text);
  const all = [...lines, ...sections.flatMap((inner) => inner.lines)];
  const goal = all.flatMap(({ text }) => /\bGoal:\s*(.+)$/.exec(plainText(text))?.[1] ?? [])[0];
  if (responsibilities.length === 0 || goal === undefined) return [];
  const tools = below(/^(tools|platforms|stack|technologies)/i).filter(({ text }) => !/goal:/i.test(text));
  const named = listItems(tools).map(({ text }) => text);
  const joined = tools
    .map(({ text }) => text)
    .join(' ')
    .replace(/-{3,}/g, '');
  return [{ title, responsibilities, tools: named.length > 0 ? named : listOf(plainText(joined)), goal }];
}

function unplaced(labels: Labels): FoundFacts['unplaced'] {
  const reasons = [
    [LABELS.experience, 'a number of years needs a source'],
    [LABELS.stack, 'a tool needs its purpose'],
    [LABELS.duties, 'an area of responsibility needs a goal'],
    [LABELS.courses, 'a resource needs its address'],
  ] as const;
  return reasons.flatMap(([pattern, why]) =>
    labels
      .all(pattern)
      .map(({ label, value, line }) => ({ what: `${label}: ${plainText(value)}`, why, line })),
  );
}

/** `a, b (c, d), e` → `a`, `b (c, d)`, `e` */
function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/,\s*(?![^()]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function perKey<K extends string, T>(
  patterns: Readonly<Record<K, RegExp>>,
  find: (pattern: RegExp) => T,
): Record<K, T> {
  return Object.fromEntries(
    Object.entries<RegExp>(patterns).map(([key, pattern]) => [key, find(pattern)]),
  ) as Record<K, T>;
}
