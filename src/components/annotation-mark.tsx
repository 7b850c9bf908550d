import type { JSX } from 'preact';

/** The number of a note in a text or in code, with the anchors that tie the two together. */
export interface Mark {
  readonly number: number;
  /** Anchor of the note. */
  readonly note: string;
  /** Anchor of this number; undefined for all but the first of its note, which the way back leads to. */
  readonly id: string | undefined;
}

/** `(1)`, a link to note 1. The number is the author's text; the link laid over it is ours. */
export function AnnotationMark({ number, note, id }: Mark): JSX.Element {
  return (
    <span class="annotation-mark" id={id}>
      ({number})
      <a href={`#${note}`} data-ui="" aria-label={`Note ${number}`} />
    </span>
  );
}

/** The way from a note back to its number. */
export function AnnotationBack({
  id,
  number,
}: {
  readonly id: string;
  readonly number: number;
}): JSX.Element {
  return (
    <a
      class="annotation-back"
      href={`#${id}`}
      data-ui=""
      data-pagefind-ignore=""
      aria-label={`Back to ${number}`}
    >
      ↩
    </a>
  );
}
