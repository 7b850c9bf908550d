/** Loads the interface of the search when the reader reaches for it, and not before: `/`, Ctrl+K, a search field. */

import { arrival } from '../../support/browser/arrival.ts';

/** What the loaded script leaves; that of the search page needs nobody to call it. */
interface SearchInterface {
  open(text: string): void;
  mark(words: string): void;
  nearest(place: HTMLElement): Promise<void>;
}

const { search: script = '', searchStyle: sheet = '' } = document.body.dataset;
const panel = document.querySelector<HTMLElement>('[data-search-panel]');
let loading: Promise<SearchInterface | undefined> | undefined;

function loadSearch(): Promise<SearchInterface | undefined> {
  loading ??= Promise.all([
    arrival(Object.assign(document.createElement('script'), { src: script })),
    // The search page has it in its head: a sheet that comes later styles a whole page anew.
    !panel && arrival(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet })),
  ]).then(
    () => Reflect.get(globalThis, 'rolebookSearch') as SearchInterface | undefined,
    () => (loading = undefined),
  );
  return loading;
}

/** What a reader types outside of fields while the interface is on its way. */
let typedAhead: string | undefined;

async function openSearch(field?: HTMLInputElement | null): Promise<void> {
  typedAhead ??= '';
  const search = await loadSearch();
  search?.open((field?.value ?? '') + (typedAhead ?? ''));
  typedAhead = undefined;
  if (search && field) field.value = '';
}

async function showMarks(words: string): Promise<void> {
  (await loadSearch())?.mark(words);
}

document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  const isPlain = !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isAhead = typedAhead !== undefined && isPlain && event.key.length === 1;
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const isSingle = isPlain && event.key === '/' && document.body.dataset['singleKeys'] !== 'off';
  if (!isAhead && !isCommand && !isSingle) return;
  event.preventDefault();
  if (isAhead) {
    typedAhead += event.key;
    return;
  }
  if (panel) panel.querySelector('input')?.focus();
  else void openSearch();
});

for (const form of panel ? [] : document.querySelectorAll<HTMLFormElement>('form[role=search]')) {
  const field = form.querySelector('input');
  form.addEventListener('pointerenter', () => void loadSearch());
  field?.addEventListener('click', () => void openSearch(field));
  field?.addEventListener('input', () => void openSearch(field));
  form.addEventListener('submit', (event) => {
    if (field?.value) return;
    event.preventDefault();
    void openSearch();
  });
}

if (panel) void loadSearch();
const marked = new URLSearchParams(location.search).get('mark');
if (marked !== null && !panel) void showMarks(marked);
const nearest = document.querySelector<HTMLElement>('[data-nearest]');
// Without the catalogue the page stays as it is.
if (nearest) void loadSearch().then((search) => search?.nearest(nearest).catch(() => undefined));
