import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';

export interface KeyboardProps {
  readonly words: WordsOf<'keyboard'>;
}

/**
 * Opens the list of keys. Without script there is nothing to open, and it is not shown.
 *
 * @param list address of the script that brings the list
 */
export function KeyboardButton({ list, words }: KeyboardProps & { readonly list: string }): JSX.Element {
  return (
    <button type="button" class="keyboard-open" data-keyboard={list}>
      {words.keyboard.title}
    </button>
  );
}

/** The list of keys, which a page has once somebody has asked for it. */
export function KeyboardHelp({ words: { keyboard } }: KeyboardProps): JSX.Element {
  const { ctrl, home, end } = keyboard;
  return (
    <dialog class="keyboard" aria-labelledby="keyboard-title">
      <strong id="keyboard-title">{keyboard.title}</strong>
      <dl>
        <Keys keys={['/', `${ctrl} K`]} does={keyboard.search} />
        <Keys keys={['?']} does={keyboard.help} />
        <Keys keys={['Tab']} does={keyboard.next} />
        <Keys keys={['←', '→', home, end]} does={keyboard.tabs} />
        <Keys keys={['+', '−', '0']} does={keyboard.map} />
        <Keys keys={['Esc']} does={keyboard.close} />
      </dl>
      <label>
        <input type="checkbox" /> {keyboard.single}
      </label>
      <form method="dialog">
        <button>{keyboard.closeList}</button>
      </form>
    </dialog>
  );
}

function Keys({ keys, does }: { readonly keys: readonly string[]; readonly does: string }): JSX.Element {
  return (
    <div>
      <dt>{keys.map((key) => [<kbd>{key}</kbd>, ' '])}</dt> <dd>{does}</dd>
    </div>
  );
}
