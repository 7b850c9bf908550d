/** How a folder is arranged, as the plugins awesome-pages, awesome-nav and literate-nav read it from a file in it. */
export interface FolderSettings {
  readonly title?: string;
  readonly hide: boolean;
  readonly descending: boolean;
  readonly nav?: readonly unknown[];
}

/** What such a file says, as far as it can be understood. */
export function folderSettings(data: Readonly<Record<string, unknown>>): FolderSettings {
  const nav = data['nav'] ?? arranged(data['arrange']);
  const title = data['title'];
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(Array.isArray(nav) ? { nav } : {}),
    hide: data['hide'] === true,
    descending: data['order'] === 'desc',
  };
}

/** What `nav` was called once; it put what it did not name behind what it named. */
function arranged(items: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(items)) return undefined;
  const named: readonly unknown[] = items;
  return named.includes('...') ? named : [...named, '...'];
}
