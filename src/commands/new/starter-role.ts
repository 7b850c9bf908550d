import type { RoleFolder } from '../../model/content.ts';
import type { GuideSettings } from '../../model/settings.ts';
import { yamlValue } from './write.ts';

/** What each of the usual sections wants; other sections get a plain hint. */
const HINTS: Readonly<Record<string, string>> = {
  Overview: 'TODO: what this person does, why the role exists, who it sits between.\n\n::: variants',
  Responsibilities: 'TODO: one sentence of introduction, then code samples in tabs.\n\n::: areas',
  'What this role does not do': 'TODO: what people wrongly expect.\n\n::: role-limits',
  'A worked incident': 'TODO: one real kind of trouble, from the first sign to what was changed after it.',
  'A day by the clock': '::: timeline\n- 09:00 **TODO.** What happens first.\n:::',
  Skills: 'TODO: what to learn first, and why.\n\n::: skills',
  Tools: '::: tools',
  'Hands-on project': 'TODO: link to a project of this guide: `npm run new -- project <id>` begins one.',
  Pay: 'TODO: how far the statistics fit this role.\n\n::: salary-chart\n\n::: salary-table',
  Levels: '::: levels',
  'Career path': '::: career-graph\n\n### Ways in\n\n::: entry-points\n\n### Ways on\n\n::: progression',
  'Is it for you?': '::: role-fit',
  Interview: '::: interview',
  Questions: 'TODO: questions of an interview, each with the answer that a good candidate would give.',
  Resources: '::: resources',
  'Related roles': '::: related-roles',
};

/**
 * The text of a new role: every section that the guide requires, with what to write there.
 *
 * @param mark what stands before it; `TODO` stops the build until it is written
 */
export function starterPage(settings: GuideSettings, mark = 'TODO'): string {
  const sections = settings.sections.length > 0 ? settings.sections : Object.keys(HINTS);
  return sections
    .map((section) => `## ${section}\n\n${HINTS[section] ?? 'TODO: write this part.'}\n`)
    .join('\n')
    .replaceAll('TODO', mark);
}

export interface StarterFacts {
  readonly title: string;
  readonly category: string;
  /** The roles most like it, for suggestions. */
  readonly similar: readonly RoleFolder[];
  readonly settings: GuideSettings;
}

/** The facts of a new role: the required fields, and as comments what similar roles have. */
export function starterFacts({ title, category, similar, settings }: StarterFacts): string {
  const others = settings.categories.map((each) => each.id).join(', ');
  return `# The facts of the role. What each field means: hover over it in an editor, or .github/CONTRIBUTING.md.
title: ${yamlValue(title)}
category: ${category}${others === '' ? '' : ` # one of ${others}`}
summary: 'TODO: what this person does, in one sentence.'
skills:
  must:
    - skill: todo # TODO: the id of a skill of data/skills.yaml
      proficiency: 3 # 1 aware, 2 guided, 3 independent, 4 advanced, 5 expert
      why: 'TODO: why this role needs it.'
${skillHints(similar)}${codeHints(similar)}reviewed: '${new Date().toISOString().slice(0, 10)}'
`;
}

function skillHints(similar: readonly RoleFolder[]): string {
  const ids = new Set(similar.flatMap(({ facts }) => facts.value.skills.must.map(({ skill }) => skill)));
  if (ids.size === 0) return '';
  return `    # Similar roles (${similar.map(({ id }) => id).join(', ')}) need: ${[...ids].join(', ')}\n`;
}

/** Occupation codes of similar roles, as lines to be taken over only where they fit. */
function codeHints(similar: readonly RoleFolder[]): string {
  const systems = new Map<string, Set<string>>();
  for (const { facts } of similar) {
    for (const [system, codes] of Object.entries(facts.value.codes ?? {})) {
      const lines = codes.map(({ code, title }) => `#     - { code: '${code}', title: ${yamlValue(title)} }`);
      systems.set(system, new Set([...(systems.get(system) ?? []), ...lines]));
    }
  }
  if (systems.size === 0) return '';
  const lines = [...systems].flatMap(([system, codes]) => [`#   ${system}:`, ...codes]);
  return `# Codes of similar roles. Keep those that fit, without the \`# \` in front of them.\n# codes:\n${lines.join('\n')}\n`;
}
