import type { Token } from 'markdown-it';
import type { PageContext } from '../component.ts';

/** A note, as its definition and its references make it. */
export interface Note {
  readonly label: string;
  /** Place in the list of notes, from 1 on: the order of the definitions. */
  readonly number: number;
  readonly id: string;
  /** Ids of the references to it, in the order in which they were met. */
  readonly references: string[];
  /** What it says. */
  tokens: Token[];
  /** Lines of the definition. */
  readonly map: [number, number] | null;
}

/** The notes of one text. References inside titles are met only while it is rendered, so it outlives the parsing. */
export class Registry {
  /** Which list of notes of the page it is, from 1 on. */
  readonly ordinal: number;
  readonly #page: PageContext;
  readonly #notes = new Map<string, Note>();

  constructor(page: PageContext, ordinal: number) {
    this.#page = page;
    this.ordinal = ordinal;
  }

  get notes(): readonly Note[] {
    return [...this.#notes.values()];
  }

  find(label: string): Note | undefined {
    return this.#notes.get(comparable(label));
  }

  /** Adds a note; undefined where the label has one already. */
  define(label: string, map: [number, number] | null): Note | undefined {
    const key = comparable(label);
    if (this.#notes.has(key)) return undefined;
    const id = this.#page.uniqueId(`fn:${anchorPart(key)}`);
    const note: Note = {
      label: key,
      number: this.#notes.size + 1,
      id,
      references: [],
      tokens: [],
      map,
    };
    this.#notes.set(key, note);
    return note;
  }

  /** Adds a reference to a note; gives its id, which Python-Markdown numbers: `fnref:a`, `fnref2:a`. */
  refer(note: Note): string {
    const count = note.references.length + 1;
    const id = this.#page.uniqueId(`fnref${count === 1 ? '' : count}:${anchorPart(note.label)}`);
    note.references.push(id);
    return id;
  }
}

/** Labels are the same where they differ only in how their blanks are written. */
function comparable(label: string): string {
  return label.trim().replace(/\s+/g, ' ');
}

/** `see also` → `see-also`: ids have no blanks. */
function anchorPart(label: string): string {
  return label.replace(/[^\p{L}\p{M}\p{N}_.:-]+/gu, '-');
}

const registries = new WeakMap<PageContext, Registry>();

/** The notes of the text of a page that is being rendered. */
export function registryOf(page: PageContext): Registry {
  return registries.get(page) ?? newRegistry(page);
}

/** Starts anew: a page may show several texts, each with notes of its own. */
export function newRegistry(page: PageContext): Registry {
  const before = registries.get(page);
  const lists = before ? before.ordinal - (before.notes.length === 0 ? 1 : 0) : 0;
  const registry = new Registry(page, lists + 1);
  registries.set(page, registry);
  return registry;
}
