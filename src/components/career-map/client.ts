/**
 * Makes a map larger and smaller: by buttons, by the keys + − 0, by two fingers. The box around it scrolls by itself,
 * so moving about needs no script; a mouse may drag it too. A role that is pointed at shows also what leads to it.
 * Sizes are attributes of the picture: the content security policy allows no inline style.
 */

import { button } from '../../support/browser/button.ts';
import { words } from '../../words/in-site-script.ts';

const STEP = 1.4;
const MOST = 3;

interface View {
  readonly box: HTMLElement;
  readonly picture: SVGSVGElement;
}

/** Changes the size around a point of the box, by default its middle. */
function zoom({ box, picture }: View, factor: number, at?: { readonly x: number; readonly y: number }): void {
  const { width: full, height } = picture.viewBox.baseVal;
  const before = picture.getBoundingClientRect().width;
  const width = Math.min(full * MOST, Math.max(Math.min(full, box.clientWidth), before * factor));
  const point = at ?? { x: box.clientWidth / 2, y: box.clientHeight / 2 };
  const x = box.scrollLeft + point.x;
  const y = box.scrollTop + point.y;
  box.dataset['zoomed'] = '';
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String((width * height) / full));
  box.scrollTo((x * width) / before - point.x, (y * width) / before - point.y);
}

function addButtons(view: View): void {
  const bar = document.createElement('div');
  bar.className = 'career-map-zoom';
  bar.dataset['ui'] = '';
  const actions: readonly (readonly [label: string, name: string, factor: number])[] = [
    ['+', words.zoom.larger, STEP],
    ['−', words.zoom.smaller, 1 / STEP],
    [words.zoom.whole, words.zoom.whole, 0],
  ];
  for (const [label, name, factor] of actions) {
    const made = button(label, () => zoom(view, factor));
    made.setAttribute('aria-label', name);
    bar.append(made);
  }
  view.box.before(bar);
}

function addKeys(view: View): void {
  const factors: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': 1 / STEP, '0': 0 };
  view.box.addEventListener('keydown', (event) => {
    const factor = factors[event.key];
    // With a modifier the key is the browser's own: Ctrl and + makes the whole page larger.
    if (factor === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    zoom(view, factor);
  });
}

function addPinch(view: View): void {
  let last = 0;
  const spread = ({ touches: [a, b] }: TouchEvent): number =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  view.box.addEventListener('touchstart', (event) => (last = spread(event)), { passive: true });
  view.box.addEventListener(
    'touchmove',
    (event) => {
      const [a, b] = event.touches;
      if (!a || !b || last === 0) return;
      event.preventDefault();
      const { left, top } = view.box.getBoundingClientRect();
      const now = spread(event);
      const at = { x: (a.clientX + b.clientX) / 2 - left, y: (a.clientY + b.clientY) / 2 - top };
      zoom(view, now / last, at);
      last = now;
    },
    { passive: false },
  );
}

/** Fingers and wheels scroll the box already; a mouse without a wheel could not. */
function addDrag({ box }: View): void {
  box.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest('a')) return;
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener('pointermove', (event) => {
    if (box.hasPointerCapture(event.pointerId)) box.scrollBy(-event.movementX, -event.movementY);
  });
}

/** Marks the lines that end at the role under the pointer or the focus. */
function showWaysIn({ picture }: View, target: EventTarget | null): void {
  const role = target instanceof Element ? target.closest<SVGElement>('[data-index]') : null;
  for (const line of picture.querySelectorAll('path[data-to]')) {
    const isNear = role !== null && line.getAttribute('data-to') === role.dataset['index'];
    line.classList.toggle('career-map-near', isNear);
  }
}

for (const box of document.querySelectorAll<HTMLElement>('.career-map-view')) {
  const picture = box.querySelector('svg');
  if (!picture) continue;
  const view: View = { box, picture };
  addButtons(view);
  addKeys(view);
  addPinch(view);
  addDrag(view);
  for (const type of ['pointerover', 'focusin'])
    picture.addEventListener(type, ({ target }) => showWaysIn(view, target));
  for (const type of ['pointerleave', 'focusout'])
    picture.addEventListener(type, () => showWaysIn(view, null));
}
