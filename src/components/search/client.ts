/**
 * The search page. Reads `?q=`, `category=` and `skill=` from the address and keeps them there, loads Pagefind at
 * the first need, and shows results with filters. Where the index cannot be loaded, the list of all roles stays.
 */

import {
  excerptParts,
  pathOf,
  type Counts,
  type Filters,
  type Fragment,
  type Pagefind,
  type Result,
} from './pagefind.ts';

/** Set by the copy for `file://`, where nothing can be imported. */
type PagefindLoader = (root: string) => Promise<Pagefind>;

const FACETS = { category: 'Category', skill: 'Skill' } as const;
const PAGE_SIZE = 10;
const SHORT_FACET = 8;
const SUB_RESULTS = 4;
const TYPING_PAUSE = 120;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}

class SearchPage {
  readonly #root: URL;
  readonly #part: (name: string) => HTMLElement;
  readonly #input: HTMLInputElement;
  /** Checkbox and the place of its count, by facet and value. */
  readonly #boxes = new Map<string, Map<string, { box: HTMLInputElement; count: HTMLElement }>>();
  readonly #wanted = new URLSearchParams(location.search);
  #loading: Promise<Pagefind> | undefined;
  #turn = 0;
  #rest: readonly Result[] = [];

  constructor(host: HTMLElement, input: HTMLInputElement) {
    this.#root = new URL(host.dataset['root'] ?? './', document.baseURI);
    this.#part = (name) => host.querySelector<HTMLElement>(`[data-search-${name}]`) ?? host;
    this.#input = input;
    input.value = this.#wanted.get('q') ?? '';
    let pause = 0;
    input.addEventListener('focus', () => void this.#pagefind().catch(() => undefined));
    input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = window.setTimeout(() => void this.run(), TYPING_PAUSE);
    });
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    this.#part('filters').addEventListener('change', () => void this.run());
    this.#part('more').addEventListener('click', () => void this.#showMore(true));
    if (this.#wanted.size > 0) void this.run();
  }

  /** Answers the present query; an older answer that comes later is dropped. */
  async run(): Promise<void> {
    const turn = ++this.#turn;
    const term = this.#input.value.trim();
    this.#keepInAddress(term);
    const asked = term !== '' || this.#chosen().size > 0;
    this.#part('overview').hidden = asked;
    if (!asked) return this.#say('', false);
    try {
      const pagefind = await this.#pagefind();
      const found = await pagefind.search(term || null, { filters: this.#filters() });
      const counts = await this.#counts(pagefind, term, found.filters);
      if (turn !== this.#turn) return;
      this.#drawCounts(counts);
      await this.#show(term, found.results);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #pagefind(): Promise<Pagefind> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<Pagefind> {
    const own = (globalThis as { loadPagefind?: PagefindLoader }).loadPagefind;
    const pagefind = await (own
      ? own(this.#root.href)
      : (import(new URL('pagefind/pagefind.js', this.#root).href) as Promise<Pagefind>));
    this.#drawFacets(await pagefind.filters());
    return pagefind;
  }

  /** Before the filters are drawn, what the address says is what is chosen. */
  #chosen(): ReadonlyMap<string, readonly string[]> {
    const chosen = new Map<string, readonly string[]>();
    for (const facet of Object.keys(FACETS)) {
      const boxes = this.#boxes.get(facet);
      const values = boxes
        ? [...boxes].filter(([, { box }]) => box.checked).map(([value]) => value)
        : this.#wanted.getAll(facet);
      if (values.length > 0) chosen.set(facet, values);
    }
    return chosen;
  }

  #filters(without?: string): Filters {
    const chosen = [...this.#chosen()].filter(([facet]) => facet !== without);
    return Object.fromEntries(chosen.map(([facet, any]) => [facet, { any }]));
  }

  /** Within one facet choices add up, so its counts are those without its own choice. */
  async #counts(pagefind: Pagefind, term: string, counts: Counts): Promise<Counts> {
    const own = [...this.#chosen().keys()].map(async (facet) => {
      const found = await pagefind.search(term || null, { filters: this.#filters(facet) });
      return [facet, found.filters[facet] ?? {}] as const;
    });
    return { ...counts, ...Object.fromEntries(await Promise.all(own)) };
  }

  #keepInAddress(term: string): void {
    const params = new URLSearchParams(term === '' ? {} : { q: term });
    for (const [facet, values] of this.#chosen()) for (const value of values) params.append(facet, value);
    const query = params.size === 0 ? '' : `?${params.toString()}`;
    try {
      history.replaceState(history.state, '', location.pathname + query + location.hash);
    } catch {
      // Browsers limit how often the address may change; the search itself goes on.
    }
  }

  #drawFacets(all: Counts): void {
    for (const [facet, legend] of Object.entries(FACETS)) {
      const values = Object.entries(all[facet] ?? {}).sort(([, a], [, b]) => b - a);
      const boxes = new Map<string, { box: HTMLInputElement; count: HTMLElement }>();
      const labels = values.map(([value, number]) => {
        const box = element('input', '');
        box.type = 'checkbox';
        box.checked = this.#wanted.getAll(facet).includes(value);
        const count = element('span', 'search-count', String(number));
        boxes.set(value, { box, count });
        return element('label', '', box, element('span', '', value), count);
      });
      this.#boxes.set(facet, boxes);
      if (labels.length === 0) continue;
      const fieldset = element(
        'fieldset',
        '',
        element('legend', '', legend),
        ...labels.slice(0, SHORT_FACET),
      );
      if (labels.length > SHORT_FACET) {
        const summary = element('summary', '', `${labels.length - SHORT_FACET} more`);
        fieldset.append(element('details', '', summary, ...labels.slice(SHORT_FACET)));
      }
      this.#part('filters').append(fieldset);
    }
  }

  #drawCounts(counts: Counts): void {
    for (const [facet, boxes] of this.#boxes) {
      for (const [value, { count }] of boxes) count.textContent = String(counts[facet]?.[value] ?? 0);
    }
  }

  async #show(term: string, results: readonly Result[]): Promise<void> {
    const about = term === '' ? '' : ` for “${term}”`;
    this.#rest = results;
    this.#part('results').replaceChildren();
    this.#part('overview').hidden = results.length > 0;
    const number = `${results.length} ${results.length === 1 ? 'result' : 'results'}${about}.`;
    this.#say(results.length > 0 ? number : `Nothing found${about}. Try fewer or other words.`, true);
    await this.#showMore(false);
  }

  async #showMore(focus: boolean): Promise<void> {
    const turn = this.#turn;
    const next = this.#rest.slice(0, PAGE_SIZE);
    // A page that was not saved for reading offline is left out; the others are still shown.
    const fragments = await Promise.allSettled(next.map((result) => result.data()));
    if (turn !== this.#turn) return;
    const items = fragments.flatMap((one) => (one.status === 'fulfilled' ? [this.#item(one.value)] : []));
    this.#rest = this.#rest.slice(PAGE_SIZE);
    this.#part('results').append(...items);
    this.#part('more').hidden = this.#rest.length === 0;
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  #item(fragment: Fragment): HTMLElement {
    const { meta, excerpt, sub_results } = fragment;
    const href = new URL(pathOf(fragment), this.#root).href;
    const item = element('li', '', element('h2', '', link(href, meta['title'] ?? pathOf(fragment))));
    if (meta['category']) item.append(element('p', 'search-category', meta['category']));
    if (meta['summary']) item.append(element('p', 'search-summary', meta['summary']));
    const words = excerptParts(excerpt).map(({ text, marked }) =>
      marked ? element('mark', '', text) : text,
    );
    item.append(element('p', 'search-excerpt', ...words));
    const parts = sub_results.flatMap(({ title, anchor }) =>
      anchor ? [element('li', '', link(`${href}#${anchor.id}`, title))] : [],
    );
    if (parts.length > 0) item.append(element('ul', 'search-parts', ...parts.slice(0, SUB_RESULTS)));
    return item;
  }

  #say(text: string, found: boolean): void {
    this.#part('status').textContent = text;
    this.#part('columns').hidden = !found;
  }

  #fail(): void {
    this.#part('overview').hidden = false;
    this.#say('The search could not be loaded; it needs the network. Here is everything instead.', false);
  }
}

const host = document.querySelector<HTMLElement>('[data-search]');
const input = host?.querySelector<HTMLInputElement>('input[type=search]');
if (host && input) new SearchPage(host, input);
