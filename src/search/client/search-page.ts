import { nextTask } from '../../support/browser/next-task.ts';
import type { Catalogue } from '../catalogue-format.ts';
import { element, select } from './dom.ts';
import { Facets } from './facets.ts';
import { Finder, SORTS, type Found, type Query, type Sort } from './finder.ts';
import { words as texts } from './interface-words.ts';
import { rememberRegion } from './region.ts';
import { outlines, resultItem, resultView } from './result-view.ts';
import { openSearch } from './site-search.ts';
import { asks, readQuery, toggled, writeQuery } from './state.ts';
import { statusOfPage } from './status.ts';

const SORT_TITLES: Readonly<Record<Sort, string>> = {
  relevance: texts.relevance,
  pay: texts.highestPay,
  title: texts.title,
};
const PAGE_SIZE = 10;
const TYPING_PAUSE = 120;
/** The texts of results that are not there after so many milliseconds are not waited for. */
const LATE = 150;

/** The search page: all that is asked for stands in its address, and going back shows what was there before. */
export class SearchPage {
  readonly #host: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #catalogue: Catalogue;
  readonly #finder: Finder;
  readonly #facets: Facets;
  readonly #sort: HTMLSelectElement;
  readonly #region: HTMLSelectElement;
  #query: Query;
  #found: Found | undefined;
  #shown = 0;
  /** Number of the newest query: what an older one brings is dropped. */
  #turn = 0;

  static async open(host: HTMLElement, field: HTMLInputElement): Promise<void> {
    const { answers, catalogue } = await openSearch();
    const finder = new Finder(answers, catalogue, document.documentElement.lang);
    await nextTask();
    const everything = await finder.find({ ...readQuery('', catalogue) });
    await nextTask();
    const page = new SearchPage(host, field, catalogue, finder, everything);
    await nextTask();
    await page.#start();
  }

  private constructor(
    host: HTMLElement,
    field: HTMLInputElement,
    catalogue: Catalogue,
    finder: Finder,
    everything: Found,
  ) {
    this.#host = host;
    this.#field = field;
    this.#catalogue = catalogue;
    this.#finder = finder;
    this.#query = readQuery(location.search, catalogue);
    this.#facets = new Facets(catalogue, everything.counts, (facet, value) =>
      this.#ask(toggled(this.#query, facet, value)),
    );
    const sorts = SORTS.filter((sort) => sort !== 'pay' || catalogue.regions.length > 0);
    this.#sort = select(sorts.map((sort) => [sort, SORT_TITLES[sort]]));
    this.#region = select(catalogue.regions.map(({ id, title }) => [id, title]));
    this.#part('filters').append(...this.#facets.elements);
    const tools = [element('label', '', `${texts.sortBy} `, this.#sort)];
    if (catalogue.regions.length > 0) tools.push(element('label', '', `${texts.payRegion} `, this.#region));
    this.#part('tools').append(...tools);
  }

  async #start(): Promise<void> {
    const askField = (isTyping = false): void =>
      this.#ask({ ...this.#query, text: this.#field.value }, isTyping);
    let pause = 0;
    this.#field.addEventListener('input', () => {
      clearTimeout(pause);
      pause = window.setTimeout(askField, TYPING_PAUSE, true);
    });
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      askField();
    });
    this.#sort.addEventListener('change', () =>
      this.#ask({ ...this.#query, sort: SORTS.find((sort) => sort === this.#sort.value) ?? 'relevance' }),
    );
    this.#region.addEventListener('change', () => {
      rememberRegion(this.#region.value);
      this.#ask({ ...this.#query, region: this.#region.value });
    });
    this.#part('more').addEventListener('click', () => void this.#showMore(true));
    addEventListener('popstate', () => {
      this.#query = readQuery(location.search, this.#catalogue);
      this.#field.value = this.#query.text;
      void this.#run();
    });
    // What was typed while the index was loading counts.
    if (this.#field.value !== '') this.#query = { ...this.#query, text: this.#field.value };
    this.#field.value = this.#query.text;
    await this.#run();
  }

  /** A new question: a step that can be gone back, but not each letter of a word that is typed. */
  #ask(query: Query, isTyping = false): void {
    this.#query = query;
    const address = location.pathname + writeQuery(query);
    try {
      history[isTyping ? 'replaceState' : 'pushState'](null, '', address);
    } catch {
      // Browsers limit how often the address may change; the search itself goes on.
    }
    void this.#run();
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#query;
    this.#host.setAttribute('aria-busy', 'true');
    try {
      const found = await this.#finder.find(query);
      if (turn !== this.#turn) return;
      this.#found = found;
      this.#sort.value = query.sort;
      if (query.region !== undefined) this.#region.value = query.region;
      this.#facets.update(query, found.counts);
      this.#drawChips(query);
      const isAsked = asks(query);
      this.#part('overview').hidden = isAsked && found.results.length > 0;
      this.#part('columns').hidden = false;
      this.#part('status').textContent = isAsked ? statusOfPage(query, found) : '';
      this.#part('results').replaceChildren();
      this.#shown = isAsked ? 0 : found.results.length;
      await this.#showMore(false);
    } catch {
      if (turn === this.#turn) failed(this.#host);
    } finally {
      if (turn === this.#turn) this.#host.setAttribute('aria-busy', 'false');
    }
  }

  #drawChips(query: Query): void {
    const chips = this.#catalogue.facets.flatMap(({ id, title, region }) => {
      if (region !== undefined && region !== query.region) return [];
      return (query.chosen.get(id) ?? []).map((value) => {
        const chip = element('button', 'search-chip', texts.chip({ value }));
        chip.type = 'button';
        chip.setAttribute('aria-label', texts.removeFilter({ facet: title, value }));
        chip.addEventListener('click', () => {
          this.#ask(toggled(this.#query, id, value));
          this.#field.focus();
        });
        return chip;
      });
    });
    this.#part('chips').replaceChildren(...chips);
  }

  /** Shows the next results; where their texts are long in coming, first what the catalogue knows of them. */
  async #showMore(focus: boolean): Promise<void> {
    const turn = this.#turn;
    const { results = [], words = [] } = this.#found ?? {};
    const next = results.slice(this.#shown, this.#shown + PAGE_SIZE);
    const early = outlines(this.#catalogue, next, words).map(({ view }) =>
      resultItem(view, 'search-outline'),
    );
    const late = setTimeout(() => {
      if (turn === this.#turn) this.#part('results').append(...early);
    }, LATE);
    // A page that was not saved for reading offline is left out; the others are still shown.
    const loaded = await Promise.allSettled(next.map((result) => result.data()));
    clearTimeout(late);
    if (turn !== this.#turn) return;
    const items = loaded.flatMap((one) =>
      one.status === 'fulfilled' ? [resultItem(resultView(one.value, words, this.#query.region))] : [],
    );
    this.#shown += next.length;
    // Whoever has reached a result by keyboard stays at it.
    const reached = early.findIndex((outline) => outline.contains(document.activeElement));
    for (const outline of early) outline.remove();
    this.#part('results').append(...items);
    this.#part('more').hidden = this.#shown >= results.length;
    items[focus ? 0 : reached]?.querySelector('a')?.focus();
  }

  #part(name: string): HTMLElement {
    return part(this.#host, name);
  }
}

function part(host: HTMLElement, name: string): HTMLElement {
  return host.querySelector<HTMLElement>(`[data-search-${name}]`) ?? host;
}

/** Without index the list of everything stays. */
export function failed(host: HTMLElement): void {
  part(host, 'overview').hidden = false;
  part(host, 'columns').hidden = true;
  part(host, 'status').textContent = texts.failed;
}
