/**
 * Shows the reader's choice of colours and keeps a new one, in every open tab. The script in the head has
 * restored it before the first paint.
 */

const STORAGE = 'rolebook-theme';
const root = document.documentElement;

function apply(choice: string | null): void {
  if (choice === 'light' || choice === 'dark') root.dataset['theme'] = choice;
  else delete root.dataset['theme'];
  for (const select of document.querySelectorAll<HTMLSelectElement>('[data-theme-switch]')) {
    select.value = root.dataset['theme'] ?? 'system';
  }
}

function keep(choice: string): void {
  try {
    if (choice === 'system') localStorage.removeItem(STORAGE);
    else localStorage.setItem(STORAGE, choice);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLSelectElement) || !event.target.matches('[data-theme-switch]')) return;
  apply(event.target.value);
  keep(event.target.value);
});
addEventListener('storage', (event) => {
  if (event.key === STORAGE) apply(event.newValue);
});
apply(root.dataset['theme'] ?? null);
