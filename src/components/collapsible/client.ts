/** A link to something inside a closed collapsible opens it; printing opens all of them. */

function openAround(id: string): void {
  const target = id === '' ? null : document.getElementById(id);
  if (!target) return;
  let closed = target.closest<HTMLDetailsElement>('details:not([open])');
  if (!closed) return;
  while (closed) {
    closed.open = true;
    closed = closed.closest<HTMLDetailsElement>('details:not([open])');
  }
  target.scrollIntoView();
}

const hashId = (): string => decodeURIComponent(location.hash.slice(1));
addEventListener('hashchange', () => openAround(hashId()));
// A link to where the address already points changes nothing that the browser would tell.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
  if (link && link.hash !== '' && link.href === location.href) openAround(hashId());
});
openAround(hashId());

const openedForPrint: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    details.open = true;
    openedForPrint.push(details);
  }
});
addEventListener('afterprint', () => {
  for (const details of openedForPrint.splice(0)) details.open = false;
});
