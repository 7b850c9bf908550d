import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';

export interface NavigationLink {
  readonly title: string;
  readonly href: string;
}

/** A step of the way; a section without a page of its own has no link. */
export interface BreadcrumbStep {
  readonly title: string;
  readonly href: string | undefined;
}

/** Way from the home page down to this one; its last step is the page itself and no link. */
export function Breadcrumb({
  links,
  here,
  words,
  label = words.navigation.breadcrumb,
}: {
  readonly links: readonly BreadcrumbStep[];
  readonly here: string;
  readonly words: WordsOf<'navigation'>;
  /** Its name as a landmark; a page with two of them tells them apart by it. */
  readonly label?: string;
}): JSX.Element {
  return (
    <nav class="navigation-breadcrumb" aria-label={label}>
      <ol role="list">
        {links.map(({ title, href }) => (
          <li>{href === undefined ? title : <a href={href}>{title}</a>}</li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

export interface PreviousNextProps {
  readonly words: WordsOf<'navigation'>;
  /** What they are neighbours in, for screen readers: `Data and machine learning`. */
  readonly label: string;
  readonly previous: NavigationLink | undefined;
  readonly next: NavigationLink | undefined;
}

/** Links to both neighbours; nothing where there is neither. */
export function PreviousNext({ words, label, previous, next }: PreviousNextProps): JSX.Element | null {
  if (!previous && !next) return null;
  return (
    <nav class="navigation-neighbours" aria-label={label} data-pagefind-ignore="">
      {previous && (
        <a rel="prev" href={previous.href}>
          <span>{words.navigation.previous}</span> {previous.title}
        </a>
      )}
      {next && (
        <a rel="next" href={next.href}>
          <span>{words.navigation.next}</span> {next.title}
        </a>
      )}
    </nav>
  );
}
