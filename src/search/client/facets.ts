import type { Catalogue, Facet } from '../catalogue-format.ts';
import { element } from './dom.ts';
import type { Query } from './finder.ts';
import { words, writeNumber } from './interface-words.ts';

/** Of a long facet only so many values show at first: those with most results. */
const SHORT = 6;

interface Box {
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: HTMLElement;
}

interface FacetView {
  readonly facet: Facet;
  readonly set: HTMLElement;
  /** By the number of their value; those that are folded away are made when they are first asked for. */
  readonly boxes: ReadonlyMap<number, Box>;
}

/** The checkboxes of all facets. They are made once and keep the focus; later only their counts change. */
export class Facets {
  readonly #facets: readonly FacetView[];
  #state: readonly [query: Query, counts: Found['counts']] | undefined;

  /** `counts`: results of each value of each facet when nothing is asked for. */
  constructor(
    { facets }: Catalogue,
    counts: Found['counts'],
    choose: (facet: string, value: string) => void,
  ) {
    this.#facets = facets.map((facet, index) => {
      const boxes = new Map<number, Box>();
      const label = (at: number): HTMLElement => {
        const value = facet.values[at] ?? '';
        const made = box(value, () => choose(facet.id, value));
        boxes.set(at, made);
        return made.label;
      };
      return { facet, boxes, set: fieldset(facet, counts[index] ?? [], label, () => this.#show()) };
    });
  }

  get elements(): readonly HTMLElement[] {
    return this.#facets.map(({ set }) => set);
  }

  /** Shows what is chosen and how many results each value would leave. */
  update(query: Query, counts: Found['counts']): void {
    this.#state = [query, counts];
    this.#show();
  }

  #show(): void {
    if (!this.#state) return;
    const [{ chosen, region }, counts] = this.#state;
    for (const [index, { facet, set, boxes }] of this.#facets.entries()) {
      set.hidden = facet.region !== undefined && facet.region !== region;
      for (const [at, { input, count, label }] of boxes) {
        const number = counts[index]?.[at] ?? 0;
        input.checked = chosen.get(facet.id)?.includes(facet.values[at] ?? '') ?? false;
        count.textContent = writeNumber(number);
        // Read out, a bare number could be anything.
        const value = facet.values[at] ?? '';
        input.setAttribute('aria-label', words.valueWithPages({ value, count: number }));
        label.toggleAttribute('data-empty', number === 0 && !input.checked);
      }
    }
  }
}

type Found = { readonly counts: readonly (readonly number[])[] };

function box(value: string, choose: () => void): Box {
  const input = element('input', '');
  input.type = 'checkbox';
  input.addEventListener('change', choose);
  const count = element('span', 'search-count');
  return { input, count, label: element('label', '', input, element('span', '', value), count) };
}

/**
 * Values in the order of the catalogue where they are few, else the most frequent first and the rest folded away: those
 * of a long guide are most of what the page would hold. `label` makes the box of a value; `opened` is called when the
 * rest is there.
 */
function fieldset(
  { title, values }: Facet,
  counts: readonly number[],
  label: (at: number) => HTMLElement,
  opened: () => void,
): HTMLElement {
  const set = element('fieldset', '', element('legend', '', title));
  const all = [...values.keys()];
  if (all.length <= SHORT + 1) {
    set.append(...all.map(label));
    return set;
  }
  const frequent = all.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, SHORT);
  const rest = all.filter((at) => !frequent.includes(at));
  const more = element('details', '', element('summary', '', words.moreValues({ count: rest.length })));
  const open = (): void => {
    more.append(...rest.map(label));
    opened();
  };
  more.addEventListener('toggle', open, { once: true });
  set.append(...frequent.map(label), more);
  return set;
}
