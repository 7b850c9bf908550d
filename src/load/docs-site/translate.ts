import { isClosedBelow, readContainer, type Container } from './containers.ts';
import { attributesOf, blockOf, labelsOf, withInlineElements } from './elements.ts';
import { withValues } from './expressions.ts';
import { Fence } from './fences.ts';
import { mdxLine, withOwnNotation } from './line-notation.ts';
import { withAddresses, type PageContext } from './page-context.ts';
import { Programs } from './programs.ts';
import { tagsOf, type Tag } from './tags.ts';
import { WholeTags } from './whole-tags.ts';
import { WrittenLines } from './written-lines.ts';

/** Something of a page that is a program and not text. */
export interface Loss {
  readonly line: number;
  readonly column: number;
  /** What it is, for a message: ``component `<Hero>` ``. */
  readonly what: string;
  readonly why: string;
}

export interface TranslatedText {
  readonly text: string;
  /** Line of the source in which each line was written, 1-based. */
  readonly lines: readonly number[];
  readonly losses: readonly Loss[];
}

/**
 * The notation of VitePress, Docusaurus and Starlight → ours, line by line: `:::tip[Title]`, `::: raw`, inclusions, and
 * the components whose meaning is text (`elements.ts`). Code stays as it is. Lines that are a program (`import`,
 * `export`, `<script>`) are left out; what nobody can show without running it is named.
 */
export function translate(source: string, context: PageContext = {}): TranslatedText {
  const lines = source.split('\n');
  const translator = new Translator(context, lines);
  lines.forEach((line, i) => translator.read(line, i + 1));
  return translator.end();
}

/** What the lines belong to that are being read, where that is no text. */
type Part = 'text' | 'front' | 'comment';

/** Reads a page line by line. Over 200 lines: each kind of line that it knows is one short method of one state. */
class Translator {
  readonly #context: PageContext;
  readonly #lines: readonly string[];
  readonly #written = new WrittenLines();
  readonly #losses: Loss[] = [];
  readonly #programs = new Programs((what, why) => this.#lose(what, why));
  readonly #wholeTags: WholeTags;
  /** Containers that are open, the innermost last. */
  readonly #open: Container['sort'][] = [];
  #part: Part = 'text';
  #fence: Fence | undefined;
  /** A block of code whose lines are components: so they are hidden from other tools. */
  #hidden: Fence | undefined;
  /** Name of the element that is open and holds no expressions. */
  #vPre: string | undefined;
  #line = 1;

  constructor(context: PageContext, lines: readonly string[]) {
    this.#context = context;
    this.#lines = lines;
    this.#wholeTags = new WholeTags(lines);
  }

  end(): TranslatedText {
    this.#written.end();
    const { text, lines } = this.#written;
    return { text, lines, losses: this.#losses };
  }

  read(written: string, line: number): void {
    this.#line = this.#wholeTags.line ?? line;
    if (line === 1 && /^---[ \t]*$/.test(written)) this.#part = 'front';
    else if (this.#part !== 'text' || this.#programs.isOpen) return this.#other(written);
    else if (this.#fence) return this.#code(this.#written.withoutIndent(written));
    else {
      const text = this.#wholeTags.read(written, line);
      return text === undefined ? undefined : this.#text(text);
    }
    this.#emit(written);
  }

  /** Lines that are no text of the page. */
  #other(line: string): void {
    if (this.#part === 'front') {
      if (/^---[ \t]*$/.test(line)) this.#part = 'text';
      return this.#emit(line);
    }
    if (this.#part === 'comment') return this.#comment(line);
    this.#programs.goOn(line);
    this.#written.leaveOut(this.#line);
  }

  #text(written: string): void {
    const line = this.#written.withoutIndent(written);
    const fence = Fence.open(line);
    if (this.#hidden?.isClosedBy(line) || /^\s*(?:`{3,}|~{3,})\s*mdx-code-block\b/.test(line)) {
      this.#hidden = this.#hidden ? undefined : fence;
      return this.#written.leaveOut(this.#line);
    }
    if (fence) return this.#opening(fence);
    if (/^\s*\{\/\*/.test(line)) return this.#comment(line);
    if (this.#programs.begins(line)) return this.#written.leaveOut(this.#line);
    if (!this.#inclusion(line) && !this.#container(line) && !this.#tags(line))
      this.#emit(this.#inline(this.#mdx(line)));
  }

  #mdx(line: string): string {
    return this.#context.expressions === 'braces'
      ? mdxLine(line, () => this.#written.isInItem(line.search(/\S/)))
      : line;
  }

  #emit(line: string): void {
    this.#written.add(line, this.#line);
  }

  #lose(what: string, why: string, column = 1): void {
    this.#losses.push({ line: this.#line, column, what, why });
  }

  #opening(fence: Fence): void {
    this.#fence = fence;
    this.#emit(fence.opening);
  }

  #code(line: string): void {
    if (!this.#fence?.isClosedBy(line)) {
      if (this.#includedInCode(line)) return;
      for (const code of this.#fence?.code(line) ?? [])
        this.#emit(this.#fence?.hasExpressions === true ? this.#valued(code) : code);
      return;
    }
    this.#fence = undefined;
    this.#emit(line);
  }

  /** A line of a comment in braces, as one of HTML. */
  #comment(line: string): void {
    const isEnd = line.includes('*/}');
    this.#part = isEnd ? 'text' : 'comment';
    const [, before = '', text = '', after = ''] = /^(\s*\{\/\*)?(.*?)(\*\/\}.*)?$/.exec(line) ?? [];
    const open = before === '' ? '' : before.replace('{/*', '<!--');
    this.#emit(open + text.replaceAll('--', '- -') + after.replace('*/}', '-->'));
  }

  /** `<!--@include: x.md-->`, `<<< x.js{2}`, `<Part />`. */
  #inclusion(line: string): boolean {
    const tab = this.#open.at(-1) === 'tabs' ? /^\s*={2,}\s+(.+)$/.exec(line)?.[1] : undefined;
    if (tab !== undefined) {
      this.#emit(`@tab ${tab}`);
      return true;
    }
    if (/^\s*\[\[toc\]\]\s*$/i.test(line)) {
      this.#emit('[TOC]');
      return true;
    }
    const lines = this.#context.inclusion?.(line, this.#programs.names);
    if (lines === undefined) return false;
    for (const each of lines.text) this.#emit(lines.isText === true ? this.#inline(each) : each);
    if (lines.missing !== undefined)
      this.#lose(`file \`${lines.missing}\``, 'it is not one that can be read here');
    return true;
  }

  /** A line of code that VitePress replaces by a file: `<!--@include: ./a.js-->`. Where there is none it is code. */
  #includedInCode(line: string): boolean {
    if (this.#context.expressions !== 'vue' || !/^\s*<!--\s*@include:/.test(line)) return false;
    const included = this.#context.inclusion?.(line, this.#programs.names, true);
    if (!included || included.missing !== undefined) return false;
    for (const each of included.text) this.#emit(each);
    return true;
  }

  #container(line: string): boolean {
    const found = /^(\s*)(:{3,})\s*([a-z][\w-]*)?\s*(.*)$/.exec(line);
    if (!found) return false;
    const [, indent = '', colons = '', name, rest = ''] = found;
    this.#written.holds(colons.length);
    if (name !== undefined) this.#openContainer(indent + colons, name, rest);
    // What other tools leave as it is needs no container here.
    else if (rest.trim() === '') {
      this.#emit(/^(?:raw|plain)$/.test(this.#open.pop() ?? '') ? '' : line);
      this.#written.closeContainer();
    } else return false;
    return true;
  }

  /** @param mark the colons, as far in as they stand */
  #openContainer(mark: string, written: string, rest: string): void {
    const isClosed = (): boolean => isClosedBelow(this.#lines, this.#line, mark);
    const { sort, name, title, id, options } = readContainer(written, rest, isClosed);
    this.#open.push(sort);
    if (sort === 'tabs') {
      this.#emit(`${mark} ${name}`);
      return this.#written.openContainer();
    }
    const indent = mark.replace(/:+$/, '');
    if (id !== undefined) for (const each of [`${indent}[](){ ${id} }`, '']) this.#emit(each);
    const words = [mark, name, this.#inline(title), options];
    this.#emit(sort === 'block' ? words.filter((word) => word !== '').join(' ') : '');
    this.#written.openContainer();
  }

  /** The tags of blocks in a line, with the text between them. */
  #tags(line: string): boolean {
    const tags = [...tagsOf(line)].filter((tag) => blockOf(tag));
    if (tags.length === 0) return false;
    let at = 0;
    for (const tag of tags) {
      const before = line.slice(at, tag.start);
      this.#between(before);
      this.#block(tag, at === 0 && before.trim() === '' ? this.#written.baseOf(before) : '');
      at = tag.end;
    }
    this.#between(line.slice(at));
    return true;
  }

  #between(text: string): void {
    if (text.trim() !== '') this.#emit(this.#inline(text.trim()));
  }

  #block(tag: Tag, base: string): void {
    const block = blockOf(tag);
    if (!block) return;
    if (tag.kind === 'close') return this.#written.close(tag.name, this.#line);
    const own = attributesOf(tag, this.#programs.names);
    const labels = this.#written.innermost?.labels;
    const attribute = (name: string): string | undefined =>
      own(name) ?? (name === 'label' ? labels?.get(own('value') ?? '') : undefined);
    const element = { name: tag.name, block, base, labels: labelsOf(tag) };
    this.#written.open(element, block.open(attribute), this.#line);
    if (tag.kind === 'empty') this.#written.close(tag.name, this.#line);
  }

  /** A line of text with its components, expressions and addresses as they are written here. */
  #inline(line: string): string {
    const { address, expressions = 'none' } = this.#context;
    const isRaw = this.#open.includes('raw') || this.#leftAlone(line);
    const text = withInlineElements(line, this.#programs.names, {
      component: (name, column) =>
        this.#lose(`component \`<${name}>\``, 'it is a program; only what is text can be shown', column),
      expression: (written, column) =>
        this.#lose(`expression \`${written}\``, 'expressions are not run', column),
    });
    const valued = this.#valued(withOwnNotation(text, expressions), isRaw);
    return address ? withAddresses(valued, address) : valued;
  }

  /** Whether a line is in an element of several lines that Vue leaves alone: `<div v-pre>`. */
  #leftAlone(line: string): boolean {
    const wasIn = this.#vPre !== undefined;
    this.#vPre ??= /<(\w+)(?:\s[^<>]*)?\sv-pre(?=[\s>])/.exec(line)?.[1];
    if (this.#vPre !== undefined && line.includes(`</${this.#vPre}>`)) this.#vPre = undefined;
    return wasIn;
  }

  /** A line with the expressions filled in that are known. */
  #valued(line: string, isRaw = false): string {
    const { fields, expressions = 'none' } = this.#context;
    return withValues(
      line,
      { expressions: isRaw ? 'none' : expressions, fields, names: this.#programs.texts },
      (written, column) =>
        this.#lose(`expression \`${written}\``, 'expressions are not run and stand as text', column),
    );
  }
}
