/** The menu of a narrow screen lies over the page: Escape folds it and gives the focus back; going on folds it too. */

const menu = document.querySelector<HTMLDetailsElement>('.header-menu');

menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
menu?.addEventListener('focusout', ({ relatedTarget }) => {
  // A press on the page takes the focus to nothing; the menu then stays, as what is pressed may be in it.
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
});
