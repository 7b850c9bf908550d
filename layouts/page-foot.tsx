import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { dayOf, pageHistory } from '../src/model/history.ts';
import { editUrl, reportUrl } from '../src/model/repository.ts';
import { Day } from './day.tsx';

/** Below the content: how old it is, who wrote it, and how to mend it. Nothing that is not known for sure. */
export function PageFoot({
  context,
  reviewed,
}: {
  readonly context: PageContext;
  /** When a person last read the page against its sources. */
  readonly reviewed?: string;
}): JSX.Element | null {
  const { guide, page } = context;
  const words = context.words.pageFoot;
  const history = pageHistory(guide, page);
  const changed = history && dayOf(history.lastChange);
  const names = guide.settings.contributors ? (history?.contributors ?? []) : [];
  const [edit, report] = [editUrl(guide, page), reportUrl(guide, page)];
  if ([reviewed, changed, edit, report].every((part) => part === undefined)) return null;
  return (
    <p class="page-foot" data-pagefind-ignore="">
      {reviewed !== undefined && (
        <span>{words.reviewed.parts({ date: <Day date={reviewed} context={context} /> })}</span>
      )}
      {changed !== undefined && (
        <span>{words.changed.parts({ date: <Day date={changed} context={context} /> })}</span>
      )}
      {names.length > 0 && <span>{words.writtenBy({ names })}</span>}
      {edit !== undefined && <a href={edit}>{words.edit}</a>}
      {report !== undefined && <a href={report}>{words.report}</a>}
    </p>
  );
}
