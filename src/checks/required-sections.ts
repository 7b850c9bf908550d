import { isPartlyHidden, type Heading, type Placement } from '../model/outline.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../support/nearest.ts';
import type { BuiltGuide, Check } from './check.ts';
import { code, fileProblem, pageProblem } from './wording.ts';

const NAME = 'required-sections';

export const requiredSections: Check = {
  name: NAME,
  description:
    'Each role page has the headings that `sections` of guide.yaml asks for, with something below each.',
  check: (built) =>
    built.guide.settings.sections.length === 0 ? [] : [...missingSections(built), ...emptySections(built)],
};

function missingSections({ guide, outlines }: BuiltGuide): Problem[] {
  const { sections } = guide.settings;
  return [...outlines].flatMap(([page, outline]) => {
    if (page.kind !== 'role' || isPartlyHidden(outline)) return [];
    const headings = outline.headings.filter((heading) => heading.level === 2);
    const present = new Set(headings.map((heading) => heading.text));
    const others = outline.headings.filter((heading) => !sections.includes(heading.text));
    return sections
      .filter((section) => !present.has(section))
      .map((section) => {
        const meant = meantHeading(section, outline.headings, others);
        // Without a heading to mend, the place to look at is the end of the page.
        const text = { check: NAME, ...words(section, meant) };
        return meant
          ? pageProblem(guide, page, meant, text)
          : fileProblem(guide, page, lastLine(page.file?.text ?? ''), text);
      });
  });
}

/** Sections that readers would find empty: nothing stands there, or only parts for which the role has no facts. */
function emptySections({ guide, outlines }: BuiltGuide): Problem[] {
  return [...outlines].flatMap(([page, outline]) => {
    if (page.kind !== 'role' || isPartlyHidden(outline)) return [];
    const lines = (page.file?.text ?? '').trimEnd().split('\n');
    return outline.headings
      .filter(({ level, text }) => level === 2 && guide.settings.sections.includes(text))
      .flatMap((heading) => {
        const next = outline.headings.find(({ line, level }) => line > heading.line && level <= 2);
        const end = next?.line ?? lines.length + 1;
        const parts = outline.placements.filter(({ line }) => line > heading.line && line < end);
        const written = lines
          .slice(heading.line, end - 1)
          .filter((line) => !/^\s*(?:#.*|:::)?\s*$/.test(line));
        // What is wrong with a part itself is told already.
        const isWrong = outline.problems.some((problem) => parts.some(({ line }) => line === problem.line));
        if (isWrong || parts.some(({ shows }) => shows) || written.length > parts.length) return [];
        return pageProblem(guide, page, heading, { check: NAME, ...wordsOfEmpty(heading, parts) });
      });
  });
}

function wordsOfEmpty(
  heading: Heading,
  parts: readonly Placement[],
): Pick<Problem, 'what' | 'unexpected' | 'fix'> {
  const what = 'section of a role is empty';
  const section = code(`## ${heading.text}`);
  const names = parts.map(({ component }) => code(`::: ${component}`)).join(' and ');
  if (names === '') {
    return {
      what,
      unexpected: `Unexpected ${section} with nothing below it, expected its text`,
      fix: 'write it.',
    };
  }
  return {
    what,
    unexpected: `Unexpected ${section} where ${names} has nothing to show, expected facts or a text`,
    fix: `give the role the facts that ${names} shows, in role.yaml or pay.yaml, or write a text below the heading.`,
  };
}

/** The heading that its author meant to be this section: the same text at another level, or a similar one. */
function meantHeading(
  section: string,
  headings: readonly Heading[],
  others: readonly Heading[],
): Heading | undefined {
  const misplaced = headings.find((heading) => heading.text === section);
  if (misplaced) return misplaced;
  const text = nearest(
    section,
    others.map((heading) => heading.text),
  );
  return others.find((heading) => heading.text === text);
}

function words(section: string, meant: Heading | undefined): Pick<Problem, 'what' | 'unexpected' | 'fix'> {
  const wanted = code(`## ${section}`);
  const what = 'role page lacks a section';
  if (meant) {
    const found = code(`${'#'.repeat(meant.level)} ${meant.text}`);
    return { what, unexpected: `Unexpected ${found}, expected ${wanted}`, fix: `write ${wanted}.` };
  }
  return {
    what,
    unexpected: `Unexpected end of the page, expected a heading ${wanted}`,
    fix: `add ${wanted} with its text, or take the section out of \`sections\` in guide.yaml.`,
  };
}

function lastLine(text: string): { line: number; column: number } {
  return { line: text.trimEnd().split('\n').length, column: 1 };
}
