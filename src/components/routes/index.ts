import { cite } from '../../model/citation.ts';
import type { RoleFacts } from '../../model/role.ts';
import { monthsText } from '../../support/months.ts';
import type { Component, PageContext, PlacementTemplate } from '../component.ts';
import { EntryPoints, Progression, type EntryProps } from './template.tsx';

type Entry = RoleFacts['entry'][number];

const entryPoints: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.entry.length === 0) return undefined;
  return EntryPoints({
    words: page.words,
    entries: role.facts.entry.map((entry) => ({
      title: entry.title,
      href: roleLink(entry.from, page),
      have: entry.have.map((text) => page.inline(text)),
      add: entry.add.map((text) => page.inline(text)),
      time: timeOf(entry, page),
    })),
  });
};

/** How long it takes, as a source says; without a source no time is shown. */
function timeOf({ months, source: sourceId }: Entry, page: PageContext): EntryProps['time'] {
  const source = page.guide.sources.get(sourceId ?? '');
  if (!months || !source) return undefined;
  return { text: monthsText(months, page.language), citation: cite(source, source.asOf, page) };
}

const progression: PlacementTemplate = ({ role }, page) => {
  if (!role || role.facts.progression.length === 0) return undefined;
  return Progression({
    steps: role.facts.progression.map((step) => ({
      title: step.title,
      href: roleLink(step.role, page),
      what: page.inline(step.what),
    })),
  });
};

function roleLink(id: string | undefined, page: PageContext): string | undefined {
  const role = page.guide.roles.get(id ?? '');
  return role && page.link(role.url);
}

export const routes: Component = {
  name: 'routes',
  description: 'Ways into a role, with what carries over and what to add; and where it leads.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="entry-points"', 'data-component="progression"'] },
  placements: { 'entry-points': entryPoints, progression },
};
