import type { JSX } from 'preact';
import type { DatedCitation } from '../../model/citation.ts';
import type { Source } from '../../model/shared-data.ts';
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

const KINDS: Readonly<Record<Source['kind'], string>> = {
  official: 'Official statistics or rules',
  survey: 'Survey of those who chose to answer',
  community: 'Community source, not official',
};

/** Sources with everything that a reader needs to judge them and to use their figures. */
export function SourceList({ sources }: { readonly sources: readonly SourceProps[] }): JSX.Element {
  return (
    <ul class="source-list" data-component="source-list" role="list">
      {sources.map((source) => (
        <SourceItem {...source} />
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
}: SourceProps): JSX.Element {
  return (
    <li id={id}>
      <a class="source-list-title" href={citation.url}>
        {title}
      </a>
      <p>
        {publisher}. {KINDS[kind]}
        {uses.length > 0 && `; ${uses.join(', ')} here`}. {citation.text} ({citation.age.label}).
      </p>
      <p>
        <strong>Licence:</strong> {licence}
      </p>
      {attribution !== undefined && (
        <p>
          <strong>Attribution:</strong> <Raw html={attribution} />
        </p>
      )}
      {caveat !== undefined && (
        <p>
          <strong>Know before use:</strong> <Raw html={caveat} />
        </p>
      )}
    </li>
  );
}
