import type { RuleText } from './rules.ts';

/** Rules about the text of pages and what it refers to. */
export const PAGE_RULES: Readonly<Record<string, RuleText>> = {
  abbreviations: {
    what: 'Each abbreviation has one meaning, and its definition is written as one.',
    why: 'The meaning is shown wherever the abbreviation stands, so the wrong one misleads on every page.',
    example: { case: 'abbreviation-twice', good: '*[BPM]: Beats per minute' },
  },
  'abbreviations-explained': {
    why: 'Who is new to a trade does not know its abbreviations, and is the one who reads a guide to it.',
    example: { case: 'prose', good: 'A service level objective (SLO) says how good is good enough.' },
  },
  'anchors-resolve': {
    why: 'A link to a heading that was renamed leads to the top of a long page, and the reader must search.',
    example: {
      case: 'anchor-missing',
      good: '[Start](#start-here), [tools](about.md#tools), [people](about.md).',
    },
  },
  'attribute-lists': {
    what: 'An attribute list `{ .class #id }` stands right behind what it belongs to.',
    why: 'Otherwise readers see the braces, and the link or picture looks like any other.',
    example: { case: 'attribute-list-loose', good: '[Read on](index.md){.button}' },
  },
  blocks: {
    what: 'Markers of tips, tabs and other blocks are written so that the text below belongs to them.',
    why: 'Otherwise a warning, say, is shown as ordinary text or as code, and its reader is not warned.',
    example: { case: 'title-without-quotes', good: '!!! warning "Mind the Frost"' },
  },
  'body-indentation': {
    why: 'With fewer blanks, other tools show an empty block with the text below it.',
    example: { case: 'body-not-indented', good: '    Water in the evening.' },
  },
  'code-blocks': {
    what: 'Blocks of code are closed, and the words behind their first line are known.',
    why: 'A block that is not closed swallows the rest of the page; a mistyped option does nothing.',
    example: { case: 'code-option-unknown', good: '```yaml title="bed.yaml" hl_lines="2-3"' },
  },
  'conflict-marks': {
    why: 'Readers would see both versions and the marks between them, and not know which one holds.',
    example: { case: 'conflict-marks', good: 'Water in the evening.' },
  },
  containers: {
    what: 'Each container `:::` has a known name, and a closing line if it holds text.',
    why: 'A container that is not closed swallows the rest of the page; an unknown one is shown as colons.',
    example: { case: 'container-unknown', good: '::: tip Coffee' },
  },
  'diagrams-draw': {
    why: 'The reader would see the source of a diagram in place of the diagram.',
    example: { case: 'diagram-broken', good: '  A["[Start"] --> B[End]' },
  },
  footnotes: {
    what: 'Each mark of a note has a note, and each note a mark.',
    why: 'A mark without a note leads nowhere, and a note without a mark is never found.',
    example: {
      case: 'footnote-without-note',
      good: 'Bread[^flour] needs salt[^salt].',
    },
  },
  'heading-ids': {
    what: 'No two headings of a page have the same id.',
    why: 'A link leads to the first of the two, whichever was meant.',
    example: { case: 'heading-id-twice', good: '## Autumn {#autumn}' },
  },
  'heading-order': {
    why: 'People who listen to a page move by its headings; a level that is skipped sounds like a part that is missing.',
    example: { case: 'heading-skips-level', good: '### Tools' },
  },
  html: {
    what: 'What is read as HTML is an element of HTML, and no address runs a program.',
    why: 'Browsers leave out what they do not know, so the reader would miss a word; a program could act in the reader’s name.',
    example: { case: 'html-unknown', good: 'Write `<yourname>` at the top, and [run it](index.md).' },
  },
  'icon-links-have-name': {
    why: 'A screen reader has nothing to read where a link is only a picture.',
    example: {
      case: 'icon-link-without-name',
      good: '[:fontawesome-brands-mastodon:](https://example.org/ "News on Mastodon")',
    },
  },
  'icons-exist': {
    why: 'The reader would see the name between its colons.',
    example: { case: 'icon-unknown', good: '# Welcome :material-lightbulb:' },
  },
  'images-have-alt': {
    why: 'People who do not see the picture, and those whose network is too slow for it, get its words instead.',
    example: {
      case: 'picture-without-words',
      good: 'In ![our office with twelve desks](office.svg) we meet.',
    },
  },
  'inclusive-words': {
    why: 'A word that fits only some of the people who read a guide to careers tells the others that it is not for them.',
    example: { case: 'prose', good: 'Two people staff the chair of the team.' },
  },
  keys: {
    what: 'Keys between `++` are ones that have a name.',
    why: 'The reader would look for a key that no keyboard has.',
    example: { case: 'key-unknown', good: 'Press ++ctrl+c++ to stop.' },
  },
  'language-unknown': {
    what: 'The language of a block of code is one that can be coloured.',
    why: 'Code is read faster in colours, and an unknown name is mostly a mistyped one.',
    example: { case: 'language-unknown', good: '```python' },
  },
  'left-to-write': {
    why: 'A page that says “TODO” to its readers tells them nothing, and looks as if nobody cared.',
    example: { case: 'text-left-to-write', good: 'Builders make houses out of what others have drawn.' },
  },
  'link-brackets': {
    what: 'A link is written `[text](address)`, without a blank between its two parts.',
    why: 'Readers would see brackets and an address in place of a link.',
    example: { case: 'link-brackets', good: 'See [the map](map.md).' },
  },
  'link-names': {
    what: 'A link by name, `[text][name]`, has one address of this name.',
    why: 'Otherwise readers see brackets in place of a link, or are led to the wrong place.',
    example: { case: 'link-without-address', good: 'See the [list of tools](https://example.org/tools).' },
  },
  'link-text': {
    why: 'Many people hear a page as a list of its links, and “here” is then all that they hear.',
    example: { case: 'prose', good: 'How to begin stands in [the first steps](index.md).' },
  },
  'links-resolve': {
    why: 'A reader who follows a dead link seldom comes back.',
    example: { case: 'link-in-other-case', good: 'Read [who we are](about.md).' },
  },
  'lost-characters': {
    why: 'What was lost cannot be read, nor searched, nor found out by a program.',
    example: { case: 'characters-lost', good: 'A café in Zürich.' },
  },
  'marker-spelling': {
    why: 'The marker would be shown as text, and what stands below it as an ordinary paragraph.',
    example: { case: 'marker-misspelt', good: '!!! tip' },
  },
  math: {
    what: 'Each formula can be set.',
    why: 'The reader would see its TeX.',
    example: { case: 'math-broken', good: 'Half a bed is $\\frac{1}{2} \\ell$ long.' },
  },
  'page-names': {
    why: 'A blank becomes `%20` in an address, and some servers know no difference between capital and small letters while others do.',
    example: { case: 'page-name-with-capitals' },
  },
  'pages-have-own-title': {
    why: 'In the results of a search nobody can tell the two apart.',
    example: { case: 'title-twice', good: 'title: How to reach us' },
  },
  'pictures-are-local': {
    why: 'Another site would learn who reads which page, and may change or lose the picture; without a network the reader sees none.',
    example: { case: 'picture-on-other-site', good: '![our office with twelve desks](office.svg)' },
  },
  placements: {
    what: 'What a line such as `::: skills` places exists, and its options are known.',
    why: 'The part would be missing from the page, or would show something else than was asked for.',
    example: { case: 'placement-of-unknown-role', good: '::: career-graph builder depth=2' },
  },
  'required-sections': {
    why: 'Readers compare roles; they find the same parts under the same headings on every page.',
    example: { case: 'section-missing', good: '## Responsibilities' },
  },
  'sentence-length': {
    why: 'Who reads in a second language, or on a telephone in a train, loses the beginning of a sentence before its end.',
    example: { case: 'prose', good: 'Short.' },
  },
  snippets: {
    what: 'A file that a page includes exists, lies inside the content folder and does not include itself.',
    why: 'The text would be missing from every page that includes it.',
    example: { case: 'snippet-cycle', good: 'An egg comes from a hen.' },
  },
  tables: {
    what: 'The line below the head of a table has as many columns as the head.',
    why: 'Otherwise readers see bars and hyphens in place of a table.',
    example: { case: 'table-without-columns', good: '| --- | --- |' },
  },
  'text-encoding': {
    why: 'Nobody can read such words, and no search finds them.',
    example: { case: 'data-read-as-windows-1252', good: 'description: Don’t panic.' },
  },
};
