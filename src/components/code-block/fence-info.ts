import { nearest } from '../../support/nearest.ts';
import { unquote } from '../../support/markdown/token.ts';
import { fenceWords, type FenceWord } from './fence-words.ts';

/** Lines from and to, counted from 1. */
export type LineRange = readonly [from: number, to: number];

/** How lines are numbered. */
export interface Numbering {
  readonly start: number;
  /** Only each number that this divides is shown. */
  readonly step: number;
  /** Each number that this divides stands out; 0: none does. */
  readonly special: number;
}

/** Something in the opening line that means nothing. */
export interface InfoMistake {
  /** Where it starts in the text behind the fence. */
  readonly at: number;
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

/** What the opening line of a fence asks for. */
export interface FenceInfo {
  /** As written, without its dot: `python`; empty where none is given. */
  readonly language: string;
  readonly title: string | undefined;
  /** `none` where its author asks for no numbers; undefined where nothing is said of them. */
  readonly numbering: Numbering | 'none' | undefined;
  readonly highlighted: readonly LineRange[];
  readonly id: string | undefined;
  /** Classes behind the language: `annotate`. */
  readonly classes: readonly string[];
  readonly mistakes: readonly InfoMistake[];
}

const OPTIONS = ['title', 'linenums', 'hl_lines'];
/** Words that mean something to other tools that read the same fences, and nothing to a reader. */
const FOREIGN =
  /^(?:live|noInline|twoslash|no-line-numbers|ignore|no_run|should_panic|compile_fail|editable)$/;
const NUMBERING = /^\s*(\d{1,9})(?:\s+(\d{1,9}))?(?:\s+(\d{1,9}))?\s*$/;

/**
 * Reads the opening line of a fence, whichever tool it was written for. pymdownx: `yaml title="a.yml" hl_lines="2 4-5"
 * linenums="1"`, `{ .yaml .no-copy #id title="a.yml" }`; VitePress: `ts{2,4-5}`, `ts:line-numbers=10 [a.ts]`;
 * Docusaurus: `jsx {2} showLineNumbers`. What none of them knows is collected as a mistake, never an error.
 */
export function parseFenceInfo(info: string): FenceInfo {
  const reader = new InfoReader();
  for (const word of fenceWords(info)) reader.read(word);
  if (/^\s*\{[^}]*$/.test(info)) reader.openBraces(info);
  return reader.info;
}

class InfoReader {
  #language: string | undefined;
  #title: string | undefined;
  #numbering: Numbering | 'none' | undefined;
  #id: string | undefined;
  #sawWord = false;
  readonly #highlighted: LineRange[] = [];
  readonly #classes: string[] = [];
  readonly #mistakes: InfoMistake[] = [];
  /** Words that mean nothing; all of them are one mistake. */
  readonly #strays: FenceWord[] = [];

  get info(): FenceInfo {
    return {
      language: this.#language ?? '',
      title: this.#title === '' ? undefined : this.#title,
      numbering: this.#numbering,
      highlighted: this.#highlighted,
      id: this.#id,
      classes: this.#classes,
      mistakes: [...this.#mistakes, ...this.#strayMistake()].toSorted((a, b) => a.at - b.at),
    };
  }

  read(word: FenceWord): void {
    const { text, kind } = word;
    if (kind === 'lines') this.#lines(word, text.slice(1, -1));
    else if (kind === 'bracket') this.#title = text.slice(1, -1).trim();
    else if (kind === 'option') this.#option(word);
    else if (/^\.[\w#.+-]+$/.test(text)) this.#class(text.slice(1));
    else if (/^#[\w:.-]+$/.test(text)) this.#id ??= text.slice(1);
    else if (!this.#sawWord) this.#first(text);
    else this.#flag(word);
    if (text !== ':') this.#sawWord = true;
  }

  /** `{ .py title="a"`: read as if they were closed; to pymdownx it is no fence. */
  openBraces(info: string): void {
    this.#mistakes.push({
      at: info.indexOf('{'),
      what: 'the braces behind this fence are never closed',
      unexpected: 'Unexpected end of the line, expected `}`',
      fix: 'write `}` at the end of the line.',
    });
  }

  /** The first class names the language where nothing before it did. */
  #class(name: string): void {
    if (this.#language === undefined && name !== 'no-copy' && name !== 'annotate') this.#language = name;
    else this.#classes.push(name);
  }

  /** `ts:line-numbers`, `rust,ignore`: a language, with what VitePress and rustdoc hang on it. */
  #first(text: string): void {
    if (text === ':') return;
    const [language = '', ...flags] = text.split(':');
    this.#language = language.split(',')[0] ?? '';
    if (flags.some((flag) => flag === 'line-numbers')) this.#number('1');
  }

  #flag(word: FenceWord): void {
    if (/^:?(?:showLineNumbers|line-numbers)$/.test(word.text)) this.#number('1');
    else if (!FOREIGN.test(word.text)) this.#strays.push(word);
  }

  #option(word: FenceWord): void {
    const equals = word.text.indexOf('=');
    const key = word.text.slice(0, equals);
    const value = unquote(word.text.slice(equals + 1)).trim();
    const numbers = /^(.*):line-numbers$/.exec(key);
    if (numbers && !this.#sawWord) this.#language = numbers[1] ?? '';
    if (numbers || /^(?:linenums|showLineNumbers|:?line-numbers)$/.test(key)) {
      if (!this.#number(value)) this.#wrong(word, value, 'the number of the first line', `${key}="1"`);
    } else if (key === 'title' || key === 'filename') this.#title = value;
    else if (key === 'hl_lines') this.#lines(word, value);
    else if (key === 'id') this.#id ??= value;
    else if (!/^(?:class|style|data-.*)$/.test(key)) this.#unknown(word, key);
  }

  /** pymdownx's `start step special`; a start of 0 means no numbers. */
  #number(value: string): boolean {
    const [, start, step, special] = NUMBERING.exec(value) ?? [];
    if (start === undefined) return false;
    if (Number(start) === 0) this.#numbering = 'none';
    else
      this.#numbering = { start: Number(start), step: Number(step ?? 1) || 1, special: Number(special ?? 0) };
    return true;
  }

  #lines(word: FenceWord, list: string): void {
    for (const entry of list.split(/[\s,]+/).filter((part) => part !== '')) {
      const [, from, to = from] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(entry) ?? [];
      if (from === undefined || Number(from) > Number(to)) {
        this.#wrong(word, entry, 'numbers of lines', 'hl_lines="2 4-6"');
      } else this.#highlighted.push([Number(from), Number(to)]);
    }
  }

  #wrong({ at, text }: FenceWord, value: string, expected: string, example: string): void {
    const within = text.indexOf(value, text.indexOf('=') + 1);
    this.#mistakes.push({
      at: at + Math.max(within, 0),
      what: 'this option of the code block cannot be read',
      unexpected: `Unexpected \`${value}\`, expected ${expected}`,
      fix: `write it like \`${example}\`.`,
    });
  }

  #unknown({ at }: FenceWord, key: string): void {
    const near = nearest(key, OPTIONS);
    this.#mistakes.push({
      at,
      what: 'code blocks have no option of this name',
      unexpected: `Unexpected \`${key}\`, expected ${near ? `\`${near}\`` : `one of ${OPTIONS.map((name) => `\`${name}\``).join(', ')}`}`,
      fix: near ? `write \`${near}=\`.` : 'take it out, or look the option up in the contributor guide.',
    });
  }

  #strayMistake(): InfoMistake[] {
    const [first] = this.#strays;
    if (!first) return [];
    const words = this.#strays.map(({ text }) => text).join(' ');
    const text = words.length > 40 ? `${words.slice(0, 39)}…` : words;
    return [
      {
        at: first.at,
        what: 'this behind the language of a code block means nothing',
        unexpected: `Unexpected \`${text}\`, expected an option such as \`title="…"\``,
        fix: `write \`title="${text.replace(/^[("']+|[)"']+$/g, '')}"\` if it names the code, or take it out.`,
      },
    ];
  }
}
