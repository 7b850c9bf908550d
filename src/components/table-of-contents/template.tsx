import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import type { Heading } from '../../model/outline.ts';
import type { OtherLanguage } from '../../support/text-direction.ts';

/** With fewer entries the page is its own overview. */
const FEWEST = 3;

interface Section {
  readonly heading: Heading;
  readonly parts: readonly Heading[];
}

/**
 * Sections (h2) and their parts (h3) as a nested list of links; nothing on short pages.
 * Folds into `<details>` on narrow screens, stands open beside the text on wide ones, both without script.
 */
export function TableOfContents({
  headings,
  words,
  label = words.common.onThisPage,
  language = {},
}: {
  readonly headings: readonly Heading[];
  readonly words: WordsOf<'common' | 'tableOfContents'>;
  /** Of the headings, where the page is in another one than the guide. */
  readonly language?: OtherLanguage;
  /** Its name as a landmark. */
  readonly label?: string;
}): JSX.Element | null {
  const sections = sectionsOf(headings);
  if (sections.reduce((sum, { parts }) => sum + 1 + parts.length, 0) < FEWEST) return null;
  return (
    <nav class="table-of-contents" aria-label={label} data-pagefind-ignore="" data-toc="">
      <p class="table-of-contents-title" aria-hidden="true">
        {words.common.onThisPage}
      </p>
      <details>
        <summary>{words.common.onThisPage}</summary>
        <ol role="list" {...language}>
          {sections.map(({ heading, parts }) => (
            <li>
              <Entry heading={heading} words={words} />
              {parts.length > 0 && (
                <ol role="list">
                  {parts.map((part) => (
                    <li>
                      <Entry heading={part} words={words} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** A heading with those below it. */
interface Branch {
  readonly heading: Heading;
  readonly below: Branch[];
}

/** All headings of a text as a nested list, each below the last one of a higher level: what `[TOC]` stands for. */
export function HeadingList({
  headings,
  words,
}: {
  readonly headings: readonly Heading[];
  readonly words: WordsOf<'tableOfContents'>;
}): JSX.Element {
  return (
    <div data-component="heading-list" data-pagefind-ignore="">
      <Branches branches={branchesOf(headings)} words={words} />
    </div>
  );
}

interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly words: WordsOf<'tableOfContents'>;
}

function Branches({ branches, words }: BranchesProps): JSX.Element {
  return (
    <ul>
      {branches.map(({ heading, below }) => (
        <li>
          <Entry heading={heading} words={words} />
          {below.length > 0 && <Branches branches={below} words={words} />}
        </li>
      ))}
    </ul>
  );
}

function branchesOf(headings: readonly Heading[]): readonly Branch[] {
  const top: Branch[] = [];
  const path: Branch[] = [];
  for (const heading of headings) {
    while ((path.at(-1)?.heading.level ?? 0) >= heading.level) path.pop();
    const branch: Branch = { heading, below: [] };
    (path.at(-1)?.below ?? top).push(branch);
    path.push(branch);
  }
  return top;
}

/** A heading inside a tab is named with it: several tabs often have the same headings. */
function Entry({
  heading: { id, text, tab },
  words: { tableOfContents },
}: {
  readonly heading: Heading;
  readonly words: WordsOf<'tableOfContents'>;
}): JSX.Element {
  return <a href={`#${id}`}>{tab === undefined ? text : tableOfContents.inTab({ tab, heading: text })}</a>;
}

/** Parts that come before any section are sections themselves, so that nothing is lost. */
function sectionsOf(headings: readonly Heading[]): readonly Section[] {
  const sections: { heading: Heading; parts: Heading[] }[] = [];
  for (const heading of headings) {
    const last = sections.at(-1);
    if (heading.level === 3 && last) last.parts.push(heading);
    else if (heading.level === 2 || heading.level === 3) sections.push({ heading, parts: [] });
  }
  return sections;
}
