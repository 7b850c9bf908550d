/**
 * The larger view of a diagram fills the window: the focus goes into it, stays in it, and returns to the link that
 * opened it. Escape closes it, as its own link does. Which view is open stands in the address, with or without script.
 */

let open: HTMLElement | null = null;

const partOf = (figure: HTMLElement, name: string): HTMLAnchorElement | null =>
  figure.querySelector<HTMLAnchorElement>(`.diagram-${name}`);

function follow(): void {
  const before = open;
  open = document.querySelector<HTMLElement>('.diagram:has(> .diagram-tools > :target)');
  if (open) partOf(open, 'close')?.focus();
  else if (before) partOf(before, 'larger')?.focus();
}

/** The next stop inside the view, from its last to its first. */
function turn(figure: HTMLElement, event: KeyboardEvent): void {
  const stops = [...figure.querySelectorAll<HTMLElement | SVGElement>('a[href], [tabindex="0"]')].filter(
    (stop) => stop.checkVisibility(),
  );
  // Drawn first, told last.
  const close = stops.findIndex((stop) => stop.matches('.diagram-close'));
  stops.unshift(...stops.splice(close, 1));
  const at = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
}

document.addEventListener('keydown', (event) => {
  if (!open || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') partOf(open, 'close')?.click();
  if (event.key === 'Tab') turn(open, event);
});
addEventListener('hashchange', follow);
follow();
