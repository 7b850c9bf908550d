import type { MarkdownFile } from './content.ts';
import type { Page } from './page.ts';
import { placeOf, titleFromPath } from './page-names.ts';

/** What components are for: the text of an author, the facts of a role, or what stands around both. */
export const COMPONENT_GROUPS = ['written', 'facts', 'furniture'] as const;
export type ComponentGroup = (typeof COMPONENT_GROUPS)[number];

/** A component that the gallery shows. */
export interface ShownComponent {
  /** Name of its room: `code-block`. */
  readonly name: string;
  /** What a reader sees, in one sentence. */
  readonly description: string;
  readonly group: ComponentGroup;
}

/** A page for each component, those of a group after each other, in the order of their titles. */
export function componentPages(
  components: readonly ShownComponent[],
  files: ReadonlyMap<string, MarkdownFile>,
): readonly Page[] {
  const pages = components.map((component): Extract<Page, { kind: 'component' }> => {
    const path = `gallery/${component.name}.md`;
    return {
      kind: 'component',
      component,
      ...placeOf(path, files),
      title: titleFromPath(path, component.name),
      description: component.description,
      searchable: false,
    };
  });
  return COMPONENT_GROUPS.flatMap((group) =>
    pages
      .filter(({ component }) => component.group === group)
      // The names of components are not translated.
      .toSorted((a, b) => (a.title < b.title ? -1 : 1)),
  );
}
