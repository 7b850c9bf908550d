import type { Block } from './elements.ts';

/** An element that is open: how far its text stands in where it comes from, once that is known, and here. */
export interface OpenElement {
  readonly name: string;
  readonly block: Block;
  /** How far it stands in itself, where it belongs to the item of a list. */
  readonly base: string;
  /** What its own elements are called that name themselves only by a value. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A container that its author wrote: the line that opens it, and the most colons of the elements in it. */
interface OpenContainer {
  readonly at: number;
  /** How many elements were open around it. */
  readonly depth: number;
  longest: number;
}

interface Standing extends OpenElement {
  from: number | undefined;
  /** Lines with its colons, and the most colons that it holds. */
  readonly colons: number[];
  longest: number;
}

/** The lines of a page as they are written here, each as far in as the elements want it that are open. */
export class WrittenLines {
  /** Line of the source in which each line was written, 1-based. */
  readonly lines: number[] = [];
  readonly #out: string[] = [];
  readonly #elements: Standing[] = [];
  readonly #containers: OpenContainer[] = [];

  get text(): string {
    return this.#out.join('\n');
  }

  get innermost(): OpenElement | undefined {
    return this.#elements.at(-1);
  }

  /** @param source line of the source, 1-based */
  add(line: string, source: number): void {
    const indent = this.#elements.map(({ base, block }) => base + (block.indent ?? '')).join('');
    this.#out.push(line === '' ? line : indent + line);
    this.lines.push(source);
  }

  /** What is left out parts the text around it. */
  leaveOut(source: number): void {
    const last = this.#out.at(-1) ?? '';
    if (last !== '' && last !== '---') this.add('', source);
  }

  /** A line of the source as it stands in the innermost element, whose text counts from its first line. */
  withoutIndent(line: string): string {
    const element = this.#elements.at(-1);
    if (!element || line.trim() === '') return line;
    const indent = line.length - line.trimStart().length;
    element.from ??= indent;
    return line.slice(Math.min(indent, element.from));
  }

  /** The indentation of an element that belongs to the item of a list; elsewhere it is only how its author laid it out. */
  baseOf(indent: string): string {
    if (indent === '') return '';
    const around = this.#out.findLast((line) => line.trim() !== '' && !line.startsWith(indent));
    return /^\s*(?:[-*+]|\d+[.)])\s/.test(around ?? '') ? indent : '';
  }

  /** Whether a line that stands so far in may belong to the item of a list, or is in an element that stands far in. */
  isInItem(indent: number): boolean {
    if (this.#elements.some(({ base, block }) => base !== '' || block.indent !== undefined)) return true;
    let within = indent;
    for (const line of this.#out.toReversed()) {
      const own = line.search(/\S/);
      if (own === -1 || own >= within) continue;
      if (/^\s*(?:[-*+]|\d+[.)]|\[\^[^\]]+\]:|:)\s/.test(line)) return true;
      if (own === 0) return false;
      within = own;
    }
    return false;
  }

  /** Tells the elements that are open of the colons of a container in them. */
  holds(colons: number): void {
    for (const element of this.#elements) element.longest = Math.max(element.longest, colons);
  }

  /** The line that was written last opens a container. */
  openContainer(): void {
    this.#containers.push({ at: this.#out.length - 1, depth: this.#elements.length, longest: 0 });
  }

  /** The line that was written last closes the innermost container, which needs more colons than the elements in it. */
  closeContainer(): void {
    const container = this.#containers.pop();
    if (!container || container.longest === 0) return;
    const widened = Math.max(
      ...[container.at, this.#out.length - 1].map((at) => this.#widen(at, container.longest)),
    );
    this.#heldBy(widened);
  }

  open(element: OpenElement, lines: readonly string[], source: number): void {
    const standing = { ...element, from: undefined, colons: [], longest: 2 };
    this.#addWithColons(lines, standing, source);
    this.#elements.push(standing);
  }

  /** Closes the innermost element of a name, and with it those in it that nobody closed; none where there is none. */
  close(name: string, source: number): void {
    if (!this.#elements.some((element) => element.name === name)) return;
    while (this.#elements.at(-1)?.name !== name) this.#end();
    const element = this.#elements.pop();
    if (!element) return;
    this.#addWithColons(element.block.close, element, source);
    this.#fill(element);
  }

  /** Ends the page: whatever is open is as long as it is. */
  end(): void {
    while (this.#elements.length > 0) this.#end();
  }

  #end(): void {
    const element = this.#elements.pop();
    if (element) this.#fill(element);
  }

  /** Writes as many colons as an element needs around what it holds. */
  #fill({ colons, longest }: Standing): void {
    for (const at of colons) this.#heldBy(this.#widen(at, longest));
  }

  /** Writes more colons in a line than what it stands around has. Gives how many it has then. */
  #widen(at: number, longest: number): number {
    let count = 0;
    this.#out[at] = (this.#out[at] ?? '').replace(/:{3,}/, (written) => {
      count = Math.max(longest + 1, written.length);
      return ':'.repeat(count);
    });
    return count;
  }

  /** Tells what is open around a place of the colons that elements have there. */
  #heldBy(colons: number): void {
    this.holds(colons);
    // One that stands deeper was never closed.
    while ((this.#containers.at(-1)?.depth ?? 0) > this.#elements.length) this.#containers.pop();
    for (const container of this.#containers) container.longest = Math.max(container.longest, colons);
  }

  #addWithColons(lines: readonly string[], element: Standing, source: number): void {
    for (const line of lines) {
      if (line.startsWith(':::')) element.colons.push(this.#out.length);
      this.add(line === '' ? '' : element.base + line, source);
    }
  }
}
