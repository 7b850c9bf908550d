import { createRequire } from 'node:module';
import type { Options } from 'temml';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';
import { cleanMathml } from './clean.ts';

/** The part of Temml that is used; its declarations speak of `any`. */
interface Engine {
  renderToString(tex: string, options: Options): string;
}

/** What setting a formula gives: MathML, or why it is none and where in the TeX. */
export type Result = { readonly ok: true; readonly html: SafeHtml } | ({ readonly ok: false } & TexError);
export interface TexError {
  /** As Temml words it; `too-long` and `too-deep` where a limit was met. */
  readonly message: string;
  /** Offset in the TeX; 0 where it is not known. */
  readonly at: number;
}

/** Longest formula, and deepest nesting of braces and environments. A page of an article's worth stays far below. */
const MOST_CHARACTERS = 10_000;
const MOST_LEVELS = 100;
/** A formula may define commands; how often they may be written out. */
const MOST_EXPANSIONS = 300;
/** Characters of formulas that a page may have; one that defines commands may take long and counts this often. */
const PAGE_BUDGET = 4_000_000;
const DEFINITION = /\\(?:[gex]?def|(?:re)?newcommand|providecommand|let|futurelet)\b/;
const DEFINITION_COST = 200;

const require = createRequire(import.meta.url);
let engine: Engine | undefined;
const spent = new WeakMap<PageContext, number>();

const OPTIONS: Options = {
  throwOnError: true,
  // No links, no pictures, no classes or styles of the author's own.
  trust: false,
  maxExpand: MOST_EXPANSIONS,
  maxSize: [50, 50],
  annotate: false,
  macros: { '\\mbox': '\\text{#1}' },
};

/**
 * TeX → MathML, cleaned by an allow-list. Never throws: what is no TeX, or is too long or too deep to be set in
 * a moment, comes back as an error. The library is loaded by the first formula of a build.
 */
export function mathml(tex: string, display: boolean, page: PageContext): Result {
  const cost = tex.length * (DEFINITION.test(tex) ? DEFINITION_COST : 1);
  const total = (spent.get(page) ?? 0) + cost;
  if (tex.length > MOST_CHARACTERS || total > PAGE_BUDGET) return { ok: false, message: 'too-long', at: 0 };
  spent.set(page, total);
  const deep = tooDeepAt(tex);
  if (deep !== undefined) return { ok: false, message: 'too-deep', at: deep };
  const first = set(adapted(tex), display);
  if (first.ok) return first;
  // Where the error is counts in what the author wrote.
  const second = set(tex, display);
  return second.ok ? first : second;
}

function set(tex: string, displayMode: boolean): Result {
  engine ??= require('temml') as Engine;
  try {
    return { ok: true, html: cleanMathml(engine.renderToString(tex, { ...OPTIONS, displayMode })) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, message: 'too-deep', at: 0 };
    const { message, position } = error as { readonly message?: string; readonly position?: number };
    return { ok: false, message: message ?? '', at: typeof position === 'number' ? position : 0 };
  }
}

/** Offset at which a formula nests deeper than is set; the engine calls itself for every level. */
function tooDeepAt(tex: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of tex.matchAll(
    /\\(?:begin|left)(?![a-zA-Z])|\\(?:end|right)(?![a-zA-Z])|\\[^]|[{}]/g,
  )) {
    if (sign === '{' || sign === '\\begin' || sign === '\\left') depth++;
    else if (sign === '}' || sign === '\\end' || sign === '\\right') depth--;
    if (depth > MOST_LEVELS) return index;
  }
  return undefined;
}

/**
 * What Temml does not know or numbers by itself, in its words. Equations are numbered where their author wrote
 * `\tag`, as in the Material dialect.
 */
function adapted(tex: string): string {
  const starred = /\\tag\b/.test(tex)
    ? tex
    : tex.replace(/(\\(?:begin|end)\{)(align|alignat|gather|equation|multline)\}/g, '$1$2*}');
  return starred
    .replace(/\\begin\{eqnarray\*?\}/g, '\\begin{array}{rcl}')
    .replace(/\\end\{eqnarray\*?\}/g, '\\end{array}')
    .replace(/\\label\{[^{}]*\}/g, '')
    .replace(/\\(eqref|ref)\{([^{}]*)\}/g, (_all, kind: string, name: string) => {
      const text = name.replace(/[#$%&_^~]/g, '\\$&');
      return `\\text{${kind === 'eqref' ? `(${text})` : text}}`;
    });
}
