import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { nearest } from '../../support/nearest.ts';
import { dataOf, setData } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';
import { KEY_NAMES, keyLabel } from './key-names.ts';

/** What the parser knows of keys that are pressed together: what stands on them. */
export interface KeysData {
  readonly labels: readonly string[];
}

/** What is written between the signs: names, or texts in quotes with their escapes. */
const KEYS = /\+\+((?:[\p{L}\p{N}_-]+|"(?:\\.|[^"\\])+"|'(?:\\.|[^'\\])+')\+)+\+/uy;
const KEY = /([\p{L}\p{N}_-]+)|"((?:\\.|[^"\\])+)"|'((?:\\.|[^'\\])+)'/gu;
/** Nobody writes longer ones. Bounds the work on a text of plus signs and quotes. */
const LONGEST = 300;

/** `++ctrl+alt+del++`, `++"Text"++` → a `keys` token. Names of no key stay text, and their author is told. */
export function keysSyntax(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'keys', keysRule);
  md.core.ruler.after('inline', 'keys', (state: StateCore) => {
    let lines: Token['map'] = null;
    for (const block of state.tokens) {
      // The cells of a table have no position of their own; their row has.
      lines = block.map ?? lines;
      const unknown = block.children?.filter(({ type }) => type === 'keys_unknown') ?? [];
      if (unknown.length > 0) reportUnknown(state, unknown, lines);
    }
  });
}

function keysRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('++', state.pos)) return false;
  KEYS.lastIndex = 0;
  const match = KEYS.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + LONGEST)))?.[0];
  if (match === undefined) return false;
  const names = match.slice(2, -2).match(KEY) ?? [];
  const labels = names.map((name) => labelOf(name, state));
  if (!silent) {
    const known = labels.every((label) => label !== undefined);
    const token = state.push(known ? 'keys' : 'text', known ? 'span' : '', 0);
    token.markup = match;
    token.content = known ? labels.join('+') : match;
    if (known) setData(token, { labels } satisfies KeysData);
    else if (isMeantAsKeys(labels, state.src[state.pos - 1])) {
      token.type = 'keys_unknown';
      setData(token, { name: names[labels.indexOf(undefined)] });
    }
  }
  state.pos += match.length;
  return true;
}

/** Behind a word, as in `C++lib++`, signs are no keys unless one of the names is known. */
function isMeantAsKeys(labels: readonly (string | undefined)[], before = ''): boolean {
  return !/[\p{L}\p{N}_]/u.test(before) || labels.some((label) => label !== undefined);
}

function labelOf(written: string, state: StateInline): string | undefined {
  const { keys } = environmentOf(state).state.guide.content.dialect;
  if (!/^["']/.test(written)) return keys.get(written.toLowerCase()) ?? keyLabel(written);
  return state.md.utils.unescapeAll(written.slice(1, -1).replace(/\\([^&])/gs, '$1')).trim();
}

/** Makes text of what looks like keys, and says which names are none. */
function reportUnknown(state: StateCore, tokens: readonly Token[], block: Token['map']): void {
  const { state: page, bodyLine, lines } = environmentOf(state);
  const [first, end] = block ?? [0, lines.length];
  let [line, from] = [first, 0];
  for (const token of tokens) {
    token.type = 'text';
    // The next one stands behind the last one, so that each line is searched once.
    let at = lines[line]?.indexOf(token.markup, from) ?? -1;
    while (at === -1 && line < end - 1) at = lines[++line]?.indexOf(token.markup) ?? -1;
    from = at + token.markup.length;
    const { name } = dataOf<{ name: string }>(token);
    const place = { line: bodyLine + line, column: at + 1 + token.markup.indexOf(name) };
    page.report({ check: 'keys', ...place, ...wording(name) });
  }
}

function wording(name: string): { what: string; unexpected: string; fix: string } {
  const meant = keyLabel(name.toLowerCase()) === undefined ? nearest(name, KEY_NAMES) : name.toLowerCase();
  return {
    what: 'no key has this name',
    unexpected: `Unexpected \`${name}\`, expected ${meant === undefined ? 'the name of a key' : `\`${meant}\``}`,
    fix: `write the name of a key (\`ctrl\`, \`arrow-up\`), or any text in quotes: \`++"${name}"++\`.`,
  };
}
