/**
 * Lays out the boxes that the first paint left out, one in each idle moment, so that none of them holds up the reader;
 * pictures of the page, its height and its print are then those of any other page.
 */

const root = document.documentElement;
const boxes = root.classList.contains('first')
  ? document.querySelectorAll<HTMLElement>(
      '[data-article] > :is(.scroll-box, .salary, .salary-charts, .career-graph)',
    )
  : [];

/** Not every browser tells when it is idle. */
const idle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work);

function layOut([box, ...rest]: readonly HTMLElement[]): void {
  if (!box) {
    root.classList.remove('first');
    return;
  }
  box.style.contentVisibility = 'visible';
  idle(() => layOut(rest));
}

addEventListener('load', () => idle(() => layOut([...boxes])));
