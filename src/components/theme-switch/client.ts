/**
 * Shows the reader's choice of colours and keeps a new one, in every open tab. The script in the head has
 * restored it before the first paint.
 */

import { keep } from '../../support/browser/kept.ts';

const STORAGE = 'rolebook-theme';
const root = document.documentElement;

function apply(choice: string | null): void {
  if (choice === 'light' || choice === 'dark') root.dataset['theme'] = choice;
  else delete root.dataset['theme'];
  for (const select of document.querySelectorAll<HTMLSelectElement>('[data-theme-switch]')) {
    select.value = root.dataset['theme'] ?? 'system';
  }
}

document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLSelectElement) || !event.target.matches('[data-theme-switch]')) return;
  const { value } = event.target;
  apply(value);
  keep(STORAGE, value === 'system' ? null : value);
});
addEventListener('storage', (event) => {
  if (event.key === STORAGE) apply(event.newValue);
});
apply(root.dataset['theme'] ?? null);
