import type { JSX } from 'preact';
import { ChoicePlace } from '../src/components/choice-place.tsx';
import type { PageContext } from '../src/components/component.ts';
import { pathsChoice, reachFrom } from '../src/components/paths/props.ts';
import { Reach } from '../src/components/paths/template.tsx';
import { PATHS_PATH } from '../src/model/decision-pages.ts';
import type { Page, PathStart } from '../src/model/page.ts';
import { pageUrl } from '../src/model/page-names.ts';
import { groupBy } from '../src/support/group-by.ts';
import { TitledArticle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { titleOrder } from '../src/support/title-order.ts';

/** From where to where? Without a script, all places to start from, each with a page of its own. */
export function PathsLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const folder = view.roleScripts.paths;
  return (
    <>
      <TitledArticle view={view} />
      {folder !== undefined && <ChoicePlace name="paths" data={pathsChoice(context.link(folder), context)} />}
      <h2 id={context.uniqueId('starts')}>{context.words.paths.whereNow}</h2>
      <div class="choice-links">
        <Starts context={context} />
      </div>
      <PageFoot context={context} />
    </>
  );
}

type StartPage = Extract<Page, { kind: 'paths-from' }>;

/** All places to start from, by category; those of none come last. */
function Starts({ context }: { readonly context: PageContext }): JSX.Element {
  const { guide } = context;
  const collator = titleOrder(context.language);
  const pages = guide.pages
    .filter((page): page is StartPage => page.kind === 'paths-from')
    .toSorted((a, b) => collator.compare(a.start.title, b.start.title));
  const groups = groupBy(pages, ({ start }) => guide.categories.get(start.category ?? ''));
  return (
    <>
      {[...guide.categories.values(), undefined].map((category) => {
        const starts = groups.get(category) ?? [];
        return starts.length === 0 ? null : (
          <section>
            <h3 id={context.uniqueId(category?.id ?? 'other')}>
              {category?.title ?? context.words.paths.other}
            </h3>
            <ul>
              {starts.map(({ url, start }) => (
                <li>
                  <a href={context.link(url)}>{start.title}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** What can be reached from one place. */
export function PathsFromLayout({
  view,
  start,
}: {
  readonly view: PageView;
  readonly start: PathStart;
}): JSX.Element {
  const { context } = view;
  const role = context.guide.roles.get(start.id);
  const reach = reachFrom(start.id, context);
  const query = new URLSearchParams({ from: start.id });
  return (
    <>
      <TitledArticle view={view} />
      <p data-ui="">
        {role && (
          <>
            <a href={context.link(role.url)}>{context.words.paths.aboutRole}</a>
            {' · '}
          </>
        )}
        <a href={`${context.link(pageUrl(PATHS_PATH))}?${query.toString()}`}>{context.words.paths.findWay}</a>
      </p>
      {reach && <Reach {...reach} words={context.words} />}
      <PageFoot context={context} />
    </>
  );
}
