import { element, link } from './dom.ts';
import type { ResultView } from './result-view.ts';

/** A page as an option of the list, by its place in it from 0. */
export function optionOf(view: ResultView, index: number): HTMLElement {
  const option = link(view.target, 'search-dialog-option');
  set(option, { id: `search-dialog-${index}`, role: 'option', tabindex: '-1', 'aria-selected': 'false' });
  const add = (className: string, ...text: readonly (Node | string)[]): void => {
    option.append(element('span', className, ...text), ' ');
  };
  add('search-dialog-title', view.title);
  add('search-dialog-kind', view.kind);
  if (view.summary) add('search-dialog-summary', view.summary);
  if (view.pay) add('search-dialog-pay', view.pay);
  if (view.section) add('search-dialog-excerpt', `${view.section.title}: `, ...view.excerpt);
  return option;
}

/** Sets attributes of an element. */
export function set(target: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}
