import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';

/** A native list, so that it works the same by mouse, touch, keyboard and voice. Without script it is not shown. */
export function ThemeSwitch({ words: { theme } }: { readonly words: WordsOf<'theme'> }): JSX.Element {
  return (
    <span class="theme-switch">
      <select aria-label={theme.label} data-theme-switch="">
        <option value="system">{theme.system}</option>
        <option value="light">{theme.light}</option>
        <option value="dark">{theme.dark}</option>
      </select>
    </span>
  );
}
