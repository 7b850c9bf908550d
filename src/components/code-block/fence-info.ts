import { keyValue, splitAttributes } from '../../support/html-attributes.ts';

/** What the opening line of a fence asks for. */
export interface FenceInfo {
  /** As written, without its dot: `python`; empty where none is given. */
  readonly language: string;
  readonly title: string | undefined;
  /** Number of the first line where lines are numbered. */
  readonly firstNumber: number | undefined;
  /** Highlighted lines, counted from 1. */
  readonly highlighted: ReadonlySet<number>;
  readonly id: string | undefined;
  /** False where the author wants no copy button. */
  readonly copy: boolean;
}

/**
 * Reads the opening line of a fence in either dialect:
 * `yaml title="a.yml" hl_lines="2 4-5" linenums="1"`, `{ .yaml .no-copy title="a.yml" }`, `ts{2,4-5}`,
 * `ts {2} [a.ts]`, `ts:line-numbers=10`.
 */
export function parseFenceInfo(info: string): FenceInfo {
  const text = info.trim();
  const lines = /\{([\d\s,-]+)\}/.exec(text);
  const bracketTitle = /\[([^\]\n]+)\]\s*$/.exec(text)?.[1];
  const rest = text.replace(lines?.[0] ?? '', ' ').replace(/\[[^\]\n]+\]\s*$/, '');
  const words = splitAttributes(rest.replace(/^(\S*?)\{/, '$1 {').replace(/[{}]/g, ' '));
  const attributes = new Map(words.flatMap((word) => [keyValue(word)].filter((pair) => pair !== undefined)));
  const dotted = words.filter((word) => /^\.[\w+#-]/.test(word)).map((word) => word.slice(1));
  const first = words[0] ?? '';
  const bare = /^[.#]/.test(first) || keyValue(first) ? undefined : first;
  const [language = '', ...flags] = (bare ?? dotted[0] ?? '').split(':');
  const numbers = attributes.get('linenums') ?? attributes.get('line-numbers') ?? lineNumberFlag(flags);
  return {
    language,
    title: attributes.get('title') ?? bracketTitle,
    firstNumber: numbers === undefined ? undefined : Number.parseInt(numbers, 10) || 1,
    highlighted: parseLines(`${attributes.get('hl_lines') ?? ''} ${lines?.[1] ?? ''}`),
    id: words.find((word) => /^#[\w-]+$/.test(word))?.slice(1),
    copy: !dotted.includes('no-copy'),
  };
}

function lineNumberFlag(flags: readonly string[]): string | undefined {
  const flag = flags.find((word) => word.startsWith('line-numbers'));
  return flag === undefined ? undefined : (flag.split('=')[1] ?? '1');
}

/** `2 4-6` or `2,4-6` → 2, 4, 5, 6. */
function parseLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [, from = '', to = from] of text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    const end = Math.min(Number(to), Number(from) + 10_000);
    for (let line = Number(from); line <= end; line++) lines.add(line);
  }
  return lines;
}
