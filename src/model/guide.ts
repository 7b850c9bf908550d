import { groupBy } from '../support/group-by.ts';
import type { Content } from './content.ts';
import { buildContents, type Contents } from './contents.ts';
import type { ShownComponent } from './gallery-pages.ts';
import { changesByFile, type Change } from './history.ts';
import { buildPages } from './pages.ts';
import type { Page, Project, Role } from './page.ts';
import { pagesByRole } from './role-parts.ts';
import type { Category, GuideSettings, Region } from './settings.ts';
import { needsBySkill, type SkillNeed } from './skill-needs.ts';
import { compileWords, type Words } from '../words/words.ts';
import type { Move, Occupation, Skill, Source } from './shared-data.ts';
import { titleOrder } from '../support/title-order.ts';

/** The whole guide, with its relations: what checks, components and layouts read. */
export interface Guide {
  readonly settings: GuideSettings;
  /** The words of the interface, in the language of the guide. */
  readonly words: Words;
  readonly categories: ReadonlyMap<string, Category>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly roles: ReadonlyMap<string, Role>;
  /** All roles in order of title, as the language of the guide sorts. */
  readonly sortedRoles: readonly Role[];
  /** The same by category, worked out once: every page of a large guide asks. */
  readonly rolesByCategory: ReadonlyMap<string, readonly Role[]>;
  /** Role id → its own page, its parts and its pay, in the order in which they are read. */
  readonly rolePages: ReadonlyMap<string, readonly Page[]>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly skills: ReadonlyMap<string, Skill>;
  /** Skill id → the roles that need it, in order of title; worked out once for all pages. */
  readonly skillNeeds: ReadonlyMap<string, readonly SkillNeed[]>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly occupations: ReadonlyMap<string, Occupation>;
  readonly moves: readonly Move[];
  readonly pages: readonly Page[];
  readonly pagesByUrl: ReadonlyMap<string, Page>;
  /** By the path that content links to: `skills.md`. */
  readonly pagesByPath: ReadonlyMap<string, Page>;
  /** Pages by addresses at which they stood before, without their endings: `blog/2024/05/04/news`. */
  readonly pagesByOldAddress: ReadonlyMap<string, Page>;
  /** The way through the site beside its pages; undefined where there is none. */
  readonly contents: Contents | undefined;
  /** Paths of pictures and other published files. */
  readonly assets: ReadonlySet<string>;
  /** Changes of the content by file, as far as git tells them; each list the newest first. */
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  /** The content that it was built from, for checks. */
  readonly content: Content;
}

/**
 * Content as read → the guide. Pure; the first of two entries with one id wins, a check reports the second.
 *
 * @param shown what the gallery shows: the model knows no component
 */
export function buildGuide(content: Content, shown: readonly ShownComponent[] = []): Guide {
  const roles = byId(
    content.roles.map(({ id, facts, pay }): Role => ({
      id,
      url: `roles/${id}.html`,
      facts: facts.value,
      pay: pay.value,
      located: { facts, pay },
    })),
  );
  const projects = byId(
    content.projects.map(({ id, page }): Project => ({
      id,
      url: `projects/${id}.html`,
      front: page.front.value,
    })),
  );
  const settings = content.settings.value;
  const words = compileWords(content.words);
  const pages = buildPages(content, roles, projects, words, shown);
  const pagesByPath = new Map(pages.map((page) => [page.path, page]));
  const sortedRoles = sortByTitle([...roles.values()], settings.language);
  return {
    settings,
    words,
    categories: byId(settings.categories),
    regions: byId(settings.regions),
    roles,
    sortedRoles,
    rolesByCategory: groupBy(sortedRoles, (role) => role.facts.category),
    rolePages: pagesByRole(pages),
    projects,
    skills: byId(content.skills.value),
    skillNeeds: needsBySkill(sortedRoles),
    sources: byId(content.sources.value),
    occupations: byId(content.occupations.value),
    moves: content.moves.value,
    pages,
    pagesByUrl: new Map(pages.map((page) => [page.url, page])),
    pagesByPath,
    pagesByOldAddress: new Map(
      settings.moved.flatMap(({ from, to }) => {
        const page = pagesByPath.get(to.replace(/#.*$/, ''));
        return page ? [[withoutEnding(from), page] as const] : [];
      }),
    ),
    contents: buildContents(content.contents, pagesByPath),
    assets: new Set(content.assets.keys()),
    changes: changesByFile(content.history),
    content,
  };
}

/** `old/page.md`, `old/page/`, `old/page/index.html` → `old/page` */
export function withoutEnding(address: string): string {
  return address.replace(/(^|\/)index\.(html?|md)$/i, '').replace(/(\.(html?|md)|\/)$/i, '');
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

/** Title of a role of the guide, or of an occupation that it only names; the id where neither is known. */
export function titleOf(guide: Guide, id: string): string {
  return guide.roles.get(id)?.facts.title ?? guide.occupations.get(id)?.title ?? id;
}

/** Roles of a category, in order of title. */
export function rolesOf(guide: Guide, categoryId: string): readonly Role[] {
  return guide.rolesByCategory.get(categoryId) ?? [];
}

function sortByTitle(roles: readonly Role[], language: string): readonly Role[] {
  const collator = titleOrder(language);
  return roles.toSorted((a, b) => collator.compare(a.facts.title, b.facts.title));
}
