import type { DataPath, Located } from '../../model/content.ts';
import { WebUrl } from '../../model/id.ts';
import { GuideSettings } from '../../model/settings.ts';
import { isRecord } from '../../support/is-record.ts';
import { nearest } from '../../support/nearest.ts';
import { MkdocsConfig } from './config.ts';
import { colourOf, socialLink } from './settings.ts';

/** Something that the settings of a site say and that a guide cannot keep. */
interface LeftSetting {
  readonly at: DataPath;
  readonly name: string;
  readonly why: string;
}

/** Settings of MkDocs that are about its work, or that have a field of their own here. */
const OF_THE_TOOL =
  /^(?:INHERIT|dev_addr|edit_uri.*|extra.*|hooks|not_in_nav|remote_(?:branch|name)|repo_name|site_dir|strict|validation|watch|x-.*)$/;

/** What is said of a logo that is an icon nobody has. */
export const LOGO_ICON = '`theme.icon.logo`';

/** Why settings beside those of plugins and programs do not come along, by their places. */
const REASONS: readonly (readonly [at: readonly string[], why: string])[] = [
  [['site_author'], 'a guide names nobody in its head; say it in `copyright`'],
  [['google_analytics'], 'a guide does not watch its readers'],
  [['extra', 'analytics'], 'a guide does not watch its readers'],
  [['extra', 'consent'], 'there is nothing to consent to: a guide tells no other site of its readers'],
  [['extra', 'alternate'], 'other languages are sites of their own; name them under `links`'],
  [['extra', 'version'], 'a guide has one version; publish others into folders of their own'],
  [['extra', 'disqus'], 'readers cannot comment on pages'],
  [['theme', 'font'], 'text has the letters of the reader’s system, so that none have to be loaded'],
  [['theme', 'icon', 'admonition'], 'each kind of admonition has an icon of its own'],
  [['theme', 'icon', 'logo'], 'a logo is a picture; save one and name it as `logo`'],
];

/** What the settings of a site say of its look and of what surrounds it, and a guide does not have. */
export function leftSettings({ value }: Located<MkdocsConfig>): readonly LeftSetting[] {
  const told = REASONS.filter(([at]) => isThere(value, at)).map(([at, why]) => ({
    at,
    name: `\`${at.join('.')}\``,
    why,
  }));
  return [
    ...told,
    ...addresses(value),
    ...language(value),
    ...pictures(value),
    ...palettes(value),
    ...links(value),
    ...contents(value),
    ...unknown(value),
  ];
}

function isThere(value: unknown, at: readonly string[]): boolean {
  const found = at.reduce<unknown>((above, step) => (isRecord(above) ? above[step] : undefined), value);
  return found !== undefined && found !== null && found !== false;
}

function addresses(value: MkdocsConfig): LeftSetting[] {
  return (['site_url', 'repo_url'] as const).flatMap((name) =>
    value[name] === undefined || /^[/\s]*$/.test(value[name]) || WebUrl.safeParse(value[name]).success
      ? []
      : [
          {
            at: [name],
            name: `\`${name}\``,
            why: `\`${value[name]}\` is no address that begins with https://`,
          },
        ],
  );
}

function language({ theme }: MkdocsConfig): LeftSetting[] {
  const written = theme?.language ?? theme?.locale;
  const isTag = GuideSettings.safeParse({ language: written?.replace('_', '-') }).success;
  const why = `\`${written ?? ''}\` is no language tag such as \`en\``;
  return isTag ? [] : [{ at: ['theme', 'language'], name: '`theme.language`', why }];
}

function pictures({ theme }: MkdocsConfig): LeftSetting[] {
  return (['logo', 'favicon'] as const).flatMap((name) =>
    /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(theme?.[name] ?? '')
      ? [
          {
            at: ['theme', name],
            name: `\`theme.${name}\``,
            why: 'it is a picture of another site; save it beside the pages and name it there',
          },
        ]
      : [],
  );
}

function palettes({ theme }: MkdocsConfig): LeftSetting[] {
  const written: unknown = theme?.palette?.['primary'];
  const isUnknown =
    typeof written === 'string' && written !== 'white' && colourOf(theme?.palette) === undefined;
  return isUnknown
    ? [
        {
          at: ['theme', 'palette'],
          name: `colour \`${written}\``,
          why: 'only a style sheet says what it is; choose a `colour` in `guide.yaml`',
        },
      ]
    : [];
}

function links({ extra }: MkdocsConfig): LeftSetting[] {
  return (extra?.social ?? []).flatMap((social, i) =>
    socialLink(social) || social.link?.startsWith('#') === true
      ? []
      : [
          {
            at: ['extra', 'social', i],
            name: `link \`${social.link ?? social.name ?? ''}\``,
            why: 'it leads to no other site and to no mailbox; write it with https:// or mailto:',
          },
        ],
  );
}

/** Options of `toc` that change what a reader sees. */
function contents({ markdown_extensions: extensions }: MkdocsConfig): LeftSetting[] {
  const title: unknown = extensions.get('toc')?.['title'];
  return typeof title === 'string'
    ? [
        {
          at: ['markdown_extensions', ...extensions.placeOf('toc'), 'title'],
          name: '`toc.title`',
          why: 'the list of headings is called by a word of the guide; `words.yaml` changes words',
        },
      ]
    : [];
}

/** Slips of the hand: what MkDocs has no setting for does nothing there either. */
function unknown(value: MkdocsConfig): LeftSetting[] {
  const known = new Set(Object.keys(MkdocsConfig.shape));
  return Object.keys(value)
    .filter((key) => !known.has(key) && !OF_THE_TOOL.test(key) && !REASONS.some(([[first]]) => first === key))
    .map((key) => {
      const meant = nearest(key, known);
      const why = `MkDocs has no such setting${meant === undefined ? '' : `; it may be meant as \`${meant}\``}`;
      return { at: [key], name: `\`${key}\``, why };
    });
}
