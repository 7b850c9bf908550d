import type { Answer } from './answers.ts';
import { optionOf, set } from './dialog-option.ts';
import { element, link } from './dom.ts';
import { words as texts } from './interface-words.ts';
import { Names } from './names.ts';
import { chosenRegion } from './region.ts';
import { outlines, resultView, type Outline } from './result-view.ts';
import { openCatalogue, openSearch, siteRoot } from './site-search.ts';
import { statusOf } from './status.ts';
import { wordsOf } from './words.ts';

/** Each page shown is one to load, with all of its text; the search page has all. */
const SHOWN = 5;
const TYPING_PAUSE = 80;

/**
 * The search over the page: a combobox with a list of pages, after the ARIA Authoring Practices. The focus stays in
 * the field; the arrow keys choose, Enter opens. `<dialog>` itself keeps the focus inside and gives it back.
 * What comes first is shown first: pages by their names, then what the engine finds, then what the pages say.
 */
class SearchDialog {
  readonly #field = element('input', 'search-dialog-field');
  readonly #list = element('div', 'search-dialog-list');
  readonly #status = element('p', 'search-dialog-status');
  readonly #all = link('', 'search-dialog-all', texts.all);
  readonly #dialog: HTMLDialogElement;
  #rows: readonly Outline[] = [];
  #options: readonly HTMLElement[] = [];
  #active = -1;
  /** Whether the engine has answered before: names alone are then not worth a glance. */
  #hasAnswered = false;
  /** Number of the newest query: what an older one brings is dropped. */
  #turn = 0;

  constructor() {
    const close = element('button', 'search-dialog-close', texts.close);
    close.type = 'button';
    close.addEventListener('click', () => this.#dialog.close());
    set(this.#field, {
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      role: 'combobox',
      'aria-label': texts.label,
      'aria-autocomplete': 'list',
      'aria-controls': 'search-dialog-list',
      'aria-expanded': 'false',
    });
    set(this.#list, { id: 'search-dialog-list', role: 'listbox', 'aria-label': texts.pagesFound });
    set(this.#status, { role: 'status' });
    const head = element('div', 'search-dialog-head', this.#field, close);
    this.#dialog = element('dialog', 'search-dialog', head, this.#status, this.#list, this.#all);
    set(this.#dialog, { 'aria-label': texts.dialog });
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
    this.#choose(-1);
    if (text === '') {
      // The first letter that is typed needs the catalogue.
      void namedRows(text);
      return this.#show([], texts.prompt);
    }
    const show = (rows: readonly Outline[], status: string): void => {
      if (turn === this.#turn) this.#show(rows, status);
    };
    // While the engine is on its way; these pages stay the first ones when it has come.
    const showNames = async (): Promise<void> => {
      const rows = await namedRows(text);
      if (!this.#hasAnswered) show(rows, texts.searching);
    };
    if (!this.#hasAnswered) void showNames();
    try {
      const { answers, catalogue } = await openSearch();
      const found = await answers.answer(text);
      if (turn !== this.#turn) return;
      const status = statusOf(text, found);
      if (!this.#hasAnswered) show(outlines(catalogue, found.results.slice(0, SHOWN), found.words), status);
      this.#hasAnswered = true;
      show(await details(found, chosenRegion(catalogue)), status);
    } catch {
      show(await namedRows(text), texts.namesOnly);
    }
  }

  /** Lists pages; the one that was chosen stays so where it is still among them. */
  #show(rows: readonly Outline[], status: string): void {
    const chosen = this.#rows[this.#active]?.id;
    this.#rows = rows;
    this.#options = rows.map(({ view }, index) => optionOf(view, index));
    this.#list.replaceChildren(...this.#options);
    this.#list.hidden = rows.length === 0;
    this.#field.setAttribute('aria-expanded', String(rows.length > 0));
    this.#choose(rows.findIndex(({ id }) => id === chosen));
    this.#status.textContent = status;
  }
}

/** Pages by their names, from the catalogue alone; none where it cannot be loaded. */
async function namedRows(text: string): Promise<readonly Outline[]> {
  const catalogue = await openCatalogue().catch(() => undefined);
  if (!catalogue) return [];
  const called = new Names(catalogue).pagesNamed(text).flatMap((page) => catalogue.pages[page] ?? []);
  return outlines(catalogue, called.slice(0, SHOWN), wordsOf(text));
}

/** The first pages found, with what they say. A page that was not saved for reading offline is left out. */
async function details({ results, words }: Answer, region: string | undefined): Promise<readonly Outline[]> {
  const loading = results
    .slice(0, SHOWN)
    .map(async (result) => ({ id: result.id, view: resultView(await result.data(), words, region) }));
  const loaded = await Promise.allSettled(loading);
  return loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

let dialog: SearchDialog | undefined;

/** Opens the search over the page, with a text to begin with. */
export function openDialog(text: string): void {
  dialog ??= new SearchDialog();
  dialog.open(text);
}
