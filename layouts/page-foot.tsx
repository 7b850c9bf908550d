import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { formatAsOf } from '../src/model/figure-age.ts';

/** Below the content: how to mend it, and when a person last read it against its sources. */
export function PageFoot({
  context,
  reviewed,
}: {
  readonly context: PageContext;
  readonly reviewed?: string;
}): JSX.Element | null {
  const edit = editLink(context);
  if (edit === undefined && reviewed === undefined) return null;
  return (
    <p class="page-foot" data-pagefind-ignore>
      {reviewed !== undefined && (
        <span>
          Last reviewed <time datetime={reviewed}>{formatAsOf(reviewed, context.language)}</time>
        </span>
      )}
      {edit !== undefined && <a href={edit}>Edit this page</a>}
    </p>
  );
}

/** The page's file in the editor of the repository. */
function editLink({ guide, page }: PageContext): string | undefined {
  const { repository, branch } = guide.settings;
  const { editUrl } = guide.content;
  if (page.file && editUrl !== undefined) return editUrl.replace('{path}', encodeURI(page.file.path));
  if (repository === undefined || !page.file) return undefined;
  return `${repository.replace(/\/$/, '')}/edit/${branch}/content/${encodeURI(page.file.path)}`;
}
