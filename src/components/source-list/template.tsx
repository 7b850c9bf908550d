import type { JSX } from 'preact';
import type { DatedCitation } from '../../model/citation.ts';
import type { Source } from '../../model/shared-data.ts';
import type { WordsOf } from '../../words/words.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface SourceProps extends Pick<Source, 'title' | 'publisher' | 'kind' | 'licence'> {
  readonly id: string;
  readonly citation: DatedCitation;
  /** Words that the licence asks for. */
  readonly attribution: SafeHtml | undefined;
  readonly caveat: SafeHtml | undefined;
  /** What the guide has from it: `12 pay records`. */
  readonly uses: readonly string[];
}

interface WithWords {
  readonly words: WordsOf<'sources' | 'citations' | 'punctuation'>;
}

/** Sources with everything that a reader needs to judge them and to use their figures. */
export function SourceList({
  sources,
  words,
}: WithWords & { readonly sources: readonly SourceProps[] }): JSX.Element {
  return (
    <ul class="source-list" data-component="source-list" role="list">
      {sources.map((source) => (
        <SourceItem {...source} words={words} />
      ))}
    </ul>
  );
}

function SourceItem({
  id,
  title,
  publisher,
  kind,
  citation,
  licence,
  attribution,
  caveat,
  uses,
  words,
}: SourceProps & WithWords): JSX.Element {
  const age = words.citations[citation.age.label];
  return (
    <li id={id}>
      <a class="source-list-title" href={citation.url}>
        {title}
      </a>
      <p>
        {words.sources[kind]({ publisher })}{' '}
        {uses.length > 0 && `${words.sources.uses({ uses: uses.join(words.punctuation.comma) })} `}
        {words.sources.cited({ citation: citation.text, age })}
      </p>
      <p>
        <strong>{words.sources.licence}</strong> {licence}
      </p>
      {attribution !== undefined && (
        <p>
          <strong>{words.sources.attribution}</strong> <Raw html={attribution} />
        </p>
      )}
      {caveat !== undefined && (
        <p>
          <strong>{words.sources.caveat}</strong> <Raw html={caveat} />
        </p>
      )}
    </li>
  );
}
