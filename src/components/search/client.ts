/** Loads the interface of the search when the reader reaches for it, and not before: `/`, Ctrl+K, a search field. */

/** What the loaded script leaves; that of the search page needs nobody to call it. */
interface SearchInterface {
  open(text: string): void;
  mark(words: string): void;
}

const { search: script = '', searchStyle: sheet = '' } = document.body.dataset;
const panel = document.querySelector<HTMLElement>('[data-search-panel]');
let loading: Promise<SearchInterface | undefined> | undefined;

function arrival(made: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    made.addEventListener('load', () => resolve());
    made.addEventListener('error', reject);
    document.head.append(made);
  });
}

function loadSearch(): Promise<SearchInterface | undefined> {
  loading ??= Promise.all([
    arrival(Object.assign(document.createElement('script'), { src: script })),
    arrival(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet })),
  ]).then(
    () => Reflect.get(globalThis, 'rolebookSearch') as SearchInterface | undefined,
    () => (loading = undefined),
  );
  return loading;
}

async function openSearch(field?: HTMLInputElement | null): Promise<void> {
  const search = await loadSearch();
  search?.open(field?.value ?? '');
  if (search && field) field.value = '';
}

async function showMarks(words: string): Promise<void> {
  (await loadSearch())?.mark(words);
}

document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isSlash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
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
