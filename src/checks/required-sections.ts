import { isPartlyHidden, type Heading } from '../model/outline.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../support/nearest.ts';
import type { BuiltGuide, Check } from './check.ts';
import { code, fileProblem, pageProblem } from './wording.ts';

const NAME = 'required-sections';

export const requiredSections: Check = {
  name: NAME,
  description: 'Each role page has the headings that `sections` of guide.yaml asks for.',
  check: (built) => (built.guide.settings.sections.length === 0 ? [] : missingSections(built)),
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
