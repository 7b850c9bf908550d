import { element, link } from './dom.ts';
import { chosenRegion } from './region.ts';
import { resultView, statusOf, type ResultView } from './result-view.ts';
import { openSearch, siteRoot } from './site-search.ts';

/** Each page shown is one to load; the search page has all. */
const SHOWN = 6;
const TYPING_PAUSE = 80;

/**
 * The search over the page: a combobox with a list of pages, after the ARIA Authoring Practices. The focus stays in
 * the field; the arrow keys choose, Enter opens. `<dialog>` itself keeps the focus inside and gives it back.
 */
class SearchDialog {
  readonly #field = element('input', 'search-dialog-field');
  readonly #list = element('div', 'search-dialog-list');
  readonly #status = element('p', 'search-dialog-status');
  readonly #all = link('', 'search-dialog-all', 'All results and filters');
  readonly #dialog: HTMLDialogElement;
  #options: readonly HTMLElement[] = [];
  #active = -1;
  /** Number of the newest query: what an older one brings is dropped. */
  #turn = 0;

  constructor() {
    const close = element('button', 'search-dialog-close', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => this.#dialog.close());
    Object.assign(this.#field, {
      type: 'search',
      autocomplete: 'off',
      spellcheck: false,
      enterKeyHint: 'search',
    });
    set(this.#field, {
      role: 'combobox',
      'aria-label': 'Search roles, skills and pages',
      'aria-autocomplete': 'list',
      'aria-controls': 'search-dialog-list',
      'aria-expanded': 'false',
    });
    this.#list.id = 'search-dialog-list';
    set(this.#list, { role: 'listbox', 'aria-label': 'Pages found' });
    this.#status.setAttribute('role', 'status');
    const head = element('div', 'search-dialog-head', this.#field, close);
    this.#dialog = element('dialog', 'search-dialog', head, this.#status, this.#list, this.#all);
    this.#dialog.setAttribute('aria-label', 'Search');
    document.body.append(this.#dialog);
    this.#listen();
  }

  /** Shows it, with what is to be searched for. */
  open(text: string): void {
    // A second letter may ask for it while the first is still opening it.
    if (this.#dialog.open && text === '') return;
    if (!this.#dialog.open) this.#dialog.showModal();
    if (text !== '') this.#field.value = text;
    this.#field.focus();
    this.#field.select();
    if (text !== '') this.#field.setSelectionRange(text.length, text.length);
    void this.#run();
  }

  #listen(): void {
    let pause = 0;
    this.#field.addEventListener('input', () => {
      clearTimeout(pause);
      pause = window.setTimeout(() => void this.#run(), TYPING_PAUSE);
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    // A click beside the dialog is a click on its backdrop.
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
      // A page that is already open does not load again.
      else if (target instanceof Element && target.closest('a')) this.#dialog.close();
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.#options.length > 0) {
      event.preventDefault();
      const places = this.#options.length + 1;
      // One place more than there are options: none is chosen, as before the first key.
      this.#choose(((this.#active + 1 + step + places) % places) - 1);
    }
    // The browser's own Escape in a search field only empties it.
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#dialog.close();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    (this.#options[this.#active] ?? this.#all).click();
  }

  #choose(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    const option = this.#options[index];
    this.#active = option ? index : -1;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const text = this.#field.value.trim();
    const page = new URL('search.html', siteRoot());
    if (text !== '') page.searchParams.set('q', text);
    this.#all.href = page.href;
    if (text === '') return this.#show([], 'Type a role, a skill, a tool or a question.');
    try {
      const { finder, catalogue } = await openSearch();
      const region = chosenRegion(catalogue);
      const found = await finder.find({ text, chosen: new Map(), sort: 'relevance', region });
      const loaded = await Promise.allSettled(found.results.slice(0, SHOWN).map((result) => result.data()));
      if (turn !== this.#turn) return;
      const views = loaded.flatMap((one) =>
        one.status === 'fulfilled' ? [resultView(one.value, found.words, region)] : [],
      );
      this.#show(views, statusOf(text, found));
    } catch {
      if (turn === this.#turn) this.#show([], 'The search could not be loaded; it needs the network.');
    }
  }

  #show(views: readonly ResultView[], status: string): void {
    this.#options = views.map(optionOf);
    this.#list.replaceChildren(...this.#options);
    this.#list.hidden = views.length === 0;
    this.#field.setAttribute('aria-expanded', String(views.length > 0));
    this.#choose(-1);
    this.#status.textContent = status;
  }
}

function optionOf(view: ResultView, index: number): HTMLElement {
  const option = link(view.target, 'search-dialog-option');
  option.id = `search-dialog-${index}`;
  option.tabIndex = -1;
  set(option, { role: 'option', 'aria-selected': 'false' });
  const add = (className: string, ...text: readonly (Node | string)[]): void => {
    option.append(element('span', className, ...text), ' ');
  };
  add('search-dialog-title', view.title);
  add('search-dialog-kind', view.kind);
  if (view.summary) add('search-dialog-summary', view.summary);
  if (view.pay) add('search-dialog-pay', view.pay);
  if (view.section) add('search-dialog-excerpt', `${view.section.title}: `, ...view.excerpt);
  return option;
}

function set(target: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

let dialog: SearchDialog | undefined;

/** Opens the search over the page, with a text to begin with. */
export function openDialog(text: string): void {
  dialog ??= new SearchDialog();
  dialog.open(text);
}
