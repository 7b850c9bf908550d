import type { Catalogue, Facet } from '../catalogue-format.ts';
import { element } from './dom.ts';
import type { Query } from './finder.ts';
import { words } from './interface-words.ts';

/** Of a long facet only so many values show at first: those with most results. */
const SHORT = 6;

interface Box {
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: HTMLElement;
}

/** The checkboxes of all facets. They are made once and keep the focus; later only their counts change. */
export class Facets {
  readonly #facets: readonly {
    readonly facet: Facet;
    readonly set: HTMLElement;
    readonly boxes: readonly Box[];
  }[];

  readonly #numbers = new Intl.NumberFormat(document.documentElement.lang);

  /** `counts`: results of each value of each facet when nothing is asked for. */
  constructor(
    { facets }: Catalogue,
    counts: Found['counts'],
    choose: (facet: string, value: string) => void,
  ) {
    this.#facets = facets.map((facet, index) => {
      const boxes = facet.values.map((value) => box(value, () => choose(facet.id, value)));
      const own = counts[index] ?? [];
      return { facet, boxes, set: fieldset(facet, boxes, own) };
    });
  }

  get elements(): readonly HTMLElement[] {
    return this.#facets.map(({ set }) => set);
  }

  /** Shows what is chosen and how many results each value would leave. */
  update({ chosen, region }: Query, counts: Found['counts']): void {
    for (const [index, { facet, set, boxes }] of this.#facets.entries()) {
      set.hidden = facet.region !== undefined && facet.region !== region;
      for (const [at, { input, count, label }] of boxes.entries()) {
        const number = counts[index]?.[at] ?? 0;
        input.checked = chosen.get(facet.id)?.includes(facet.values[at] ?? '') ?? false;
        count.textContent = this.#numbers.format(number);
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

/** Values in the order of the catalogue where they are few, else the most frequent first and the rest folded away. */
function fieldset({ title }: Facet, boxes: readonly Box[], counts: readonly number[]): HTMLElement {
  const set = element('fieldset', '', element('legend', '', title));
  const labels = boxes.map(({ label }) => label);
  if (labels.length <= SHORT + 1) set.append(...labels);
  else {
    const counted = labels.map((label, at) => ({ label, count: counts[at] ?? 0 }));
    const frequent = counted.toSorted((a, b) => b.count - a.count).slice(0, SHORT);
    const shown = new Set(frequent.map(({ label }) => label));
    const rest = labels.filter((label) => !shown.has(label));
    set.append(
      ...shown,
      element('details', '', element('summary', '', words.moreValues({ count: rest.length })), ...rest),
    );
  }
  return set;
}
