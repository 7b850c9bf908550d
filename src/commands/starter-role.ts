import type { GuideSettings } from '../model/settings.ts';

/** What each of the usual sections wants; other sections get a plain hint. */
const HINTS: Readonly<Record<string, string>> = {
  Overview: 'TODO: what this person does, why the role exists, who it sits between.\n\n::: variants',
  Responsibilities: 'TODO: one sentence of introduction, then code samples in tabs.\n\n::: areas',
  'What this role does not do': 'TODO: what people wrongly expect.\n\n::: role-limits',
  'A day by the clock': '::: timeline\n- 09:00 **TODO.** What happens first.\n:::',
  Skills: 'TODO: what to learn first, and why.\n\n::: skills',
  Tools: '::: tools',
  Pay: 'TODO: how far the statistics fit this role.\n\n::: salary-chart\n\n::: salary-table',
  Levels: '::: levels',
  'Career path': '::: career-graph\n\n### Ways in\n\n::: entry-points\n\n### Ways on\n\n::: progression',
  'Is it for you?': '::: role-fit',
  Interview: '::: interview',
  Resources: '::: resources',
  'Related roles': '::: related-roles',
};

/** The text of a new role: every section that the guide requires, with what to write there. */
export function starterPage(settings: GuideSettings): string {
  const sections = settings.sections.length > 0 ? settings.sections : Object.keys(HINTS);
  return sections.map((section) => `## ${section}\n\n${HINTS[section] ?? 'TODO'}\n`).join('\n');
}

/** The facts of a new role: the required fields, filled so that the file is valid. */
export function starterFacts(id: string, settings: GuideSettings): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const category = settings.categories[0]?.id ?? 'TODO';
  return `# The facts of the role. What each field means: hover over it in an editor, or .github/CONTRIBUTING.md.
title: ${title}
category: ${category} # TODO: one of ${settings.categories.map((each) => each.id).join(', ')}
summary: 'TODO: what this person does, in one sentence.'
skills:
  must:
    - skill: TODO
      proficiency: 3
      why: 'TODO: why this role needs it.'
reviewed: '${new Date().toISOString().slice(0, 10)}'
`;
}
