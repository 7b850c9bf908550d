import { readImport } from './page-context.ts';

/** Tells of a program that is left out. */
type Lose = (what: string, why: string) => void;

/** The programs in a page: imports, exports, scripts and styles. What they name is kept, and none of them is run. */
export class Programs {
  /** Texts by the names that the page exports them under. */
  readonly texts = new Map<string, string>();
  /** Paths of files by the names under which the page imports them. */
  readonly names = new Map<string, string>();
  readonly #lose: Lose;
  #open: 'module' | 'script' | undefined;
  /** Brackets that are open. */
  #depth = 0;

  constructor(lose: Lose) {
    this.#lose = lose;
  }

  /** Whether the next line belongs to a program. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Whether a program begins with a line of text. */
  begins(line: string): boolean {
    return this.#beginsModule(line) || this.#beginsScript(line);
  }

  /** Reads a line of a program that began before it. */
  goOn(line: string): void {
    if (this.#open === 'module') this.#module(line);
    else if (/<\/(script|style|head)>/.test(line)) this.#open = undefined;
  }

  /** `import … from '…'`, `export …` */
  #beginsModule(line: string): boolean {
    if (!/^(import|export)\s.*(from\s+['"]|['"];?$|[={(]|\bdefault\b)/.test(line)) return false;
    const imported = readImport(line);
    if (imported) this.names.set(imported.name, imported.path);
    const [, name = '', , text] = /^export const (\w+)\s*=\s*(["'])([^"']*)\2;?\s*$/.exec(line) ?? [];
    if (text !== undefined) this.texts.set(name, text);
    else if (line.startsWith('export'))
      this.#lose(`program \`${line.slice(0, 60)}\``, 'programs are not run');
    this.#depth = 0;
    this.#open = 'module';
    this.#module(line);
    return true;
  }

  /** It ends with the first line on which no bracket is open. */
  #module(line: string): void {
    for (const sign of line.replace(/(["'`]).*?\1/g, '')) {
      if (/[([{]/.test(sign)) this.#depth += 1;
      else if (/[)\]}]/.test(sign)) this.#depth -= 1;
    }
    if (this.#depth <= 0 && (line.trim() === '' || /[;'"}]\s*$/.test(line))) this.#open = undefined;
  }

  #beginsScript(line: string): boolean {
    const [, name] = /^\s*<(script|style|head)\b/.exec(line) ?? [];
    if (name === undefined) return false;
    this.#lose(`\`<${name}>\``, 'a page brings no scripts, styles or head of its own');
    if (!line.includes(`</${name}>`)) this.#open = 'script';
    return true;
  }
}
