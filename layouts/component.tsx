import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { codeLineHtml, type CodePart } from '../src/components/code-line.tsx';
import { titleFromPath } from '../src/model/page-names.ts';
import { escapedHtml, joinHtml, Raw } from '../src/support/html.tsx';
import { TitledArticle } from './content.tsx';
import { FolderNeighbours } from './neighbours.tsx';
import { inEnglish } from './other-language.ts';
import { PageFoot } from './page-foot.tsx';
import type { GalleryExample, PageView } from './page-view.ts';

const LINE_BREAK = escapedHtml('\n');

/** The examples of a component and the Markdown that makes them. */
export function ComponentLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context, examples } = view;
  return (
    <>
      <TitledArticle view={view} />
      {examples.map((example) => (
        <Example example={example} context={context} />
      ))}
      <PageFoot context={context} />
      <FolderNeighbours context={context} />
    </>
  );
}

function Example({
  example: { name, source, html },
  context,
}: {
  readonly example: GalleryExample;
  readonly context: PageContext;
}): JSX.Element {
  return (
    <section class="gallery">
      <h2 {...inEnglish(context)}>{titleFromPath(name, name)}</h2>
      <div class="gallery-example" {...inEnglish(context)}>
        <Raw html={html} />
      </div>
      {source !== undefined && (
        <Source lines={context.highlight(source, 'markdown').lines} title={context.words.gallery.source} />
      )}
    </section>
  );
}

function Source({
  lines,
  title,
}: {
  readonly lines: readonly (readonly CodePart[])[];
  readonly title: string;
}): JSX.Element {
  return (
    <details class="gallery-source">
      <summary>{title}</summary>
      <pre tabindex={0}>
        <code class="language-markdown">
          <Raw html={joinHtml(lines.flatMap((line) => [codeLineHtml(line), LINE_BREAK]))} />
        </code>
      </pre>
    </details>
  );
}
