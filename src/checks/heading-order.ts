import type { Guide } from '../model/guide.ts';
import type { Heading } from '../model/outline.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Check } from './check.ts';
import { code, pageProblem } from './wording.ts';

const NAME = 'heading-order';

export const headingOrder: Check = {
  name: NAME,
  description: 'Headings have text and go down one level at a time, below one title.',
  check: ({ guide, outlines }) =>
    guide.content.strict
      ? [...outlines].flatMap(([page, { headings }]) => [
          ...extraTitles(guide, page, headings),
          ...skippedLevels(guide, page, headings),
          ...withoutText(guide, page, headings),
        ])
      : [],
};

function extraTitles(guide: Guide, page: Page, headings: readonly Heading[]): Problem[] {
  const titles = headings.filter((heading) => heading.level === 1);
  const source = titleSource(page);
  return titles.slice(source === undefined ? 1 : 0).map((heading) =>
    pageProblem(guide, page, heading, {
      check: NAME,
      what: 'page has a second title',
      unexpected: `Unexpected ${shown(heading)}, expected ${code(`## ${heading.text}`)}`,
      fix:
        source === undefined
          ? 'write two `#`: only the first heading of a page is its title.'
          : `write two \`#\`, or take the line out; the title comes from ${source}.`,
    }),
  );
}

/** What else than a heading of its text gives a page its title. A part of a role is read without the heading that it begins with. */
function titleSource(page: Page): string | undefined {
  if (page.kind === 'role') return 'role.yaml';
  if (page.kind === 'project') return 'the front matter';
  if (page.kind !== 'role-part') return undefined;
  return page.file?.front.value.title === undefined ? 'the first line of the page' : 'the front matter';
}

function skippedLevels(guide: Guide, page: Page, headings: readonly Heading[]): Problem[] {
  return headings.flatMap((heading, i) => {
    // Above the first heading stands the title of the page.
    const allowed = (headings[i - 1]?.level ?? 1) + 1;
    if (heading.level <= allowed) return [];
    const expected = code(`${'#'.repeat(allowed)} ${heading.text}`);
    return [
      pageProblem(guide, page, heading, {
        check: NAME,
        what: 'heading skips a level',
        unexpected: `Unexpected ${shown(heading)}, expected ${expected}`,
        fix: `write ${expected}: people who hear the page find their way by these levels.`,
      }),
    ];
  });
}

function withoutText(guide: Guide, page: Page, headings: readonly Heading[]): Problem[] {
  return headings
    .filter(({ text }) => text === '')
    .map((heading) =>
      pageProblem(guide, page, heading, {
        check: NAME,
        what: 'heading has no text',
        unexpected: `Unexpected ${shown(heading)}, expected ${code(`${'#'.repeat(heading.level)} Name of the section`)}`,
        fix: 'write what the section is about, or take the line out.',
      }),
    );
}

function shown({ level, text }: Heading): string {
  return code(`${'#'.repeat(level)} ${text}`.trimEnd());
}
