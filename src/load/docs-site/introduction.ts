import { withAddresses } from './page-context.ts';
import { fieldsOf, listOf, textOf, type Fields } from './values.ts';

/**
 * What the front matter of a front page shows: `hero` and `features` of VitePress, `hero` of Starlight, `home` of
 * VuePress, as Markdown. None where it has neither.
 *
 * @param address an address as it is written here
 */
export function introduction(fields: Fields, address: (written: string) => string): string[] {
  const hero = fields['home'] === true ? vuepressHero(fields) : fieldsOf(fields['hero']);
  const features = listOf(fields['features']).map((feature) => featureLines(fieldsOf(feature), address));
  const title = textOf(hero['name'] ?? hero['title']);
  const image = imageOf(hero['image'], title ?? textOf(fields['title']) ?? '');
  const parts = [
    bannerOf(fields, address),
    title === undefined || fields['title'] !== undefined ? undefined : `# ${title}`,
    // The title of the page is another.
    fields['title'] === undefined || fields['title'] === title ? undefined : bold(title),
    bold(textOf(hero['text'])),
    textOf(hero['tagline']),
    image && `![${image.alt}](${address(image.src)})`,
    actions(hero['actions'], address),
  ].filter((part) => part !== undefined);
  const cards = features.length === 0 ? [] : [':::: cards', '', ...features.flat(), '::::', ''];
  const lines = [...parts.flatMap((part) => [part, '']), ...cards];
  return lines.length === 0 ? [] : ['', ...lines];
}

/** The fields of a front page of VuePress under the names that VitePress has for them. */
function vuepressHero(fields: Fields): Fields {
  const { heroText, heroImage, heroAlt, tagline, actionText, actionLink } = fields;
  const written = listOf(fields['actions']).map(fieldsOf);
  return {
    name: heroText,
    tagline,
    image: { src: heroImage, alt: heroAlt },
    actions:
      written.length === 0
        ? [{ text: actionText, link: actionLink }]
        : written.map(({ text, link, type }) => ({
            text,
            link,
            theme: type === 'secondary' ? 'alt' : 'brand',
          })),
  };
}

/** The announcement above a page of Starlight, which may hold links in HTML. */
function bannerOf(fields: Fields, address: (written: string) => string): string | undefined {
  const text = textOf(fieldsOf(fields['banner'])['content']);
  return text === undefined ? undefined : withAddresses(text, address);
}

function bold(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `**${text}**`;
}

/** A path, or one for the light and one for the dark; `file` counts from the page. `name`: what it is a picture of. */
function imageOf(value: unknown, name: string): { readonly src: string; readonly alt: string } | undefined {
  const { src, light, file, alt } = fieldsOf(value);
  const path = textOf(value) ?? textOf(src ?? light ?? file);
  return path === undefined ? undefined : { src: path, alt: textOf(alt) ?? name };
}

function actions(value: unknown, address: (written: string) => string): string | undefined {
  const links = listOf(value).flatMap((action) => {
    const { text, link, theme, variant } = fieldsOf(action);
    const [words, href] = [textOf(text), textOf(link)];
    if (words === undefined || href === undefined) return [];
    const isFirst =
      theme === 'brand' || variant === 'primary' || (theme === undefined && variant === undefined);
    return [`[${words}](${address(href)}){ .button${isFirst ? ' .button-primary' : ''} }`];
  });
  return links.length === 0 ? undefined : links.join(' ');
}

function featureLines(feature: Fields, address: (written: string) => string): string[] {
  const { title, details, link, linkText, icon } = feature;
  const [name, text, href] = [textOf(title) ?? '', textOf(details), textOf(link)];
  // A picture here is a sign; drawings in HTML are left out.
  const sign = textOf(icon);
  const head =
    sign !== undefined && /^\p{Extended_Pictographic}/u.test(sign) ? `${sign} **${name}**` : `**${name}**`;
  return [
    `-   ${head}`,
    '',
    ...(text === undefined ? [] : [`    ${text}`, '']),
    ...(href === undefined ? [] : [`    [${textOf(linkText) ?? name}](${address(href)})`, '']),
  ];
}
