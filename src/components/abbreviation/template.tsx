import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';

export interface AbbreviationNote {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

/**
 * What the abbreviations of a page mean. On screen each is a note of its own that its button opens and that Escape or
 * a press beside it closes; on paper they are a list at the end of the text.
 */
export function AbbreviationList({
  notes,
  words,
}: {
  readonly notes: readonly AbbreviationNote[];
  readonly words: WordsOf<'article'>;
}): JSX.Element {
  return (
    <div class="abbreviations" data-component="abbreviations" data-ui="">
      <p class="abbreviations-title">{words.article.abbreviations}</p>
      {notes.map(({ id, term, meaning }) => (
        <p class="abbreviation-note" id={id} key={id} popover="auto" data-term={term}>
          <dfn>{term}</dfn> <span>{meaning}</span>
        </p>
      ))}
    </div>
  );
}
