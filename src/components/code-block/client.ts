/**
 * Adds a copy button to each code block; without script there is nothing to press and nothing missing. What is
 * copied, by the button or by hand, is the code as its author typed it: with its tabs, without the numbers of notes.
 */

import { words } from '../../words/in-site-script.ts';

const COPIED_FOR = 2000;

/** The code in a part of the page. Changes the part: give it a copy. */
function codeIn(part: ParentNode & Node): string {
  for (const extra of part.querySelectorAll('[data-ui], [hidden], .annotation-mark')) extra.remove();
  for (const tab of part.querySelectorAll('[data-tab]')) tab.replaceWith('\t');
  return part.textContent ?? '';
}

/** All of a block; what a change takes out of the code is not for copying. */
function codeOf(code: HTMLElement): string {
  const copy = code.cloneNode(true) as HTMLElement;
  for (const line of copy.querySelectorAll('[data-diff=removed]')) line.remove();
  return codeIn(copy).replace(/\n$/, '');
}

function addButton(figure: HTMLElement, code: HTMLElement, status: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'code-copy';
  button.dataset['ui'] = '';
  button.textContent = words.code.copy;
  const say = (text: string): void => {
    button.textContent = text;
    // Emptied first: the same words a second time would not be announced.
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = text));
    setTimeout(() => (button.textContent = words.code.copy), COPIED_FOR);
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(codeOf(code)).then(
      () => say(words.code.copied),
      () => say(words.code.copyByHand),
    );
  });
  figure.append(button);
}

/** Read out by screen readers when its text changes. */
function addStatus(): HTMLElement {
  const status = document.createElement('div');
  status.className = 'code-status visually-hidden';
  status.setAttribute('role', 'status');
  status.dataset['ui'] = '';
  document.body.append(status);
  return status;
}

document.addEventListener('copy', (event) => {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const ancestor = range?.commonAncestorContainer;
  const element = ancestor instanceof Element ? ancestor : ancestor?.parentElement;
  if (!range || range.collapsed || !event.clipboardData || !element?.closest('[data-component=code] code'))
    return;
  event.clipboardData.setData('text/plain', codeIn(range.cloneContents()));
  event.preventDefault();
});

const figures = document.querySelectorAll<HTMLElement>('[data-component=code]:not([data-copy=off])');
if (window.isSecureContext && figures.length > 0) {
  const status = addStatus();
  for (const figure of figures) {
    const code = figure.querySelector('code');
    if (code) addButton(figure, code, status);
  }
}
