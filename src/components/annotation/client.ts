/**
 * The number of a note opens a copy of the note beside it, so that nobody loses the line of code it is about. Escape
 * or a press beside it closes it. Without script, and in browsers without popovers, the number leads to the note.
 */

/** What works by ids of its own cannot be copied; its note is gone to. */
const BOUND_TO_PLACE = '[role=tablist], input';

const copies = new Map<HTMLElement, HTMLElement>();

function copyOf(note: HTMLElement, name: string): HTMLElement {
  const known = copies.get(note);
  if (known) return known;
  const copy = document.createElement('div');
  copy.className = 'annotation-copy';
  copy.popover = 'auto';
  copy.dataset['ui'] = '';
  copy.role = 'note';
  copy.ariaLabel = name;
  copy.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  for (const extra of copy.querySelectorAll('[data-ui]')) extra.remove();
  for (const target of copy.querySelectorAll('[id]')) target.removeAttribute('id');
  copies.set(note, copy);
  note.append(copy);
  return copy;
}

function openInPlace(link: HTMLAnchorElement): void {
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!note || note.querySelector(BOUND_TO_PLACE)) return;
  const name = link.ariaLabel ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['ui'] = '';
  button.ariaLabel = name;
  button.popoverTargetElement = copyOf(note, name);
  link.replaceWith(button);
}

if ('popover' in HTMLElement.prototype)
  document.querySelectorAll<HTMLAnchorElement>('.annotation-mark > a').forEach(openInPlace);
