import { cite } from '../../model/citation.ts';
import type { Role } from '../../model/page.ts';
import type { Component, PageContext } from '../component.ts';
import { Levels, type LevelProps } from './template.tsx';

/** Levels of a role in the order of the guide, whatever the order in the role's file. */
function levelsOf(role: Role, page: PageContext): readonly LevelProps[] {
  return page.guide.settings.levels.flatMap((level) =>
    role.facts.levels
      .filter((expected) => expected.level === level.id)
      .map(({ title, years, source, expects }) => ({
        level: level.title,
        title,
        years: yearsOf(years, source, page),
        expects: expects.map((text) => page.inline(text)),
      })),
  );
}

function yearsOf(
  years: string | undefined,
  sourceId: string | undefined,
  page: PageContext,
): LevelProps['years'] {
  const source = page.guide.sources.get(sourceId ?? '');
  if (years === undefined || !source) return undefined;
  return { text: years, citation: cite(source, source.asOf, page.language) };
}

export const levels: Component = {
  name: 'levels',
  description: 'What is expected at each career level of a role.',
  style: new URL('./style.css', import.meta.url),
  placements: {
    levels: ({ role }, page) =>
      role && role.facts.levels.length > 0 ? Levels({ levels: levelsOf(role, page) }) : undefined,
  },
};
