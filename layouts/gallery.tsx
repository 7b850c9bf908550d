import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { codeLineHtml, type CodePart } from '../src/components/code-line.tsx';
import { escapedHtml, joinHtml, Raw } from '../src/support/html.tsx';
import { Article, PageTitle } from './content.tsx';
import type { GalleryExample, PageView } from './page-view.ts';

const LINE_BREAK = escapedHtml('\n');

/** Every component with its examples and the Markdown that makes them. */
export function GalleryLayout({ view }: { readonly view: PageView }): JSX.Element {
  const names = [...new Set(view.examples.map(({ component }) => component))];
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      {names.map((name) => (
        <Room name={name} view={view} />
      ))}
    </>
  );
}

function Room({ name, view }: { readonly name: string; readonly view: PageView }): JSX.Element {
  const examples = view.examples.filter(({ component }) => component === name);
  return (
    <section class="gallery">
      <h2 id={view.context.uniqueId(name)}>{name.replaceAll('-', ' ')}</h2>
      <p>{examples[0]?.description}</p>
      {examples.map((example) => (
        <Example example={example} context={view.context} />
      ))}
    </section>
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
    <>
      <h3>{name.replaceAll('-', ' ')}</h3>
      <div class="gallery-example">
        <Raw html={html} />
      </div>
      {source !== undefined && (
        <Source lines={context.highlight(source, 'markdown').lines} title={context.words.gallery.source} />
      )}
    </>
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
