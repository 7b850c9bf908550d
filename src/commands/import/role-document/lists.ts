import { slugify } from '../../../support/slug.ts';
import { listOf } from './labels.ts';
import { LABELS, LEVEL_NAME, SECTIONS } from './vocabulary.ts';
import {
  itemsBelow,
  listItems,
  plainText,
  tablesOf,
  type DocumentLine,
  type Item,
  type Labelled,
  type Section,
} from './outline.ts';

/** A level of a career with what is expected at it. */
export interface FoundLevel {
  /** Id of the level in guide.yaml. */
  readonly level: string;
  readonly title: string;
  readonly expects: readonly string[];
}

/** Something that the document says and `role.yaml` cannot hold as it stands. */
export interface Unplaced {
  readonly what: string;
  readonly why: string;
  readonly line: number;
}

/** A tool; what it is for only where the document says so. */
export interface FoundTool {
  readonly name: string;
  readonly purpose?: string;
}

/** Words that mean a level of the ladder that most guides have. */
const USUAL_LEVELS: readonly (readonly [RegExp, string])[] = [
  [/\bjunior\b/i, 'junior'],
  [/\bmid\b|\bintermediate\b/i, 'mid'],
  [/\bsenior\b/i, 'senior'],
  [/\bstaff\b/i, 'staff'],
  [/\bprincipal\b/i, 'principal'],
];

/** A plain list of duties: below its heading, or a label; areas with goals of their own are read elsewhere. */
export function dutiesOf(
  sections: readonly Section[],
  labels: readonly Labelled[],
  lines: readonly DocumentLine[],
): { readonly title: string; readonly responsibilities: readonly string[] } | undefined {
  for (const { title, lines: own } of sections.filter((section) => SECTIONS.duties.test(section.title))) {
    const items = listItems(own).map(({ text }) => text);
    if (items.length > 0) return { title: title.replace(/^[\d.)\s]+|:$/g, ''), responsibilities: items };
  }
  const label = labels.find((one) => LABELS.duties.test(one.label) && one.value === '');
  const items = label ? itemsBelow(lines, label.line).map(({ text }) => text) : [];
  return label && items.length > 0 ? { title: label.label, responsibilities: items } : undefined;
}

/** Tools by their names, each with its purpose where one stands behind it: `- Terraform: builds the networks`. */
export function toolsOf(sections: readonly Section[], stack: string | undefined): readonly FoundTool[] {
  const named = listOf(stack).map((name): FoundTool => ({ name }));
  if (named.length > 0) return named;
  const own = sections.find(({ title }) => SECTIONS.tools.test(title));
  return listItems(own?.lines ?? []).map(({ text }): FoundTool => {
    const [, name = text, purpose] = /^(.{1,60}?)\s*(?::|\s[-–—])\s+(.+)$/.exec(text) ?? [];
    return purpose === undefined ? { name: text } : { name, purpose };
  });
}

/**
 * Levels of the career with what is expected at each: headings, rows or items below a heading that names levels. Of a
 * level without that, and of years without a source, only what the document says is kept.
 */
export function levelsOf(
  sections: readonly Section[],
  labels: readonly Labelled[],
  lines: readonly DocumentLine[],
): { readonly levels: readonly FoundLevel[]; readonly unplaced: readonly Unplaced[] } {
  const label = labels.find((one) => LABELS.levels.test(one.label) && one.value === '');
  const found = [
    ...sections.filter(({ title }) => SECTIONS.levels.test(title)).flatMap(writtenLevels),
    ...(label ? itemsBelow(lines, label.line).map(levelOfItem) : []),
  ].filter(({ name }) => LEVEL_NAME.test(name));
  const levels = found.flatMap(({ name, expects }): FoundLevel[] => {
    const title = titleOfLevel(name);
    return expects.length === 0 ? [] : [{ level: idOfLevel(title), title, expects }];
  });
  const unplaced = found.flatMap(({ name, expects, years, line }): Unplaced[] => {
    const said = [name, ...years].join(', ');
    if (expects.length === 0)
      return [{ what: `Level: ${said}`, why: 'what is expected at it is not said', line }];
    return years.length === 0
      ? []
      : [{ what: `Level: ${said}`, why: 'a number of years needs a source', line }];
  });
  return { levels: [...new Map(levels.map((level) => [level.level, level])).values()], unplaced };
}

interface WrittenLevel {
  readonly name: string;
  readonly years: readonly string[];
  readonly expects: readonly string[];
  readonly line: number;
}

function writtenLevels({ sections, lines }: Section): WrittenLevel[] {
  const below = sections.map(({ title, lines: own }) => ({
    name: withoutYears(title),
    years: yearsIn(title),
    expects: itemsOrProse(own),
    line: own[0]?.line ?? 1,
  }));
  const rows = tablesOf(lines).flatMap(([head = [], ...body]) =>
    body.map((row) => levelOfRow(head, row, lines)),
  );
  return below.length > 0 ? below : rows.length > 0 ? rows : listItems(lines).map(levelOfItem);
}

function levelOfRow(
  head: readonly string[],
  [first = '', ...cells]: readonly string[],
  lines: readonly DocumentLine[],
): WrittenLevel {
  const texts = cells.map((cell) => plainText(cell));
  const isFigure = (i: number): boolean => /pay|salary|gehalt|salaire|salario/i.test(head[i + 1] ?? '');
  const isYears = (text: string): boolean => yearsIn(text).length > 0;
  return {
    name: withoutYears(plainText(first)),
    years: [...yearsIn(first), ...texts.filter(isYears)],
    expects: texts.filter((text, i) => /\p{L}/u.test(text) && !isFigure(i) && !isYears(text)),
    line: lines.find(({ text }) => text.includes(first))?.line ?? 1,
  };
}

/** `Junior (0–2 years): learns the trade` */
function levelOfItem({ text, line }: Item): WrittenLevel {
  const [, name = text, rest = ''] = /^(.{2,50}?)\s*(?::|\s[-–—])\s+(.+)$/.exec(text) ?? [];
  const isYears = yearsIn(rest).length > 0;
  return {
    name: withoutYears(name),
    years: [...yearsIn(name), ...(isYears ? [rest] : [])],
    expects: rest === '' || isYears ? [] : [rest],
    line,
  };
}

/** What a list says, else the paragraphs of a text, each as one. */
function itemsOrProse(lines: readonly DocumentLine[]): readonly string[] {
  const items = listItems(lines).map(({ text }) => text);
  if (items.length > 0) return items;
  const paragraphs = lines
    .map(({ text }) => text)
    .join('\n')
    .split(/\n\s*\n/);
  return paragraphs.map((text) => plainText(text)).filter((text) => text !== '' && !/^[-|<!]/.test(text));
}

const YEARS = /\(?[^()]*\b(?:years?|yrs?|jahren?|ans|années|años)\b[^()]*\)?/i;

/** A text that speaks of years and of little else. */
function yearsIn(text: string): string[] {
  const found = YEARS.exec(text)?.[0] ?? '';
  return /\d/.test(found) && found.length <= 40 ? [found.replace(/^\(|\)$/g, '').trim()] : [];
}

function withoutYears(name: string): string {
  return name.replace(/\s*\([^()]*\d[^()]*\)/, '').trim();
}

/** `L2 Mid`, `Level 2 — ML Engineer` → without the number in front. */
function titleOfLevel(name: string): string {
  const bare = name.replace(/^(?:L|E|IC|level|stufe|niveau|nivel|grade|band)\s*\d+\s*[-–—:.]?\s*/i, '');
  return bare === '' ? name : bare;
}

function idOfLevel(title: string): string {
  return (
    USUAL_LEVELS.find(([words]) => words.test(title))?.[1] ??
    slugify(title.normalize('NFD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9-]/g, '')
  );
}
