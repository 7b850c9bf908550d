/**
 * Lets a reader tick tasks. What is ticked is kept in this browser, by page and by the words of the task, so that it
 * survives a page whose tasks were moved; it may be saved as a file. Without the script the lists are there to read.
 */

import { button } from '../../support/browser/button.ts';
import { keep, keptData } from '../../support/browser/kept.ts';
import { fill, words } from '../../words/in-site-script.ts';

const STORAGE = 'rolebook-tasks';

/** Words of the ticked tasks by page. */
type Ticked = Record<string, readonly string[]>;

const page = location.pathname;
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-article] .task label > input')];
const wordsOf = (box: HTMLInputElement): string => box.parentElement?.textContent.trim() ?? '';

function load(): Ticked {
  const stored = keptData(STORAGE);
  return typeof stored === 'object' && stored !== null ? (stored as Ticked) : {};
}

function save(): void {
  keep(STORAGE, JSON.stringify({ ...load(), [page]: boxes.filter((box) => box.checked).map(wordsOf) }));
}

/** What is done on this page, as Markdown: it can be read, kept and pasted anywhere. */
function download(): void {
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
  const tasks = boxes.map((box) => `- [${box.checked ? 'x' : ' '}] ${wordsOf(box)}`);
  const link = document.createElement('a');
  const text = `# ${title}\n\n${tasks.join('\n')}\n`;
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = `${(page.split('/').pop() ?? '').replace(/\.html$/, '') || 'tasks'}.md`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** How far the reader is, below the last list of the page. */
function addTools(last: HTMLInputElement): void {
  const tools = document.createElement('div');
  tools.className = 'task-tools';
  tools.dataset['ui'] = '';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const tell = (): void => {
    status.textContent = fill(words.tasks.done, {
      done: boxes.filter((box) => box.checked).length,
      total: boxes.length,
    });
  };
  const change = (): void => {
    save();
    tell();
  };
  const clear = (): void => {
    for (const box of boxes) box.checked = false;
    change();
  };
  tools.append(status, button(words.tasks.save, download), button(words.tasks.clear, clear));
  for (const box of boxes) box.addEventListener('change', change);
  let list = last.closest('ul, ol');
  while (list?.parentElement?.closest('.task')) list = list.parentElement.closest('ul, ol');
  list?.after(tools);
  tell();
}

const last = boxes.at(-1);
if (last) {
  const ticked = load()[page];
  for (const box of boxes) {
    box.disabled = false;
    if (Array.isArray(ticked)) box.checked = ticked.includes(wordsOf(box));
  }
  addTools(last);
}
