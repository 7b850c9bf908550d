import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { rolesOf } from '../src/model/guide.ts';
import type { Role } from '../src/model/page.ts';
import { pageUrl } from '../src/model/page-names.ts';
import type { Category } from '../src/model/settings.ts';
import { categoryHue } from '../src/model/category-hue.ts';

/** Cards of roles: title and one line on what the person does. */
export function RoleCards({
  roles,
  context,
}: {
  readonly roles: readonly Role[];
  readonly context: PageContext;
}): JSX.Element {
  return (
    <ul class="role-cards" role="list">
      {roles.map(({ url, facts }) => (
        <li>
          <a href={context.link(url)}>{facts.title}</a>
          <p>{facts.summary}</p>
        </li>
      ))}
    </ul>
  );
}

/** Every role, by category: also what the search page shows where it cannot search. */
export function RolesByCategory({ context }: { readonly context: PageContext }): JSX.Element {
  return (
    <>
      {usedCategories(context).map(({ category, roles }) => (
        <section class="roles-by-category" data-hue={categoryHue(context.guide, category.id)}>
          <h2 id={context.uniqueId(category.id)}>
            <a href={context.link(`categories/${category.id}.html`)}>{category.title}</a>
          </h2>
          <RoleCards roles={roles} context={context} />
        </section>
      ))}
    </>
  );
}

export interface CategoryWithRoles {
  readonly category: Category;
  readonly roles: readonly Role[];
}

/** Categories that have roles, in the order of guide.yaml. */
export function usedCategories({ guide }: PageContext): readonly CategoryWithRoles[] {
  const all = [...guide.categories.values()].map((category) => ({
    category,
    roles: rolesOf(guide, category.id),
  }));
  return all.filter(({ roles }) => roles.length > 0);
}

/** Every role by category as a plain link to a page of its own: `path` gives that page's path by the role's id. */
export function RoleLinks({
  context,
  path,
}: {
  readonly context: PageContext;
  readonly path: (roleId: string) => string;
}): JSX.Element {
  return (
    <>
      {usedCategories(context).map(({ category, roles }) => (
        <section data-hue={categoryHue(context.guide, category.id)}>
          <h3 id={context.uniqueId(category.id)}>{category.title}</h3>
          <ul>
            {roles.map(({ id, facts }) => (
              <li>
                <a href={context.link(pageUrl(path(id)))}>{facts.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
