import type { JSX } from 'preact';

export interface EmojiProps {
  readonly character: string;
  /** What it means, for those who do not see it and as a tooltip. */
  readonly title?: string | undefined;
  /** Classes of the author, such as the sizes `lg` to `xxxl` and `middle`. */
  readonly classes?: string | undefined;
  readonly id?: string | undefined;
}

/** An emoji with attributes of its author's. */
export function Emoji({ character, title, classes, id }: EmojiProps): JSX.Element {
  return (
    <span
      class={classes === undefined ? 'emoji' : `emoji ${classes}`}
      id={id}
      title={title}
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
    >
      {character}
    </span>
  );
}
