/**
 * Opens the list of keys, by `?` or by the button of the footer. A reader who types by voice, or whose hand hits keys by
 * chance, switches single keys off there (WCAG 2.1.4); `data-single-keys` of the body tells the other scripts.
 */

const STORAGE = 'rolebook-single-keys';
const OFF = 'off';

const template = document.querySelector<HTMLTemplateElement>('[data-keyboard]');
let dialog: HTMLDialogElement | null = null;

function stored(): string {
  try {
    return localStorage.getItem(STORAGE) ?? '';
  } catch {
    return '';
  }
}

function keep(choice: string): void {
  document.body.dataset['singleKeys'] = choice;
  try {
    localStorage.setItem(STORAGE, choice);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

function open(): void {
  if (!dialog && template) {
    document.body.append(template.content.cloneNode(true));
    dialog = document.querySelector('dialog.keyboard');
    const single = dialog?.querySelector<HTMLInputElement>('[data-keyboard-single]');
    single?.addEventListener('change', () => keep(single.checked ? '' : OFF));
    if (single) single.checked = document.body.dataset['singleKeys'] !== OFF;
  }
  // `<dialog>` itself keeps the focus inside, closes by Escape and gives the focus back.
  if (!dialog?.open) dialog?.showModal();
}

document.body.dataset['singleKeys'] = stored();
for (const button of document.querySelectorAll('[data-keyboard-open]'))
  button.addEventListener('click', open);
document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.body.dataset['singleKeys'] === OFF || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  open();
});
