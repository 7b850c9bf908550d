// Where a term stands again, a press opens the note that the button at its first place opens.
document.addEventListener('click', ({ target }) => {
  const term = target instanceof Element ? target.closest('abbr[title]:not(:has(button))') : null;
  if (!term || target instanceof HTMLAnchorElement || term.closest('a, button, summary, label, [role=tab]'))
    return;
  for (const note of document.querySelectorAll<HTMLElement>('.abbreviation-note')) {
    // Browsers that know no `source` open the note at the foot of the window.
    if (note.dataset['term'] === term.textContent) note.showPopover({ source: term as HTMLElement });
  }
});
