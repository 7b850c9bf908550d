import type { JSX } from 'preact';

/** A native list, so that it works the same by mouse, touch, keyboard and voice. Without script it is not shown. */
export function ThemeSwitch(): JSX.Element {
  return (
    <span class="theme-switch">
      <select aria-label="Colours" data-theme-switch>
        <option value="system">System colours</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </span>
  );
}
