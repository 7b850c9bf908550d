import { fieldsOf, isWeb, joinPath, listOf, textOf, type Fields } from './values.ts';

/** What a site says of itself, as fields of the settings of a guide. */
export function siteSettings(config: Fields, theme: Fields): Fields {
  const navbar = fieldsOf(theme['navbar']);
  const footer = fieldsOf(theme['footer']);
  const url = textOf(config['url']);
  const footerItems = listOf(footer['links']).flatMap((column) => {
    const items = fieldsOf(column)['items'];
    return items === undefined ? [column] : listOf(items);
  });
  return {
    title: textOf(config['title']),
    description: textOf(config['tagline']),
    url: url === undefined ? undefined : url.replace(/\/$/, '') + (textOf(config['baseUrl']) ?? '/'),
    language: textOf(fieldsOf(config['i18n'])['defaultLocale']),
    copyright: textOf(footer['copyright']),
    logo: fileOf(fieldsOf(navbar['logo'])['src']),
    favicon: fileOf(config['favicon']),
    links: webLinks([...flatItems(navbar['items']), ...footerItems]),
    folderAddresses: true,
  };
}

/** A file of the folder `static`, which is published at the top. */
function fileOf(value: unknown): string | undefined {
  const file = textOf(value);
  return file === undefined || isWeb(file) ? undefined : joinPath(file);
}

/** Items of the header, those in menus too. */
export function flatItems(items: unknown): readonly unknown[] {
  return listOf(items).flatMap((item) => [item, ...listOf(fieldsOf(item)['items'])]);
}

function webLinks(items: readonly unknown[]): { title: string; url: string }[] {
  const links = items.flatMap((item) => {
    const { label, href } = fieldsOf(item);
    const [title, url] = [textOf(label), textOf(href)];
    if (url === undefined || !isWeb(url)) return [];
    return [{ title: title ?? new URL(url).hostname, url }];
  });
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

/** `editUrl` of the documents: the start of the address, before the path from the root of the site. */
export function editUrlOf(config: Fields): string | undefined {
  const [preset] = listOf(config['presets']);
  const docs = fieldsOf(fieldsOf(listOf(preset)[1])['docs']);
  const start = textOf(docs['editUrl']);
  return start !== undefined && isWeb(start) ? `${start.replace(/\/?$/, '/')}{path}` : undefined;
}
