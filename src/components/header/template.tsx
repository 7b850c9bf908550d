import type { ComponentChildren, JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import { MARK_PATH } from '../../support/mark.ts';

export interface HeaderLink {
  readonly title: string;
  readonly href: string;
  /** Whether it leads to the page that is open, or to the section that holds it. */
  readonly current?: 'page' | 'section' | undefined;
}

export interface HeaderProps {
  readonly words: WordsOf<'common'>;
  readonly title: string;
  readonly home: string;
  /** Address of a picture to show in place of the mark. */
  readonly logo?: string | undefined;
  readonly links: readonly HeaderLink[];
  /** The page that answers searches; undefined where the page below has a search field of its own. */
  readonly search: string | undefined;
  /** Name of its links as a landmark. */
  readonly label?: string;
  /** What stands at the end: the theme switch. */
  readonly children?: ComponentChildren;
}

/** Links that stand beside the title; more of them have a row of their own. */
const MOST_BESIDE = 6;

/**
 * The header. On narrow screens the links fold into `<details>`, which needs no script and traps nobody.
 */
export function Header({
  words,
  title,
  home,
  logo,
  links,
  search,
  label = words.common.main,
  children,
}: HeaderProps): JSX.Element {
  const hasOwnRow = links.length > MOST_BESIDE;
  return (
    <header class="header">
      <div class="header-row">
        <a class="header-home" href={home}>
          {logo === undefined ? <Mark /> : <img class="header-logo" src={logo} alt="" />}
          <span>{title}</span>
        </a>
        {links.length > 0 && !hasOwnRow && <Menu links={links} label={label} words={words} />}
        {search !== undefined && <SearchField action={search} words={words} />}
        {children}
        {hasOwnRow && <Menu links={links} label={label} words={words} row />}
      </div>
    </header>
  );
}

function Menu({
  links,
  label,
  words,
  row = false,
}: Pick<HeaderProps, 'words'> & {
  readonly links: readonly HeaderLink[];
  readonly label: string;
  readonly row?: boolean;
}): JSX.Element {
  return (
    <details class={row ? 'header-menu header-tabs' : 'header-menu'}>
      <summary>{words.common.menu}</summary>
      <nav aria-label={label}>
        <ul role="list">
          {links.map(({ title, href, current }) => (
            <li>
              <a href={href} aria-current={current === 'section' ? 'true' : current}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

/** On narrow screens only the button is left; it leads to the search page. */
function SearchField({
  action,
  words: { common },
}: Pick<HeaderProps, 'words'> & { readonly action: string }): JSX.Element {
  return (
    <form class="header-search" role="search" action={action}>
      <input
        type="search"
        name="q"
        aria-label={common.search}
        placeholder={common.search}
        autocomplete="off"
      />
      <button aria-label={common.search}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="m18 18-5-5M8.5 14.5a6 6 0 1 1 0-12 6 6 0 0 1 0 12Z" />
        </svg>
      </button>
    </form>
  );
}

/** The mark of Rolebook: books on a shelf, each a step higher. */
function Mark(): JSX.Element {
  return (
    <svg class="header-mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d={`${MARK_PATH}M2 16.5h5M9.5 11h5M17 5h5`} />
    </svg>
  );
}
