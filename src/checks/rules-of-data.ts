import type { RuleText } from './rules.ts';

/** Rules about the facts: YAML files, front matter, and how they hang together. */
export const DATA_RULES: Readonly<Record<string, RuleText>> = {
  'amounts-without-points': {
    why: 'In many languages a point stands between thousands. In YAML it stands before decimals: a year’s pay would become a hundred.',
    example: { case: 'pay-with-points', good: '  figures: { p25: 105210, p50: 135980, p90: 214670 }' },
  },
  'currency-matches-region': {
    why: 'A converted amount depends on the rate of one day and is nobody’s pay; a wrong code makes a figure wrong by as much as the rate.',
    example: { case: 'pay-in-other-currency', good: '  currency: GBP' },
  },
  exceptions: {
    what: 'Each exception of guide.yaml names a rule that exists and keeps something quiet.',
    why: 'An exception that outlives its reason would hide the next mistake.',
    example: { case: 'exception-not-needed' },
  },
  'front-matter': {
    what: 'What stands between the first two lines `---` of a page is YAML.',
    why: 'Other tools let front matter be a program. Here nothing that a page holds is ever run.',
    example: { case: 'front-matter-is-a-program', good: '---' },
  },
  'ids-are-unique': {
    why: 'Of two things with one name a reader finds one, and nobody knows which.',
    example: {
      case: 'alias-twice',
      good: '- { id: rust, title: Rust, group: Languages, summary: Another language. }',
    },
  },
  load: {
    what: 'Each file of the content folder is one that the guide reads or may publish.',
    why: 'A file with a mistyped name would be left out without a word, and a file with a program in it could run in a reader’s browser.',
    example: { case: 'data-file-unread' },
  },
  mkdocs: {
    what: 'Each setting of mkdocs.yml that is carried over leads to something.',
    why: 'A page that the navigation names by a mistyped path would be missing from it.',
    example: { case: 'mkdocs-settings' },
  },
  'moves-connect': {
    why: 'A career map is read to find a way; a move to where one is already, or a role that no way leads to, is none.',
    example: {
      case: 'move-to-itself',
      good: '- { from: builder, to: mason, kind: lateral, source: survey }',
    },
  },
  'other-tools': {
    what: 'What only another tool could show, since it is a program, is named.',
    why: 'A site that was written for Docusaurus, VitePress, VuePress or Starlight may hold components, expressions and settings that only running them would tell. A guide runs none, and nobody should find out from a reader.',
    example: { case: 'other-tools' },
  },
  'pay-has-source': {
    why: 'Many publishers allow their figures to be used on the one condition that they are named.',
    example: {
      case: 'pay-without-attribution',
      good: '  licence: Open Government Licence v3.0\n  attribution: Contains public sector information.',
    },
  },
  'pay-is-not-stale': {
    why: 'Pay changes from year to year, and a reader takes a figure for that of today.',
    example: { case: 'pay-stale', good: "  asOf: '2026-04'" },
  },
  'pay-is-plausible': {
    why: 'A nought too many is easily typed and hard to see among other figures.',
    example: { case: 'pay-far-from-others', good: '  figures: { p50: 50000 }' },
  },
  'percentiles-in-order': {
    why: 'A tenth of people cannot earn more than half of them do: one of the two figures is mistyped.',
    example: { case: 'pay-out-of-order', good: '  figures: { p25: 48000, p50: 50000, p90: 90000 }' },
  },
  'period-fits-amount': {
    why: 'A month’s pay that is said to be a year’s is wrong by twelve times.',
    example: { case: 'pay-of-other-period', good: '  period: month' },
  },
  'references-resolve': {
    why: 'Roles, skills, sources and levels are described once and named by their id everywhere else; a mistyped id leads to nothing.',
    example: { case: 'reference-category', good: 'category: software' },
  },
  'role-id-is-folder-name': {
    why: 'The name of the folder is the address of the page, which people save and link to.',
    example: { case: 'role-folder-is-no-id' },
  },
  schema: {
    what: 'Each field is one that is known, holds what it should, and is there if it is needed.',
    why: 'A mistyped field would be left out of the page without a word.',
    example: { case: 'field-unknown', good: 'tools: []' },
  },
  'skills-are-needed': {
    why: 'A skill has a page, and the page of one that no role needs would tell a reader nothing.',
    example: { case: 'skill-without-role' },
  },
  words: {
    what: 'The words around the text are in the language of the guide.',
    why: 'A page half in one language and half in another is hard to read, and a screen reader says one of them wrongly.',
    example: { case: 'words-left-in-english' },
  },
  yaml: {
    what: 'Data files and front matter are valid YAML, without anchors and aliases.',
    why: 'A file that cannot be read has no facts. Anchors can make a small file enormous, and few people know them.',
    example: { case: 'yaml-syntax-error', good: "title: 'Guide: the second edition'" },
  },
};
