import type { JSX } from 'preact';

/** The number of a note in a text or in code, with the anchors that tie the two together. */
export interface Mark {
  readonly number: number;
  /** What a screen reader says of the link. */
  readonly label: string;
  /** Anchor of the note. */
  readonly note: string;
  /** Anchor of this number; undefined for all but the first of its note, which the way back leads to. */
  readonly id: string | undefined;
}

/** `(1)`, a link to note 1. The number is the author's text; the link laid over it is ours. */
export function AnnotationMark({ number, label, note, id }: Mark): JSX.Element {
  return (
    <span class="annotation-mark" id={id}>
      ({number})
      <a href={`#${note}`} data-ui="" aria-label={label} />
    </span>
  );
}

/** What the way back from a note needs to know; in the data of a token `annotation_back`. */
export interface BackData {
  readonly id: string;
  /** What a screen reader says of the link. */
  readonly label: string;
}

/** The way from a note back to its number. */
export function AnnotationBack({ id, label }: BackData): JSX.Element {
  return (
    <a class="annotation-back" href={`#${id}`} data-ui="" aria-label={label}>
      ↩
    </a>
  );
}
