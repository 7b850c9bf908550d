import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { formatAsOf } from '../src/model/figure-age.ts';
import { pageHistory } from '../src/model/history.ts';
import { editUrl, reportUrl } from '../src/model/repository.ts';

/** Below the content: how old it is, who wrote it, and how to mend it. Nothing that is not known for sure. */
export function PageFoot({
  context,
  reviewed,
}: {
  readonly context: PageContext;
  /** When a person last read the page against its sources. */
  readonly reviewed?: string;
}): JSX.Element | null {
  const { guide, page, language } = context;
  const history = pageHistory(guide, page);
  const changed = history?.lastChange.slice(0, 'YYYY-MM-DD'.length);
  const names = guide.settings.contributors ? (history?.contributors ?? []) : [];
  const [edit, report] = [editUrl(guide, page), reportUrl(guide, page)];
  if ([reviewed, changed, edit, report].every((part) => part === undefined)) return null;
  return (
    <p class="page-foot" data-pagefind-ignore>
      {reviewed !== undefined && <DateOf what="Last reviewed" date={reviewed} language={language} />}
      {changed !== undefined && <DateOf what="Last changed" date={changed} language={language} />}
      {names.length > 0 && (
        <span>Written by {new Intl.ListFormat(language, { type: 'conjunction' }).format(names)}</span>
      )}
      {edit !== undefined && <a href={edit}>Edit this page</a>}
      {report !== undefined && <a href={report}>Report a mistake</a>}
    </p>
  );
}

function DateOf({
  what,
  date,
  language,
}: {
  readonly what: string;
  readonly date: string;
  readonly language: string;
}): JSX.Element {
  return (
    <span>
      {what} <time datetime={date}>{formatAsOf(date, language)}</time>
    </span>
  );
}
