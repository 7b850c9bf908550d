import type { PageContext } from '../component.ts';
import type { TexError } from './mathml.ts';

/** A formula and where it stands. */
interface Place {
  readonly tex: string;
  /** Line of the file on which it starts, and its column there. */
  readonly line: number;
  readonly column: number;
  /** The lines of the page from that one on. */
  readonly source: readonly string[];
}

/** Tells the author which part of a formula is no TeX, and that the page shows its source. */
export function reportTex(error: TexError, place: Place, page: PageContext): void {
  page.report({
    check: 'math',
    ...positionOf(error.at, place),
    what: 'this formula cannot be set',
    unexpected: wording(error, place.tex),
    fix: fixOf(error),
  });
}

/** The offset in the TeX as a line and a column of the file. */
function positionOf(at: number, { tex, line, column, source }: Place): { line: number; column: number } {
  const before = tex.slice(0, at).split('\n');
  const down = before.length - 1;
  const right = before.at(-1)?.length ?? 0;
  if (down === 0) return { line, column: column + right };
  const text = tex.split('\n')[down] ?? '';
  return { line: line + down, column: Math.max(source[down]?.indexOf(text) ?? 0, 0) + right + 1 };
}

function wording({ message, at }: TexError, tex: string): string {
  if (message === 'too-long') return 'Unexpected length, expected a formula that a reader can take in';
  if (message === 'too-deep') return 'Unexpected braces in braces in braces, expected fewer than 100 levels';
  const unknown =
    /^\s*(?:Unsupported function name|No such environment|Function "[^"]*" is not trusted): ?(\S*)/.exec(
      message,
    );
  if (unknown) return `Unexpected ${code(tokenAt(tex, at))}, expected a command that is known here`;
  const expected = /[Ee]xpected '(.+?)'/.exec(message)?.[1];
  const found = at >= tex.length || at === 0 ? 'end of the formula' : code(tokenAt(tex, at));
  return `Unexpected ${found}, expected ${expected === undefined || expected === 'EOF' ? 'TeX' : code(expected)}`;
}

function fixOf({ message }: TexError): string {
  if (message.startsWith('too-'))
    return 'write it as several formulas; the page shows its source until then.';
  return 'mend the TeX; the page shows its source until then. A dollar that is no formula is written `\\$`.';
}

/** The command or character at an offset: `\frac`, `&`. */
function tokenAt(tex: string, at: number): string {
  return /^(?:\\begin\{[^{}]{0,30}\}|\\[a-zA-Z]{1,40}|\\?[^])/.exec(tex.slice(at, at + 50))?.[0] ?? '';
}

function code(text: string): string {
  return text.includes('`') ? text : `\`${text}\``;
}
