import type { JSX } from 'preact';
import { careerMap } from '../src/components/career-map/index.ts';
import { SearchForm } from '../src/components/search/template.tsx';
import type { PageContext } from '../src/components/component.ts';
import { Bookshelf } from './bookshelf.tsx';
import { Article, ContentWithContents } from './content.tsx';
import { categoryHue } from '../src/model/category-hue.ts';
import { WaysIn } from './decisions.tsx';
import { LatestNews } from './news.tsx';
import { Posts } from './posts.tsx';
import { PagesByFolder } from './page-list.tsx';
import type { PageView } from './page-view.ts';
import { placed } from './placed.ts';
import { usedCategories, type CategoryWithRoles } from './role-lists.tsx';

/** A card shows so many roles; its category page has them all. */
const ROLES_SHOWN = 6;
/** With few roles there is room to say of each what the person does. */
const FEW_ROLES = 12;
/** A title of more characters is a sentence, and would fill the first screen in letters of the largest size. */
const LONG_TITLE = 40;
/** More than these are no map any more; the categories have theirs. */
const ROLES_ON_MAP = 80;

/** Title and search first, then other ways in, then the categories; a guide whose content brings its own title starts with that. */
export function HomeLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const categories = usedCategories(context);
  return (
    <>
      {view.hasTitle ? (
        <ContentWithContents view={view} />
      ) : (
        <HomeHead categories={categories} context={context} />
      )}
      <WaysIn view={view} />
      {categories.length > 0 && <Shelf categories={categories} context={context} />}
      <div class="home-read">
        {!view.hasTitle && <Article view={view} />}
        <Posts context={context} />
        <LatestNews context={context} />
      </div>
      <MapOfAll context={context} />
      {categories.length === 0 && !context.guide.contents && <PagesByFolder context={context} />}
      {isEmpty(view) && <p>{context.words.home.empty}</p>}
    </>
  );
}

/** A guide that has just begun: nobody has written a role or a page, nor text for its home page. */
function isEmpty({ content, context }: PageView): boolean {
  return content === '' && context.guide.pages.every(({ kind }) => kind !== 'role' && kind !== 'page');
}

/** Nothing where the guide knows of no moves, or of too many roles for one picture. */
function MapOfAll({ context }: { readonly context: PageContext }): JSX.Element | null {
  if (context.guide.roles.size > ROLES_ON_MAP) return null;
  const map = placed(careerMap, 'career-map', context);
  return map ? (
    <section aria-labelledby="where-roles-lead" data-later="">
      <h2 id="where-roles-lead" data-pagefind-ignore="">
        {context.words.home.map}
      </h2>
      {map}
    </section>
  ) : null;
}

interface ShelfProps {
  readonly categories: readonly CategoryWithRoles[];
  readonly context: PageContext;
}

function HomeHead({ categories, context }: ShelfProps): JSX.Element {
  const { title, description } = context.guide.settings;
  return (
    <div class="home-head">
      <h1
        class={title.length > LONG_TITLE ? 'home-title home-title-long' : 'home-title'}
        data-pagefind-weight="10"
      >
        {title}
      </h1>
      {description !== undefined && <p class="lede">{description}</p>}
      <div data-pagefind-ignore="">
        <SearchForm action={context.link('search.html')} words={context.words} />
      </div>
      <Bookshelf categories={categories} context={context} />
    </div>
  );
}

function Shelf({ categories, context }: ShelfProps): JSX.Element {
  const few = context.guide.roles.size <= FEW_ROLES;
  return (
    <ul class="shelf" role="list">
      {categories.map((one, index) => (
        <li data-hue={categoryHue(context.guide, one.category.id)} data-later={index > 1 ? '' : undefined}>
          <CategoryCard {...one} context={context} summaries={few} />
        </li>
      ))}
    </ul>
  );
}

interface CategoryCardProps extends CategoryWithRoles {
  readonly context: PageContext;
  readonly summaries: boolean;
}

function CategoryCard({ category, roles, context, summaries }: CategoryCardProps): JSX.Element {
  const { words } = context;
  const href = context.link(`categories/${category.id}.html`);
  return (
    <>
      <div>
        <h2>
          <a href={href}>{category.title}</a>
        </h2>
        <p>{category.summary}</p>
      </div>
      <ul role="list">
        {roles.slice(0, ROLES_SHOWN).map(({ url, facts }) => (
          <li>
            <a href={context.link(url)}>{facts.title}</a>
            {summaries && <p>{facts.summary}</p>}
          </li>
        ))}
        {roles.length > ROLES_SHOWN && (
          <li>
            <a href={href}>{words.home.allOfCategory({ count: roles.length })}</a>
          </li>
        )}
      </ul>
    </>
  );
}
