/** Ids that a page has given, as JSON. */
export interface GivenIds {
  readonly used: readonly string[];
  /** The highest number that an id got so far. */
  readonly numbers: readonly (readonly [wanted: string, number: number])[];
}

/** The ids of one page, each of which is given once. */
export class PageIds {
  readonly #used: Set<string>;
  readonly #numbers: Map<string, number>;

  /** @param given those that are given already */
  constructor({ used, numbers }: GivenIds) {
    this.#used = new Set(used);
    this.#numbers = new Map(numbers);
  }

  /** An id that no other element of the page has: the wanted one, else with the first free number. */
  free(wanted: string, numbered: (id: string, n: number) => string): string {
    let n = this.#numbers.get(wanted) ?? 1;
    let id = n === 1 ? wanted : numbered(wanted, n);
    for (; this.#used.has(id); id = numbered(wanted, n)) n++;
    // The next one of the same name need not count from the start again.
    this.#numbers.set(wanted, n);
    this.#used.add(id);
    return id;
  }

  given(): GivenIds {
    return { used: [...this.#used], numbers: [...this.#numbers] };
  }
}
