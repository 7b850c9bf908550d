/**
 * Opens the list of keys, by `?` or by the button of the footer, and loads it when somebody asks for the first time. A
 * reader who types by voice, or whose hand hits keys by chance, switches single keys off there (WCAG 2.1.4).
 */

import { arrival } from '../../support/browser/arrival.ts';
import { kept } from '../../support/browser/kept.ts';
import { OFF, STORAGE } from './single-keys.ts';

const button = document.querySelector<HTMLElement>('[data-keyboard]');
let list: Promise<void> | undefined;

/** Its sheet has the name of its script. */
async function load(): Promise<void> {
  const src = button?.dataset['keyboard'] ?? '';
  const sheet = { rel: 'stylesheet', href: src.replace(/js$/, 'css') };
  await Promise.all([
    arrival(Object.assign(document.createElement('link'), sheet)),
    arrival(Object.assign(document.createElement('script'), { src })),
  ]);
}

async function open(): Promise<void> {
  list ??= load();
  await list.catch(() => (list = undefined));
  // `<dialog>` itself keeps the focus inside, closes by Escape and gives the focus back.
  if (!document.querySelector('dialog[open]'))
    document.querySelector<HTMLDialogElement>('body > .keyboard')?.showModal();
}

document.body.dataset['singleKeys'] = kept(STORAGE) ?? '';
button?.addEventListener('click', () => void open());
document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.body.dataset['singleKeys'] === OFF || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void open();
});
