/**
 * Tabs after the ARIA Authoring Practices: arrow keys, Home and End move and select. Groups that share a label
 * change together and the choice is remembered. A link to a panel, or to anything inside it, opens it.
 */

import { keep, keptData } from '../../support/browser/kept.ts';

const STORAGE = 'rolebook-tabs';
const MEMORY = 30;

const tabsOf = (group: Element): HTMLElement[] => [
  ...group.querySelectorAll<HTMLElement>(':scope > [role=tablist] > [role=tab]'),
];
const labelOf = (tab: HTMLElement): string => tab.textContent.trim();

function select(tab: HTMLElement): void {
  const group = tab.closest('[data-component=tabs]');
  if (!group) return;
  for (const other of tabsOf(group)) {
    const selected = other === tab;
    other.setAttribute('aria-selected', String(selected));
    other.tabIndex = selected ? 0 : -1;
    const panel = document.getElementById(other.getAttribute('aria-controls') ?? '');
    panel?.toggleAttribute('data-selected', selected);
    // Hidden so that the browser's own search still finds what is in it. Where it cannot, the style hides it.
    if (selected) panel?.removeAttribute('hidden');
    else if ('onbeforematch' in document.body) panel?.setAttribute('hidden', 'until-found');
  }
}

function remembered(): string[] {
  const stored = keptData(STORAGE);
  return Array.isArray(stored) ? stored.filter((label) => typeof label === 'string') : [];
}

function remember(label: string): void {
  const labels = [label, ...remembered().filter((other) => other !== label)].slice(0, MEMORY);
  keep(STORAGE, JSON.stringify(labels));
}

/** Selects the tab of the same label in every group but the one where it was chosen. */
function follow(label: string, except?: Element): void {
  for (const group of document.querySelectorAll('[data-component=tabs]')) {
    if (group === except) continue;
    const twin = tabsOf(group).find((tab) => labelOf(tab) === label);
    if (twin) select(twin);
  }
}

/** The reader's choice: the tab stays where it is on the screen while other groups change height. */
function choose(tab: HTMLElement): void {
  const before = tab.getBoundingClientRect().top;
  select(tab);
  follow(labelOf(tab), tab.closest('[data-component=tabs]') ?? undefined);
  remember(labelOf(tab));
  scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** Opens every tab around an element, outermost last, and brings it into view. */
function reveal(id: string): void {
  const target = id === '' ? null : document.getElementById(id);
  const closed = target?.closest('[role=tabpanel]');
  if (!target || !closed) return;
  for (let panel: Element | null | undefined = closed; panel;) {
    const tab = document.getElementById(panel.getAttribute('aria-labelledby') ?? '');
    if (tab) select(tab);
    panel = panel.parentElement?.closest('[role=tabpanel]');
  }
  const group = target.matches('[role=tabpanel]') ? target.closest('[data-component=tabs]') : null;
  (group ?? target).scrollIntoView();
}

function onKey(event: KeyboardEvent): void {
  const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
  const group = tab?.closest('[data-component=tabs]');
  if (!tab || !group || event.altKey || event.ctrlKey || event.metaKey) return;
  const tabs = tabsOf(group);
  const forward = getComputedStyle(group).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const step = { [forward]: 1, [forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft']: -1 }[event.key];
  const at = tabs.indexOf(tab);
  const index =
    event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step === undefined ? -1 : at + step;
  const next = index === -1 && step === undefined ? undefined : tabs.at(index % tabs.length);
  if (event.key === ' ') {
    event.preventDefault();
    choose(tab);
  }
  if (!next) return;
  event.preventDefault();
  next.focus();
  choose(next);
}

document.addEventListener('keydown', onKey);
document.addEventListener('click', (event) => {
  const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
  if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(tab);
  history.replaceState(history.state, '', `#${tab.getAttribute('aria-controls') ?? ''}`);
});

// The browser's search has found something in a closed panel and is about to show it.
document.addEventListener('beforematch', ({ target }) => {
  const panel = target instanceof Element ? target.closest('[role=tabpanel]') : null;
  const tab = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '');
  if (tab) select(tab);
});
// A link to where the address already points changes nothing that the browser would tell.
document.addEventListener('click', ({ target }) => {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]:not([role=tab])') : null;
  if (link && link.hash !== '' && link.href === location.href) reveal(hashId());
});

const hashId = (): string => decodeURIComponent(location.hash.slice(1));
for (const group of document.querySelectorAll('[data-component=tabs]')) {
  const selected = tabsOf(group).find((tab) => tab.getAttribute('aria-selected') === 'true');
  if (selected) select(selected);
}
for (const label of remembered().toReversed()) follow(label);
addEventListener('hashchange', () => reveal(hashId()));
reveal(hashId());
