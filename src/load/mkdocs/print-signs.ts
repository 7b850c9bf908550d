import { USUAL_SIGNS, type PrintSign, type PrintSigns } from '../../model/dialect.ts';
import { isRecord } from '../../support/is-record.ts';

/** The signs of an option of `smarty`, with the names that `substitutions` has for them. */
const OPTIONS: readonly (readonly [option: string, signs: Readonly<Record<string, PrintSign>>])[] = [
  [
    'smart_quotes',
    {
      'left-single-quote': 'leftSingle',
      'right-single-quote': 'rightSingle',
      'left-double-quote': 'leftDouble',
      'right-double-quote': 'rightDouble',
    },
  ],
  ['smart_angled_quotes', { 'left-angle-quote': 'leftAngle', 'right-angle-quote': 'rightAngle' }],
  ['smart_ellipses', { ellipsis: 'ellipsis' }],
  ['smart_dashes', { ndash: 'shortDash', mdash: 'longDash' }],
];

const SIGNS: PrintSigns = { ...USUAL_SIGNS, leftAngle: '«', rightAngle: '»' };

/** Names of characters that settings write for signs of print. */
const NAMED: Readonly<Record<string, string>> = {
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsaquo: '‹',
  rsaquo: '›',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  nbsp: '\u00a0',
};

/** Options of `smarty` → what is set as in print, and how; undefined where a site does not list it. */
export function printSigns(options: Readonly<Record<string, unknown>> | undefined): PrintSigns | undefined {
  if (!options) return undefined;
  const written = isRecord(options['substitutions']) ? options['substitutions'] : {};
  const changed =
    OPTIONS.some(([option]) => options[option] !== undefined) || Object.keys(written).length > 0;
  if (!changed) return USUAL_SIGNS;
  const on = OPTIONS.filter(([option]) => (options[option] ?? option !== 'smart_angled_quotes') === true);
  return Object.fromEntries(
    on.flatMap(([, signs]) =>
      Object.entries(signs).map(([name, sign]) => {
        const own = written[name];
        return [sign, typeof own === 'string' ? characters(own) : SIGNS[sign]];
      }),
    ),
  );
}

/** `&bdquo;`, `&#8222;` → „ */
function characters(written: string): string {
  return written.replace(/&(?:#(\d{1,6})|([a-z]+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
