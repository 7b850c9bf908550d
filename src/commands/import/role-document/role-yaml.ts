import { stringify } from 'yaml';
import type { Category } from '../../../model/settings.ts';
import { slugify } from '../../../support/slug.ts';
import type { FoundFacts } from './facts.ts';

/** The category that a document names, as guide.yaml has it: its own words, and an id of them. */
export function categoryOf({ category }: FoundFacts): Category | undefined {
  const id = slugify((category ?? '').replace(/[&/]+/g, ' '));
  return category === undefined || id === '' ? undefined : { id, title: category, summary: category };
}

/** Required facts that the document does not state. */
export function missingFacts(facts: FoundFacts): readonly string[] {
  return [
    ...(facts.category === undefined ? ['category: the id of a category of guide.yaml'] : []),
    ...(facts.summary === undefined
      ? ['summary: what this person does, in one sentence of up to 200 characters']
      : []),
    ...(facts.skills.must.length === 0
      ? ['skills: each with its proficiency and why the role needs it']
      : []),
    ...(facts.areas.some(({ goal }) => goal === undefined)
      ? ['areas: the goal of each, what is true when it is done well']
      : []),
    ...(facts.interview.some(({ what }) => what === undefined)
      ? ['interview: what happens at each stage']
      : []),
    ...(facts.tools.some(({ purpose }) => purpose === undefined) ? ['tools: the purpose of each'] : []),
    ...(Object.values(facts.resources).some((group) => group.some(({ why }) => why === undefined))
      ? ['resources: why, what each is good for']
      : []),
    'reviewed: the day on which a person has read the whole page against its sources',
  ];
}

/** `role.yaml`: the facts that were found, then as comments what is missing and what has no place there. */
export function roleYaml(facts: FoundFacts, missing: readonly string[]): string {
  const gaps = missing.map((line) => `# ${line}`);
  const others = facts.unplaced.map(({ what, why }) => `# ${what} (${why})`);
  return [
    stringify(statedFacts(facts), { lineWidth: 0 }).trimEnd(),
    '',
    '# Not found in the document; write it to make this a role:',
    ...gaps,
    ...(others.length === 0 ? [] : ['', '# Found, but not in a form that this file can hold:', ...others]),
    '',
  ].join('\n');
}

/** The facts that were found, in the order of the fields of `role.yaml`. */
function statedFacts(facts: FoundFacts): object {
  const { title, aliases, summary, skills, resources, areas, unplaced: _, category: __, ...rest } = facts;
  return (
    dropEmpty({
      title,
      aliases,
      category: categoryOf(facts)?.id,
      summary,
      areas: areas.map((area) => dropEmpty(area)),
      ...rest,
      skills: skills.must.length === 0 ? undefined : dropEmpty(skills),
      resources: dropEmpty(resources),
    }) ?? {}
  );
}

/** An object without its empty lists, empty groups and undefined values. */
function dropEmpty<T extends object>(group: T): Partial<T> | undefined {
  const said = Object.entries(group).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Partial<T>);
}
