import type { JSX } from 'preact';
import { COMPONENT_GROUPS } from '../src/model/gallery-pages.ts';
import { Article, PageTitle } from './content.tsx';
import { inEnglish } from './other-language.ts';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';

/** Every component with what a reader sees of it, as a link to its page. */
export function GalleryLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const pages = context.guide.pages.filter((page) => page.kind === 'component');
  return (
    <>
      <PageTitle view={view} />
      <Article view={view} />
      {COMPONENT_GROUPS.map((group) => (
        <section>
          <h2 id={context.uniqueId(group)}>{context.words.gallery[group]}</h2>
          <ul class="gallery-list" role="list">
            {pages
              .filter(({ component }) => component.group === group)
              .map(({ url, title, description }) => (
                <li>
                  <a href={context.link(url)} {...inEnglish(context)}>
                    {title}
                  </a>
                  <p {...inEnglish(context)}>{description}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <PageFoot context={context} />
    </>
  );
}
