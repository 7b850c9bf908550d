/**
 * Marks the section being read in the table of contents. It is remembered, and a reader who comes back to the page is
 * offered to go on there.
 */

import { keep, keptData } from '../../support/browser/kept.ts';
import { fill, words } from '../../words/in-site-script.ts';

const STORAGE = 'rolebook-places';
const MEMORY = 30;

const contents = document.querySelector<HTMLElement>('[data-toc]');
const links = new Map<Element, HTMLAnchorElement>();
for (const link of contents?.querySelectorAll('a') ?? []) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target) links.set(target, link);
}

/** The last heading above the upper third of the window; headings in closed tabs take no room and do not count. */
function currentHeading(): Element | undefined {
  const line = window.innerHeight / 3;
  return [...links.keys()].findLast((heading) => {
    const { top, height } = heading.getBoundingClientRect();
    return height > 0 && top < line;
  });
}

function mark(): void {
  const heading = currentHeading();
  const current = heading && links.get(heading);
  for (const link of links.values()) {
    if (link === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  if (current) {
    keepInView(current);
    remember(current.hash);
  }
}

/** Scrolls the list only, never the page. */
function keepInView(link: HTMLElement): void {
  if (!contents || contents.scrollHeight <= contents.clientHeight) return;
  const box = contents.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) contents.scrollTop += top - box.top - box.height / 3;
}

// The margin reaches far above the window: a heading changes sides once, however far the reader jumps.
const observer = new IntersectionObserver(mark, { rootMargin: '999999px 0px -66% 0px' });
for (const heading of links.keys()) observer.observe(heading);

// Beside the text the list is in sight, folded or not; open, assistive technology and every browser know it too.
const fold = contents?.querySelector('details');
const isBeside = matchMedia('(min-width: 64rem)');
const unfold = (): void => {
  fold?.toggleAttribute('open', isBeside.matches);
};
unfold();
isBeside.addEventListener('change', unfold);
// A chosen entry has done its work: on a narrow screen the list would cover the section.
fold?.lastElementChild?.addEventListener('click', unfold);

/** Pages, the one read last first, each with the address of the section. */
function places(): [page: string, hash: string][] {
  const stored = keptData(STORAGE);
  return Array.isArray(stored) ? stored : [];
}

function remember(hash: string): void {
  const others = places().filter(([page]) => page !== location.pathname);
  keep(STORAGE, JSON.stringify([[location.pathname, hash], ...others].slice(0, MEMORY)));
}

/** Lies over the page, so that nothing moves, and goes as soon as the reader has gone somewhere. */
function offerToGoOn(): void {
  const hash = places().find(([page]) => page === location.pathname)?.[1];
  const all = [...links.values()];
  const section = all.slice(1).find((link) => link.hash === hash);
  if (!section || location.hash !== '' || scrollY > 0) return;
  const offer = document.createElement('a');
  offer.className = 'go-on';
  offer.dataset['ui'] = '';
  offer.href = section.hash;
  offer.textContent = fill(words.tableOfContents.goOn, { section: section.textContent });
  contents?.append(offer);
  const end = new AbortController();
  const remove = (): void => {
    offer.remove();
    end.abort();
  };
  addEventListener('scroll', () => scrollY > innerHeight / 2 && remove(), {
    signal: end.signal,
    passive: true,
  });
  offer.addEventListener('click', () => setTimeout(remove));
}

offerToGoOn();
