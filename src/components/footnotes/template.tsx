import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface NoteProps {
  readonly id: string;
  readonly content: SafeHtml;
}

interface WithWords {
  readonly words: WordsOf<'article'>;
}

export interface FootnotesProps extends WithWords {
  /** Which list of notes of the page it is: people who move by landmarks tell them apart by it. */
  readonly ordinal: number;
  readonly notes: readonly NoteProps[];
}

/** The notes of a page, at its end. */
export function Footnotes({ ordinal, notes, words: { article } }: FootnotesProps): JSX.Element {
  const label = ordinal === 1 ? article.footnotes : article.moreFootnotes({ number: ordinal });
  return (
    <section class="footnotes" data-component="footnotes" role="doc-endnotes" aria-label={label}>
      <ol>
        {notes.map(({ id, content }) => (
          <li id={id} key={id}>
            <Raw html={content} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export interface ReferenceProps {
  readonly number: number;
  /** Id of the note. */
  readonly note: string;
  readonly id: string;
}

/** The number of a note, behind what it is about. */
export function Reference({ number, note, id }: ReferenceProps): JSX.Element {
  return (
    <sup class="footnote-ref" id={id}>
      <a href={`#${note}`} role="doc-noteref">
        {number}
      </a>
    </sup>
  );
}

export interface WayBackProps extends WithWords {
  readonly number: number;
  /** Ids of the references to the note. */
  readonly references: readonly string[];
  readonly inParagraph: boolean;
}

/** From a note back to each place that refers to it. */
export function WayBack({ number, references, inParagraph, words }: WayBackProps): JSX.Element {
  const links = references.map((id, i) => (
    <>
      {' '}
      <a
        class="footnote-back"
        href={`#${id}`}
        role="doc-backlink"
        aria-label={backLabel(number, i + 1, references.length, words)}
      >
        ↩{references.length > 1 && <sup>{i + 1}</sup>}
      </a>
    </>
  ));
  if (references.length === 0) return <></>;
  return inParagraph ? <span data-ui="">{links}</span> : <p data-ui="">{links}</p>;
}

function backLabel(number: number, place: number, places: number, { article }: WithWords['words']): string {
  return places > 1 ? article.backToPlace({ number, place, places }) : article.backToNote({ number });
}
