/**
 * A click on the mark of a heading goes there, as any link does, and shares the address: through the phone's own menu
 * where fingers are used and it has one, else by the clipboard, which is then said.
 */

const SAID_FOR = 2000;

function say(link: HTMLAnchorElement): void {
  const said = document.createElement('span');
  said.className = 'heading-anchor-said';
  said.setAttribute('role', 'status');
  said.dataset['ui'] = '';
  link.after(said);
  // Announced only if it changes while it is in the page.
  requestAnimationFrame(() => (said.textContent = document.body.dataset['linkCopied'] ?? ''));
  setTimeout(() => said.remove(), SAID_FOR);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof HTMLAnchorElement ? event.target : undefined;
  if (!link?.matches('[data-heading] > a') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { share, clipboard } = navigator as { share?: unknown; clipboard?: Clipboard };
  if (share && matchMedia('(pointer: coarse)').matches) {
    // Refused where the reader closes the menu.
    navigator.share({ title: document.title, url: link.href }).catch(() => undefined);
  } else {
    clipboard?.writeText(link.href).then(
      () => say(link),
      () => undefined,
    );
  }
});
