/** Puts the list of keys into the page, closed. Its script is loaded when somebody asks for the list. */

import { keep } from '../../support/browser/kept.ts';
import { words } from '../../words/in-site-script.ts';
import { OFF, STORAGE } from './single-keys.ts';
import { KeyboardHelp } from './template.tsx';

function choose(choice: string): void {
  document.body.dataset['singleKeys'] = choice;
  keep(STORAGE, choice);
}

// Here a template makes nodes: `jsx-runtime.ts`.
document.body.append(KeyboardHelp({ words }) as unknown as Node);
const single = document.querySelector<HTMLInputElement>('body > .keyboard input');
if (single) {
  single.checked = document.body.dataset['singleKeys'] !== OFF;
  single.addEventListener('change', () => choose(single.checked ? '' : OFF));
}
