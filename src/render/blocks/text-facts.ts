import type { StateBlock } from 'markdown-it';
import { blockElements, type Element } from './matching-tags.ts';

/** What is found once in a text that is parsed, and asked for often. */
interface TextFacts {
  readonly text: string;
  readonly elements: ReadonlyMap<number, Element>;
  /** The same by the position of the tag that closes them: where they begin. */
  readonly closings: ReadonlyMap<number, number>;
  /** Lines that stand in a quotation. */
  readonly quoted: ReadonlySet<number>;
  lastIndex(sign: string): number;
}

const cache = new WeakMap<object, TextFacts>();

/** The facts of the text that is parsed; found when first asked for. */
export function factsOf(state: StateBlock): TextFacts {
  const known = cache.get(state.env);
  if (known?.text === state.src) return known;
  const text = state.src;
  const last = new Map<string, number>();
  const lastIndex = (sign: string): number => {
    const index = last.get(sign) ?? text.lastIndexOf(sign);
    last.set(sign, index);
    return index;
  };
  const elements = blockElements(text);
  const closings = new Map([...elements.values()].map(({ open, close }) => [close.start, open.start]));
  const quoted = new Set(text.split('\n').flatMap((line, i) => (/^ {0,3}>/.test(line) ? [i] : [])));
  const facts = { text, elements, closings, quoted, lastIndex };
  cache.set(state.env, facts);
  return facts;
}

/** The block elements of the text that is parsed, by the position of their first tag. */
export function elementsOf(state: StateBlock): ReadonlyMap<number, Element> {
  return factsOf(state).elements;
}
