import type { RoleFolder } from '../../model/content.ts';
import type { GuideSettings } from '../../model/settings.ts';
import { starterTexts, type StarterSection, type StarterTexts } from './starter-texts.ts';
import { factsOfSections } from './starter-facts.ts';
import { yamlValue } from './write.ts';

/** What stands in each of the usual sections below its hint. */
export const COMPONENTS: Readonly<Partial<Record<StarterSection, string>>> = {
  overview: '::: variants',
  responsibilities: '::: areas',
  limits: '::: role-limits',
  skills: '::: skills',
  tools: '::: tools',
  pay: '::: salary-chart\n\n::: salary-table',
  levels: '::: levels',
  fit: '::: role-fit',
  interview: '::: interview',
  resources: '::: resources',
  related: '::: related-roles',
};

/**
 * The text of a new role in the language of its guide: every section that the guide requires, else the usual ones,
 * with what to write there.
 *
 * @param mark what stands before a hint; `TODO` stops the build until it is written
 */
export function starterPage(settings: GuideSettings, mark = 'TODO'): string {
  const texts = starterTexts(settings.language);
  return sectionsOf(settings)
    .map(({ title, key }) => `## ${title}\n\n${sectionText(texts, key, mark)}\n`)
    .join('\n');
}

/** The sections of a new role page in their order: those that the guide requires, else the usual ones. */
function sectionsOf({
  language,
  sections,
}: GuideSettings): readonly { readonly title: string; readonly key: StarterSection | undefined }[] {
  const usual = Object.values(starterTexts(language).sections);
  const titles = sections.length > 0 ? sections : usual.map(({ title }) => title);
  const keys = sectionKeys(language);
  return titles.map((title) => ({ title, key: keys.get(title) }));
}

/** What the usual sections are about, by their titles in the language of the guide and in English. */
export function sectionKeys(language: string): ReadonlyMap<string, StarterSection> {
  const texts = starterTexts(language);
  const titled = [texts, starterTexts('en')].flatMap(({ sections }) => Object.entries(sections));
  return new Map(
    titled.flatMap(([key, { title }]) => (isSection(texts, key) ? [[title, key] as const] : [])),
  );
}

/** What a new section holds: what to write there, and the part that shows its facts. */
export function sectionText(texts: StarterTexts, key: StarterSection | undefined, mark: string): string {
  if (key === undefined) return `${mark}: ${texts.otherSection}`;
  const { hint } = texts.sections[key];
  if (key === 'day') return `::: timeline\n- 09:00 **${mark}.** ${capitalised(hint ?? '')}\n:::`;
  if (key === 'path') {
    const { waysIn, waysOn } = texts;
    return `::: career-graph\n\n### ${waysIn}\n\n::: entry-points\n\n### ${waysOn}\n\n::: progression`;
  }
  const parts = [hint === undefined ? undefined : `${mark}: ${hint}`, COMPONENTS[key]];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

function isSection({ sections }: StarterTexts, name: string | undefined): name is StarterSection {
  return name !== undefined && Object.hasOwn(sections, name);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export interface StarterFacts {
  readonly title: string;
  readonly category: string;
  /** The roles most like it, for suggestions. */
  readonly similar: readonly RoleFolder[];
  readonly settings: GuideSettings;
  /** What the sections of its further pages are about. */
  readonly further?: readonly StarterSection[];
}

/**
 * The facts of a new role: the required fields, those that the sections of its pages show, each with what to write, and
 * as comments what similar roles have.
 */
export function starterFacts({ title, category, similar, settings, further = [] }: StarterFacts): string {
  const shown = factsOfSections(
    [...new Set([...sectionsOf(settings).flatMap(({ key }) => key ?? []), ...further])],
    settings.levels.map(({ id }) => id),
  );
  const others = settings.categories.map((each) => each.id).join(', ');
  return `# The facts of the role. What each field means: hover over it in an editor, or .github/CONTRIBUTING.md.
title: ${yamlValue(title)}
category: ${category}${others === '' ? '' : ` # one of ${others}`}
summary: 'TODO: what this person does, in one sentence.'
${shown.before}skills:
  must:
    - skill: todo # TODO: the id of a skill of data/skills.yaml
      proficiency: 3 # 1 aware, 2 guided, 3 independent, 4 advanced, 5 expert
      why: 'TODO: why this role needs it.'
${skillHints(similar)}${shown.after}${codeHints(similar)}reviewed: '${new Date().toISOString().slice(0, 10)}'
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
