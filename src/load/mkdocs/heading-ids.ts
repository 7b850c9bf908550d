import { isRecord } from '../../support/is-record.ts';
import type { HeadingIds } from '../../model/heading-ids.ts';
import { PYTHON } from './inert-yaml.ts';

/** What a function for ids does to a text, as its settings tell. */
interface Slug {
  /** Whether only the letters of ASCII are kept: `Größe` → `groe`. */
  readonly ascii: boolean;
  readonly case: 'lower' | 'lower-ascii' | 'none';
  /** Whether several blanks become one sign, or each its own: `C++ & C` → `c-c` or `c--c`. */
  readonly joinsBlanks: boolean;
}

/** https://python-markdown.github.io/extensions/toc/: `slugify`, the default, and `slugify_unicode`. */
const DEFAULT: Slug = { ascii: true, case: 'lower', joinsBlanks: true };
/** https://facelessuser.github.io/pymdown-extensions/extras/slugs/, with the case that each name stands for. */
const NAMES: Readonly<Record<string, Slug>> = {
  'markdown.extensions.toc.slugify_unicode': { ...DEFAULT, ascii: false },
  'pymdownx.slugs.slugify': { ascii: false, case: 'none', joinsBlanks: false },
  'pymdownx.slugs.uslugify': { ascii: false, case: 'lower', joinsBlanks: false },
  'pymdownx.slugs.uslugify_cased': { ascii: false, case: 'none', joinsBlanks: false },
  'pymdownx.slugs.gfm': { ascii: false, case: 'lower-ascii', joinsBlanks: false },
};

/**
 * How a MkDocs site makes the ids of its headings, from the options of its extension `toc`. Functions are named there
 * and never called: those of Python-Markdown and PyMdown are known by name, any other is taken for the default.
 */
export function headingIds(toc: Readonly<Record<string, unknown>>): HeadingIds {
  const slug = slugOf(toc['slugify']);
  const separator = typeof toc['separator'] === 'string' ? toc['separator'] : '-';
  return {
    key: JSON.stringify([slug, separator]),
    ofText: (text) => idOf(text, slug, separator),
    // Python-Markdown counts on: a second `step_1` is `step_2`; what has no id at all is `_1`.
    numbered: (id, n) => {
      const [, stem = id, number = '0'] = /^(.*)_(\d+)$/s.exec(id) ?? [];
      return `${stem}_${Number(number) + n - 1}`;
    },
  };
}

function slugOf(written: unknown): Slug {
  if (!isRecord(written)) return DEFAULT;
  const slug = NAMES[String(written[PYTHON])] ?? DEFAULT;
  const keywords = isRecord(written['kwds']) ? written['kwds'] : {};
  const wanted = keywords['case'];
  if (wanted === 'fold') return { ...slug, case: 'lower' };
  return wanted === 'lower' || wanted === 'lower-ascii' || wanted === 'none'
    ? { ...slug, case: wanted }
    : slug;
}

function idOf(text: string, slug: Slug, separator: string): string {
  // eslint-disable-next-line no-control-regex
  const letters = slug.ascii
    ? text.normalize('NFKD').replace(/[^\0-\x7f]/g, '')
    : text.normalize('NFC').trim();
  const cased =
    slug.case === 'none'
      ? letters
      : slug.case === 'lower'
        ? letters.toLowerCase()
        : letters.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const kept = cased.replace(/[^\p{L}\p{N}_\s-]/gu, '');
  if (!slug.joinsBlanks) return kept.replaceAll(' ', separator);
  const runs = new RegExp(`[${separator.replace(/[\\\]^-]/g, '\\$&')}\\s]+`, 'g');
  return kept.trim().replace(runs, separator);
}
