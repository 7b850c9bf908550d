import type { Located, MarkdownFile } from './content.ts';
import type { ShownComponent } from './gallery-pages.ts';
import type { PayRecord } from './pay.ts';
import type { RoleFacts } from './role.ts';
import type { Category, ProjectFrontMatter, Region } from './settings.ts';
import type { Skill } from './shared-data.ts';

interface PageBase {
  /** Address from the root of the site, without a leading slash: `roles/devops-engineer.html`. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Whether the search finds it. */
  readonly searchable: boolean;
  /** What the author wrote, where the page has a file. */
  readonly file: MarkdownFile | undefined;
  /** Path by which content links to it, also where no such file exists: `skills.md`, `categories/data.md`. */
  readonly path: string;
}

export interface Role {
  readonly id: string;
  readonly url: string;
  readonly facts: RoleFacts;
  readonly pay: readonly PayRecord[];
  /** The same, with positions, for messages. */
  readonly located: { readonly facts: Located<RoleFacts>; readonly pay: Located<readonly PayRecord[]> };
}

export interface Project {
  readonly id: string;
  readonly url: string;
  readonly front: ProjectFrontMatter;
}

/** A role, or an occupation without a page of its own, that moves lead on from. */
export interface PathStart {
  readonly id: string;
  readonly title: string;
  /** Id of its category, where it has one. */
  readonly category: string | undefined;
}

/** A page of the published guide. Layouts switch over `kind`, exhaustively. */
export type Page =
  | (PageBase & { readonly kind: 'home' })
  | (PageBase & { readonly kind: 'role'; readonly role: Role })
  | (PageBase & {
      readonly kind: 'role-part';
      readonly role: Role;
      /** What it is called among the pages of its role: `Interview`. */
      readonly label: string;
    })
  | (PageBase & { readonly kind: 'project'; readonly project: Project })
  | (PageBase & { readonly kind: 'category'; readonly category: Category })
  | (PageBase & { readonly kind: 'pay'; readonly region: Region })
  | (PageBase & { readonly kind: 'role-pay'; readonly role: Role })
  | (PageBase & { readonly kind: 'sources' })
  | (PageBase & { readonly kind: 'roles' })
  | (PageBase & { readonly kind: 'skills' })
  | (PageBase & { readonly kind: 'contents' })
  | (PageBase & { readonly kind: 'tags' })
  | (PageBase & { readonly kind: 'fit' })
  | (PageBase & { readonly kind: 'skill'; readonly skill: Skill })
  | (PageBase & { readonly kind: 'compare' })
  | (PageBase & { readonly kind: 'comparison'; readonly role: Role })
  | (PageBase & { readonly kind: 'paths' })
  | (PageBase & { readonly kind: 'paths-from'; readonly start: PathStart })
  | (PageBase & { readonly kind: 'search' })
  | (PageBase & { readonly kind: 'gallery' })
  | (PageBase & { readonly kind: 'component'; readonly component: ShownComponent })
  | (PageBase & { readonly kind: 'downloads' })
  | (PageBase & { readonly kind: 'not-found' })
  | (PageBase & { readonly kind: 'offline' })
  | (PageBase & { readonly kind: 'page' });
export type PageKind = Page['kind'];
