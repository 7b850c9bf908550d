import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import { findIcon } from '../icon/library.ts';
import { Icon } from '../icon/template.tsx';

/** An entry of the contents as a reader sees it. */
export interface ContentsLink {
  readonly title: string;
  /** Undefined for a section without any page. */
  readonly href: string | undefined;
  readonly current?: boolean;
  /** Whether the page that is open lies below it. */
  readonly open?: boolean;
  readonly icon?: string | undefined;
  /** A word about the page: `new`. */
  readonly status?: string | undefined;
  readonly children?: readonly ContentsLink[];
}

export interface SideContentsProps {
  readonly words: WordsOf<'common'>;
  readonly links: readonly ContentsLink[];
  /** The page that lists everything. */
  readonly all: string;
  /** Its name as a landmark. */
  readonly label?: string;
}

/**
 * The contents beside a page, which hold only what leads to its neighbours; everything else is on the page of all
 * pages. Folds into `<details>` where there is no room beside the text, and needs no script.
 */
export function SideContents({
  words: { common },
  links,
  all,
  label = common.contents,
}: SideContentsProps): JSX.Element {
  return (
    <nav class="contents" aria-label={label} data-pagefind-ignore="">
      <details>
        <summary>{label}</summary>
        <ContentsList links={links} />
        <p class="contents-all">
          <a href={all}>{common.allPages}</a>
        </p>
      </details>
    </nav>
  );
}

/** Entries as a nested list. */
export function ContentsList({ links }: { readonly links: readonly ContentsLink[] }): JSX.Element {
  return (
    <ul class="contents-list" role="list">
      {links.map((link) => (
        <li data-open={link.open === true ? '' : undefined}>
          <Entry link={link} />
          {link.children !== undefined && link.children.length > 0 && <ContentsList links={link.children} />}
        </li>
      ))}
    </ul>
  );
}

function Entry({
  link: { title, href, current, icon, status },
}: {
  readonly link: ContentsLink;
}): JSX.Element {
  const words = (
    <>
      {icon !== undefined && findIcon(icon) && <Icon name={icon} />} {title}
      {status !== undefined && <small class="contents-status">{status}</small>}
    </>
  );
  if (href === undefined) return <span>{words}</span>;
  return (
    <a href={href} aria-current={current === true ? 'page' : undefined}>
      {words}
    </a>
  );
}

/** An entry of a section with what its author says that it is about. */
export interface SectionPage {
  readonly title: string;
  readonly href: string;
  readonly description: string | undefined;
}

/** The pages of a section in the text of a page. */
export function SectionPages({ pages }: { readonly pages: readonly SectionPage[] }): JSX.Element {
  return (
    <ul class="section-pages" role="list" data-component="section-pages">
      {pages.map(({ title, href, description }) => (
        <li>
          <a href={href}>{title}</a>
          {description !== undefined && <p>{description}</p>}
        </li>
      ))}
    </ul>
  );
}
