import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { setData } from '../../support/markdown/token.ts';
import { blockMath } from './block-rule.ts';
import { inlineMath } from './inline-rule.ts';
import { SourceFinder } from './source-finder.ts';

/** What the parser knows of a formula besides its TeX. */
export interface MathData {
  readonly display: boolean;
  /** A block of the page, and no part of a paragraph. */
  readonly block: boolean;
  /** Column of its first character, 1-based. */
  readonly column: number;
  /** The lines of the page from its first one on, to find columns in. */
  readonly source: readonly string[];
}

/**
 * Formulas in the text (`$x$`, `\(x\)`, `$$x$$`), on lines of their own (`$$…$$`, `\[…\]`,
 * `\begin{align}…\end{align}`) and in a fence of the language `math`. All become `math` tokens.
 */
export function mathSyntax(md: MarkdownIt): void {
  // Before code would be seen in them, and before `\(` is an escaped bracket.
  md.inline.ruler.before('escape', 'math', inlineMath);
  md.block.ruler.before('table', 'math_block', blockMath, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.core.ruler.push('math', (state: StateCore) => {
    const lines = lazily(() => state.src.split('\n'));
    let block: Token['map'] = null;
    for (const token of state.tokens) {
      // The cells of a table have no position of their own; their row has.
      block = token.map ?? block;
      if (token.type === 'fence' && /^\{?\s*\.?math\b/.test(token.info.trim())) fenceToMath(token);
      if (token.type === 'math') locate([token], token.map, lines());
      const inline = token.children?.filter((child) => child.type === 'math') ?? [];
      if (inline.length > 0) locate(inline, block, lines());
    }
  });
}

function fenceToMath(token: Token): void {
  Object.assign(token, { type: 'math', tag: 'div', content: token.content.trim() });
  setData(token, { display: true, block: true });
}

/** Gives each formula of a block the place where it starts. */
function locate(formulas: readonly Token[], block: Token['map'], lines: readonly string[]): void {
  const finder = new SourceFinder(lines, block?.[0] ?? 0, block?.[1] ?? lines.length);
  for (const token of formulas) {
    const { line, column } = finder.find(token.content.split('\n', 1)[0] ?? '');
    token.map = [line, line + 1];
    const source = lines.slice(line, line + token.content.split('\n').length);
    const { display, block: isBlock } = token.meta as Pick<MathData, 'display' | 'block'>;
    setData(token, { display, block: isBlock, column, source } satisfies MathData);
  }
}

function lazily<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}
