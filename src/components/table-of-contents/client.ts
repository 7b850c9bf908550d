/** Marks the section being read in the table of contents. */

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
  if (current) keepInView(current);
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

// A chosen entry has done its work: on a narrow screen the list would cover the section.
contents?.addEventListener('click', (event) => {
  if (event.target instanceof HTMLAnchorElement) contents.querySelector('details')?.removeAttribute('open');
});
