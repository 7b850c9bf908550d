/**
 * The search page. Reads `?q=`, `category=` and `skill=` from the address and keeps them there, loads Pagefind at
 * the first need, and shows results with filters. Where the index cannot be loaded, the list of all roles stays.
 * Longer than other files because a script for the browser is one file that imports nothing.
 */

/** One page that was found. */
interface Fragment {
  readonly raw_url?: string;
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly anchor?: { readonly id: string } }[];
}
interface Result {
  readonly data: () => Promise<Fragment>;
}
/** Number of results by facet and value. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;
interface Found {
  readonly results: readonly Result[];
  readonly filters: Counts;
}
interface Pagefind {
  filters(): Promise<Counts>;
  search(term: string | null, options: { readonly filters: Filters }): Promise<Found>;
}

/** Defined by the copy for `file://`, where nothing can be imported; gets the root of the site. */
declare const loadPagefind: ((root: string) => Promise<Pagefind>) | undefined;

const FACETS: readonly (readonly [facet: string, legend: string])[] = [
  ['category', 'Category'],
  ['skill', 'Skill'],
];
const PAGE_SIZE = 10;
const SHORT_FACET = 8;
const SUB_RESULTS = 4;
const TYPING_PAUSE = 120;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
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

/** Pagefind's excerpt, text with `<mark>`, as nodes: it never becomes HTML again. */
function excerptNodes(excerpt: string): readonly (Node | string)[] {
  return excerpt.split(/<\/?mark>/).map((part, i) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    return i % 2 === 1 ? element('mark', '', text) : text;
  });
}

function resultItem({ raw_url, url, meta, excerpt, sub_results }: Fragment, root: URL): HTMLElement {
  const path = (raw_url ?? url).replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
  const { href } = new URL(path, root);
  const item = element('li', '', element('h2', '', link(href, meta['title'] ?? path)));
  if (meta['category']) item.append(element('p', 'search-category', meta['category']));
  if (meta['summary']) item.append(element('p', 'search-summary', meta['summary']));
  item.append(element('p', 'search-excerpt', ...excerptNodes(excerpt)));
  const parts = sub_results.flatMap(({ title, anchor }) =>
    anchor ? [element('li', '', link(`${href}#${anchor.id}`, title))] : [],
  );
  if (parts.length > 0) item.append(element('ul', 'search-parts', ...parts.slice(0, SUB_RESULTS)));
  return item;
}

async function load(root: URL): Promise<Pagefind> {
  if (typeof loadPagefind !== 'undefined') return loadPagefind(root.href);
  const loaded: unknown = await import(new URL('pagefind/pagefind.js', root).href);
  if (!isPagefind(loaded)) throw new Error('pagefind.js is not Pagefind');
  return loaded;
}

function isPagefind(loaded: unknown): loaded is Pagefind {
  return typeof loaded === 'object' && loaded !== null && 'search' in loaded && 'filters' in loaded;
}

/** The checkboxes. They are made once and keep the focus; later only their counts change. */
class Facets {
  readonly #boxes = new Map<
    string,
    Map<string, { readonly box: HTMLInputElement; readonly count: HTMLElement }>
  >();
  readonly #wanted = new URLSearchParams(location.search);

  /** Values chosen in each facet; before there are checkboxes, those of the address. */
  chosen(): readonly (readonly [facet: string, values: readonly string[]])[] {
    return FACETS.flatMap(([facet]) => {
      const boxes = this.#boxes.get(facet);
      const values = boxes
        ? [...boxes].filter(([, { box }]) => box.checked).map(([value]) => value)
        : this.#wanted.getAll(facet);
      return values.length > 0 ? [[facet, values] as const] : [];
    });
  }

  draw(all: Counts, place: HTMLElement): void {
    for (const [facet, legend] of FACETS) {
      const values = Object.entries(all[facet] ?? {}).toSorted(([, a], [, b]) => b - a);
      const labels = values.map(([value]) => this.#label(facet, value));
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
      place.append(fieldset);
    }
    this.count(all);
  }

  #label(facet: string, value: string): HTMLElement {
    const box = element('input', '');
    box.type = 'checkbox';
    box.checked = this.#wanted.getAll(facet).includes(value);
    const count = element('span', 'search-count');
    const boxes = this.#boxes.get(facet) ?? new Map<string, { box: HTMLInputElement; count: HTMLElement }>();
    this.#boxes.set(facet, boxes.set(value, { box, count }));
    return element('label', '', box, element('span', '', value), count);
  }

  count(counts: Counts): void {
    for (const [facet, boxes] of this.#boxes) {
      for (const [value, { count }] of boxes) count.textContent = String(counts[facet]?.[value] ?? 0);
    }
  }
}

class SearchPage {
  readonly #root: URL;
  readonly #part: (name: string) => HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #facets = new Facets();
  #loading: Promise<Pagefind> | undefined;
  /** Number of the newest query: what an older one brings is dropped. */
  #turn = 0;
  #rest: readonly Result[] = [];

  constructor(host: HTMLElement, input: HTMLInputElement) {
    this.#root = new URL(host.dataset['root'] ?? './', document.baseURI);
    this.#part = (name) => host.querySelector<HTMLElement>(`[data-search-${name}]`) ?? host;
    this.#input = input;
  }

  start(): void {
    const input = this.#input;
    const run = (): void => void this.#run();
    let pause = 0;
    input.addEventListener('focus', () => void this.#pagefind().catch(() => undefined));
    input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = window.setTimeout(run, TYPING_PAUSE);
    });
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      run();
    });
    this.#part('filters').addEventListener('change', run);
    this.#part('more').addEventListener('click', () => void this.#showMore(true));
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (location.search !== '') run();
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const term = this.#input.value.trim();
    this.#keepInAddress(term);
    const asked = term !== '' || this.#facets.chosen().length > 0;
    this.#part('overview').hidden = asked;
    if (!asked) return this.#say('', false);
    try {
      const pagefind = await this.#pagefind();
      const found = await pagefind.search(term || null, { filters: this.#filters() });
      const counts = await this.#counts(pagefind, term, found.filters);
      if (turn !== this.#turn) return;
      this.#facets.count(counts);
      await this.#show(term, found.results);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** Loads at the first call; tries again after a failure. */
  #pagefind(): Promise<Pagefind> {
    this.#loading ??= (async () => {
      try {
        const pagefind = await load(this.#root);
        this.#facets.draw(await pagefind.filters(), this.#part('filters'));
        return pagefind;
      } catch (error) {
        this.#loading = undefined;
        throw error;
      }
    })();
    return this.#loading;
  }

  #filters(without?: string): Filters {
    const chosen = this.#facets.chosen().filter(([facet]) => facet !== without);
    return Object.fromEntries(chosen.map(([facet, any]) => [facet, { any }]));
  }

  /** Within one facet choices add up, so its counts are those without its own choice. */
  async #counts(pagefind: Pagefind, term: string, counts: Counts): Promise<Counts> {
    const own = this.#facets.chosen().map(async ([facet]) => {
      const found = await pagefind.search(term || null, { filters: this.#filters(facet) });
      return [facet, found.filters[facet] ?? {}] as const;
    });
    return { ...counts, ...Object.fromEntries(await Promise.all(own)) };
  }

  #keepInAddress(term: string): void {
    const params = new URLSearchParams(term === '' ? {} : { q: term });
    for (const [facet, values] of this.#facets.chosen())
      for (const value of values) params.append(facet, value);
    const query = params.size === 0 ? '' : `?${params.toString()}`;
    try {
      history.replaceState(history.state, '', location.pathname + query + location.hash);
    } catch {
      // Browsers limit how often the address may change; the search itself goes on.
    }
  }

  async #show(term: string, results: readonly Result[]): Promise<void> {
    const about = term === '' ? '' : ` for “${term}”`;
    const number = `${results.length} ${results.length === 1 ? 'result' : 'results'}${about}.`;
    this.#rest = results;
    this.#part('results').replaceChildren();
    this.#part('overview').hidden = results.length > 0;
    this.#say(results.length > 0 ? number : `Nothing found${about}. Try fewer or other words.`, true);
    await this.#showMore(false);
  }

  async #showMore(focus: boolean): Promise<void> {
    const turn = this.#turn;
    const next = this.#rest.slice(0, PAGE_SIZE);
    // A page that was not saved for reading offline is left out; the others are still shown.
    const fragments = await Promise.allSettled(next.map((result) => result.data()));
    if (turn !== this.#turn) return;
    const items = fragments.flatMap((one) =>
      one.status === 'fulfilled' ? [resultItem(one.value, this.#root)] : [],
    );
    this.#rest = this.#rest.slice(PAGE_SIZE);
    this.#part('results').append(...items);
    this.#part('more').hidden = this.#rest.length === 0;
    if (focus) items[0]?.querySelector('a')?.focus();
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

const page = document.querySelector<HTMLElement>('[data-search]');
const field = page?.querySelector<HTMLInputElement>('input[type=search]');
if (page && field) new SearchPage(page, field).start();
