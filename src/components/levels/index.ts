import { cite } from '../../model/citation.ts';
import { checkOptions, chosenRole, type PlacementLine } from '../../model/chosen-entry.ts';
import type { Role } from '../../model/page.ts';
import type { Component, PageContext, PlacementTemplate } from '../component.ts';
import { textDirection } from '../../support/text-direction.ts';
import { Levels, type LevelProps } from './template.tsx';

const placeLevels: PlacementTemplate = ({ role: ofPage, argument, options, line }, page) => {
  const place: PlacementLine = { line, report: (problem) => page.report(problem) };
  checkOptions(options, [], place);
  const role = chosenRole(page.guide, argument, ofPage, place);
  if (!role || role.facts.levels.length === 0) return undefined;
  return Levels({
    role: role.facts.title,
    id: page.uniqueId('ladder'),
    levels: levelsOf(role, page),
    isRightToLeft: textDirection(page.language) === 'rtl',
    words: page.words,
  });
};

/** Levels of a role in the order of the guide, whatever the order in the role's file. */
function levelsOf(role: Role, page: PageContext): readonly LevelProps[] {
  const before = new Set<string>();
  return page.guide.settings.levels.flatMap((level) =>
    role.facts.levels
      .filter((expected) => expected.level === level.id)
      .map(({ title, years, source, expects }): LevelProps => {
        const isKept = new Set(expects.filter((text) => before.has(text)));
        for (const text of expects) before.add(text);
        return {
          id: page.uniqueId(`level-${level.id}`),
          level: level.title,
          summary: level.summary,
          title,
          years: yearsOf(years, source, page),
          added: expects.filter((text) => !isKept.has(text)).map((text) => page.inline(text)),
          kept: [...isKept].map((text) => page.inline(text)),
        };
      }),
  );
}

function yearsOf(
  years: string | undefined,
  sourceId: string | undefined,
  page: PageContext,
): LevelProps['years'] {
  const source = page.guide.sources.get(sourceId ?? '');
  if (years === undefined || !source) return undefined;
  return { text: years, citation: cite(source, source.asOf, page) };
}

export const levels: Component = {
  name: 'levels',
  description: 'The ladder of a role, and what each of its levels adds to the one before.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="levels"'] },
  placements: { levels: placeLevels },
};
