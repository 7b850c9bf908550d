import type { StarterSection } from './starter-texts.ts';

/** Fields of role.yaml that a section of the page shows, in the order of the schema; those of `skills` come between. */
const BEFORE_SKILLS: readonly (readonly [StarterSection, string])[] = [
  [
    'responsibilities',
    `areas: # the parts of the work; add as many as there are
  - title: 'TODO: a part of the work'
    responsibilities: ['TODO: what this person answers for.']
    goal: 'TODO: what is true when this is done well.'
`,
  ],
  ['limits', `not: ['TODO: what others do, though people expect it of this role.']\n`],
];
const AFTER_SKILLS: readonly (readonly [StarterSection, string])[] = [
  ['tools', `tools:\n  - { name: 'TODO: a tool', purpose: 'TODO: what it is for.' }\n`],
  ['interview', `interview:\n  - { title: 'TODO: a stage', what: 'TODO: what happens in it.' }\n`],
  [
    'path',
    `entry:
  - title: 'TODO: From where?'
    have: ['TODO: what carries over.']
    add: ['TODO: what to learn.']
`,
  ],
  [
    'fit',
    `fits: ['TODO: whom the role suits: You like …']\nfitsNot: ['TODO: whom it does not suit: You want …']\n`,
  ],
  [
    'resources',
    `resources:
  practice: # or courses, books, community
    - { title: 'TODO: its name', url: https://example.org/TODO, why: 'TODO: what it is good for.' }
`,
  ],
];

/**
 * What the sections of a new role page show: fields of role.yaml with what to write, for before and after `skills`. A
 * section whose facts are left out would stand empty.
 *
 * @param levels ids of the levels of the guide
 */
export function factsOfSections(
  sections: readonly StarterSection[],
  levels: readonly string[],
): { readonly before: string; readonly after: string } {
  const fields = (all: readonly (readonly [StarterSection, string])[]): string =>
    all.flatMap(([section, text]) => (sections.includes(section) ? [text] : [])).join('');
  const expected = levels.map(
    (level) => `  - { level: ${level}, expects: ['TODO: what is expected at this level.'] }\n`,
  );
  const ladder =
    sections.includes('levels') && levels.length > 0
      ? `levels: # take out those that the role does not have\n${expected.join('')}`
      : '';
  return { before: ladder + fields(BEFORE_SKILLS), after: fields(AFTER_SKILLS) };
}
