import type { Content } from '../model/content.ts';
import { parseAbbreviationLine } from '../support/markdown/abbreviation-line.ts';
import { isRecord } from '../support/is-record.ts';
import { proseCheck, type Finding, type ProseFile } from './prose-check.ts';
import { code } from './wording.ts';

/**
 * Two to five capitals that stand alone, `APIs` and `SRE-led` too; not a part of `CI_TOKEN`, `x.HTML` or `UTF-8`, and
 * not one of several words in capitals: `ALTER TABLE`, `CC BY`.
 */
const ABBREVIATION =
  /(?<![\p{L}\p{N}_./@#-]|\p{Lu}{2} )([A-Z]{2,5})(?=s?(?![\p{L}\p{N}_/@]|-\p{N}| \p{Lu}{2}))/gu;

/** Abbreviations that stand in any newspaper, and names of formats that are never spelt out. */
const EVERYDAY = new Set(
  (
    'AM PM AD BC CEO CV DIY DVD EU FAQ GDP GPS HR ID IT NATO NASA NHS OK PC PDF PIN PR QR SMS TV UK UTC UN US USA USB VIP ' +
    'AI CSS CSV GB MB KB TB GIF HTML HTTP HTTPS JPG JPEG JSON MP PNG SVG URL WIFI XML YAML ZIP ISO BA BSC MA MSC MBA PHD'
  ).split(' '),
);

/** Words that somebody writes in capitals to stress them, or to leave a note. */
const STRESSED = new Set(
  'A ALL ALSO AND ANY BUT CAN DO EACH EVEN FOR HOW IF IN IS IT MUST NB NEVER NO NONE NOT NOTE NOW OF ON ONE ONLY OR SHOULD TEXT THE THIS TODO TRUE FALSE TWO VERY WHAT WHEN WHO WHY WILL XXX YES YOU YOUR'.split(
    ' ',
  ),
);

/** An abbreviation is spelt out where a reader meets it, or in the list that every page knows. */
export const abbreviationsExplained = proseCheck(
  {
    name: 'abbreviations-explained',
    description: 'An abbreviation is spelt out where a page first uses it, or in `includes/abbreviations.md`',
  },
  ({ guide: { content } }) => {
    const names = namesOf(content);
    return (file) => unexplained(file, names);
  },
);

function unexplained({ prose, text, content }: ProseFile, names: ReadonlySet<string>): Finding[] {
  const defined = new Set(content.abbreviations.map(({ term }) => term));
  for (const line of text.split('\n')) defined.add(parseAbbreviationLine(line)?.term ?? '');
  const plain = text.replace(/[*_`"“”]/g, '');
  const seen = new Set<string>();
  return prose.split('\n').flatMap((line, i): Finding[] => {
    // A line in capitals is a heading, not a row of abbreviations.
    if (!/\p{Ll}/u.test(line)) return [];
    return [...line.matchAll(ABBREVIATION)].flatMap(({ 1: term = '', index }): Finding[] => {
      if (seen.has(term)) return [];
      seen.add(term);
      if (defined.has(term) || isKnown(term, names) || isSpeltOut(term, plain)) return [];
      return [
        {
          line: i + 1,
          column: index + 1,
          what: 'this page does not say what the abbreviation stands for',
          unexpected: `Unexpected ${code(term)}, expected the words, with ${code(`(${term})`)} behind them`,
          fix: `write the words once, or add \`*[${term}]: …\` to \`includes/abbreviations.md\`: then every page explains it.`,
        },
      ];
    });
  });
}

/** Everyday ones, numbers in Roman figures, currencies, words that are only stressed, and names of the data. */
function isKnown(term: string, names: ReadonlySet<string>): boolean {
  return (
    EVERYDAY.has(term) ||
    STRESSED.has(term) ||
    /^[IVXLC]+$/.test(term) ||
    CURRENCIES.has(term) ||
    names.has(term)
  );
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** `service level objective (SLO)`, `SLO (service level objective)`, `SLO: service level objective`, `SLO, or service …`. */
function isSpeltOut(term: string, plain: string): boolean {
  // Or its words stand somewhere on the page, with at most one small word between each two.
  const letters = term
    .toLowerCase()
    .split('')
    .map((letter) => `${letter}\\p{L}{${term.length > 2 ? 1 : 2},}`);
  const words = letters.join('[\\s-]+(?:(?:of|and|for|the|to|on|in|by|as)[\\s-]+)?');
  return (
    new RegExp(`\\(${term}s?\\b`).test(plain) ||
    new RegExp(`\\b${term}s?(?:[ -]?\\d+)?\\s*\\((?=[^)]*\\p{Ll}{3})`, 'u').test(plain) ||
    new RegExp(`\\b${words}\\b`, 'iu').test(plain.replaceAll(term, ' '))
  );
}

/** Abbreviations that the data uses as names: of skills, tools, roles, sources, regions. Their pages explain them. */
function namesOf(content: Content): ReadonlySet<string> {
  const texts = [
    ...content.skills.value.map(({ id, title }) => `${title} ${id.toUpperCase()}`),
    ...content.sources.value,
    ...content.occupations.value,
    ...content.settings.value.regions,
    ...content.settings.value.categories,
    ...content.roles.map(({ facts: { value } }) => [value.title, value.aliases, value.tools, value.codes]),
    ...content.roles.flatMap(({ facts }) =>
      Object.keys(facts.value.codes ?? {}).map((system) => system.toUpperCase()),
    ),
  ].flatMap(textsIn);
  return new Set(texts.flatMap((text) => text.match(/\b[A-Z]{2,5}\b/g) ?? []));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}
