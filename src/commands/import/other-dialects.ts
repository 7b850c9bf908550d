import { joinTags, readElement, withInlineElements } from './elements.ts';

/** What a text held that is a program and not text: names of components. */
export interface TranslatedText {
  readonly text: string;
  readonly components: readonly string[];
  /** Files with code that it shows: `@/snippets/a.js`. */
  readonly code: readonly string[];
}

/**
 * The notation of VitePress, Docusaurus and Starlight → ours, line by line: `:::tip[Title]`, `::: code-group` with
 * labelled fences, `<!--@include: x.md-->`, and the components whose meaning is text (`elements.ts`). Code stays as it is. Lines that are a program (`import`, `export`) are
 * left out, and components that nobody can draw without running one are named.
 */
export function translate(source: string): TranslatedText {
  const translator = new Translator();
  const lines = joinTags(source.split('\n')).flatMap((line) => translator.line(line));
  return { text: lines.join('\n'), components: [...translator.components], code: [...translator.code] };
}

/** An element that is open: how far its text stands in where it comes from, once that is known, and here. */
interface OpenElement {
  readonly indent: string;
  from: number | undefined;
}

class Translator {
  readonly #elements: OpenElement[] = [];
  readonly components = new Set<string>();
  readonly code = new Set<string>();
  /** Containers that are open, the innermost last. */
  readonly #open: ('code-group' | 'raw' | 'block')[] = [];
  #fence: string | undefined;
  /** Whether the lines of a program go on: it ends at the first empty line. */
  #isProgram = false;

  line(written: string): string[] {
    const line = this.#withoutIndent(written);
    const before = this.#indent();
    const depth = this.#elements.length;
    const lines = this.#translated(line);
    // What closes an element stands where that stood.
    const shift = this.#elements.length < depth ? this.#indent() : before;
    return lines.map((each) => (each === '' ? each : shift + each));
  }

  #indent(): string {
    return this.#elements.map(({ indent }) => indent).join('');
  }

  /** The text of an element counts from its first line. */
  #withoutIndent(line: string): string {
    const element = this.#elements.at(-1);
    if (!element || line.trim() === '') return line;
    const indent = line.length - line.trimStart().length;
    element.from ??= indent;
    return line.slice(Math.min(indent, element.from));
  }

  #translated(line: string): string[] {
    if (this.#isProgram) {
      this.#isProgram = line.trim() !== '';
      return [''];
    }
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (this.#fence !== undefined) {
      if (mark?.startsWith(this.#fence) === true && line.trim() === mark) this.#fence = undefined;
      return [line];
    }
    if (mark !== undefined) {
      this.#fence = mark;
      return this.#open.at(-1) === 'code-group' ? labelledFence(line) : [line];
    }
    return this.#container(line) ?? this.#element(line) ?? [withInlineElements(line)];
  }

  #container(line: string): string[] | undefined {
    const found = /^(\s*)(:{3,})\s*([a-z][\w-]*)?\s*(?:\[(.*)\])?(.*)$/.exec(line);
    if (!found) return undefined;
    const [, indent = '', colons = '', name, bracketed, rest = ''] = found;
    if (name === undefined) {
      if (rest.trim() !== '') return undefined;
      // What VitePress leaves as it is needs no container here.
      return this.#open.pop() === 'raw' ? [''] : undefined;
    }
    this.#open.push(name === 'code-group' || name === 'raw' ? name : 'block');
    if (name === 'raw') return [''];
    if (name === 'code-group') return [`${indent}${colons} tabs`];
    const title = (bracketed ?? rest).replace(/\{[^}]*\}$/, '').trim();
    return [`${indent}${colons} ${name} ${title}`.trimEnd()];
  }

  #element(line: string): string[] | undefined {
    if (/^(import|export)\s.*(from\s+['"]|['"];?$|[={])/.test(line)) {
      this.#isProgram = true;
      return [''];
    }
    const comment = /^\s*\{\/\*(.*)\*\/\}\s*$/.exec(line);
    if (comment) return [`<!--${(comment[1] ?? '').replaceAll('--', '- -')}-->`];
    const [, part] = /^\s*<!--\s*@include:\s*(?:\.\/)?([^\s{]+)[^>]*-->\s*$/.exec(line) ?? [];
    if (part !== undefined) return [`--8<-- "${part}"`];
    const code = /^\s*<<<\s*(\S+)/.exec(line)?.[1];
    if (code !== undefined) this.code.add(code);
    if (/^\s*\[\[toc\]\]\s*$/i.test(line)) return ['[TOC]'];
    const element = readElement(line);
    if (element?.kind === 'unknown') this.components.add(element.component);
    if (!element || element.kind === 'unknown') return undefined;
    if (element.kind === 'open') this.#elements.push({ indent: element.indent, from: undefined });
    if (element.kind === 'close') this.#elements.pop();
    return [...element.lines];
  }
}

/** A fence of a code group: its label in brackets names the tab. */
function labelledFence(line: string): string[] {
  const label = /\[([^\]]+)\]/.exec(line)?.[1];
  const language = /^\s*[`~]+\s*([\w+#-]*)/.exec(line)?.[1] ?? '';
  const fence = line.replace(/\s*\[[^\]]+\]/, '');
  return [`@tab ${label ?? (language === '' ? 'Code' : language)}`, fence];
}
