import { EVERY_PAGE } from '../catalogue-format.ts';

/** Makes an element: `element('p', 'note', 'Text')`. Text stays text; nothing here ever becomes HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function link(
  href: string,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement {
  const made = element('a', className, ...children);
  made.href = href;
  return made;
}

/** A list to choose from. */
export function select(options: readonly (readonly [value: string, title: string])[]): HTMLSelectElement {
  const made = element('select', '');
  made.append(...options.map(([value, title]) => new Option(title, value)));
  return made;
}

/** Pagefind's excerpt, text with `<mark>` and three entities, as nodes. */
export function excerptNodes(excerpt: string): readonly (Node | string)[] {
  return excerpt
    .replaceAll(EVERY_PAGE, '')
    .split(/<\/?mark>/)
    .map((part, index) => {
      const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      return index % 2 === 1 ? element('mark', '', text) : text;
    });
}
