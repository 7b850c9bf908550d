import * as z from 'zod';
import { Id, Line, WebOrMailUrl, WebUrl } from './id.ts';
import { MarkdownSettings } from './markdown-settings.ts';

const Region = z.strictObject({
  id: Id,
  title: Line,
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'an ISO 4217 code such as USD' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'an ISO 3166-1 code such as US' })
    .optional()
    .meta({ description: 'ISO 3166-1 code, if the region is a country: search engines are told.' }),
});
export type Region = z.infer<typeof Region>;

const Category = z.strictObject({ id: Id, title: Line, summary: Line });
export type Category = z.infer<typeof Category>;

const Level = z.strictObject({ id: Id, title: Line, summary: Line });
export type Level = z.infer<typeof Level>;

/** Colours that a guide may take for its links and marks; each is legible on light and dark. */
export const COLOURS = [
  'red',
  'pink',
  'purple',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'amber',
  'orange',
  'brown',
  'grey',
] as const;

/** An entry of `contents`. */
export interface ContentsItem {
  readonly title?: string | undefined;
  readonly page?: string | undefined;
  readonly link?: string | undefined;
  readonly file?: string | undefined;
  readonly entries?: readonly ContentsItem[] | undefined;
}
const ContentsItem: z.ZodType<ContentsItem> = z.strictObject({
  title: Line.optional().meta({ description: 'What it is called here, if not by the title of its page.' }),
  page: Line.optional().meta({ description: 'Path of a Markdown file inside content.' }),
  link: WebOrMailUrl.optional().meta({
    description: 'Address on another site, or of a mailbox; needs a title.',
  }),
  file: z
    .string()
    // What looks like an address would be followed as one.
    .regex(/^(?!\/|\.\.?\/|[a-z][a-z0-9+.-]*:)[^\n]+$/i, { error: 'a path inside content' })
    .optional()
    .meta({ description: 'Path of a file inside content that is no page, such as a PDF; needs a title.' }),
  get entries(): z.ZodOptional<z.ZodArray<z.ZodType<ContentsItem>>> {
    return z.array(ContentsItem).optional().meta({ description: 'What stands below it, in the same form.' });
  },
});
const Exception = z.strictObject({
  rule: Line.meta({ description: 'Code of the rule, as reports have it in brackets.' }),
  file: Line.meta({ description: 'Path of the file inside content.' }),
  reason: Line.meta({ description: 'Why the rule is wrong about this file.' }),
});
export type Exception = z.infer<typeof Exception>;

/** The guide as a whole, `content/guide.yaml`. Every field has a default: a folder of plain pages needs no file. */
export const GuideSettings = z.strictObject({
  title: Line.default('Guide'),
  description: Line.optional().meta({
    description:
      'What the guide is, in a sentence. Without it nothing is said: no sentence fits every guide.',
  }),
  url: WebUrl.optional().meta({ description: 'Address of the published site.' }),
  repository: WebUrl.optional().meta({ description: 'Address of the repository, for "Edit this page".' }),
  branch: Line.default('main'),
  folder: Line.optional().meta({
    description: 'Folder of the content in the repository; by default what git says. `.` is the whole of it.',
  }),
  forge: z.enum(['github', 'gitlab', 'forgejo']).optional().meta({
    description:
      'What the repository runs on, where its host does not say: Codeberg and Gitea are `forgejo`.',
  }),
  contributors: z.boolean().default(false).meta({
    description: 'Name on each page who changed it, as git knows them.',
  }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'a language tag such as `en`' })
    .default('en'),
  regions: z.array(Region).default([]),
  categories: z.array(Category).default([]),
  levels: z.array(Level).default([]),
  sections: z
    .array(Line)
    .default([])
    .meta({ description: 'Headings that every role page must have, in any order.' }),
  parts: z.array(Id).default([]).meta({
    description:
      'Order of the further pages of a role, by their file names: `learn` for `roles/<id>/learn.md`. Others follow by title.',
  }),
  navigation: z
    .array(z.strictObject({ title: Line, page: Line }))
    .default([])
    .meta({ description: 'Links of the site header, as paths inside content.' }),
  contents: z.array(ContentsItem).default([]).meta({
    description:
      'What stands beside every plain page, in this order: `{ page }`, `{ title, link }`, `{ title, file }` or `{ title, entries }`.',
  }),
  colour: z.enum(COLOURS).optional().meta({ description: 'Colour of links and marks.' }),
  logo: Line.optional().meta({ description: 'Picture in front of the title, as a path inside content.' }),
  favicon: Line.optional().meta({
    description: 'Picture for the tab of a browser, as a path inside content.',
  }),
  copyright: Line.optional().meta({ description: 'Line at the foot of every page; may hold Markdown.' }),
  links: z
    .array(z.strictObject({ title: Line, url: WebOrMailUrl }))
    .default([])
    .meta({ description: 'Links to other sites, or to mailboxes, at the foot of every page.' }),
  moved: z
    .array(z.strictObject({ from: Line, to: Line }))
    .default([])
    .meta({ description: 'Pages that have moved: old path → path or address of the new one.' }),
  folderAddresses: z
    .boolean()
    .default(false)
    .meta({ description: 'Answer at `guides/start/` too, where other tools publish `guides/start.md`.' }),
  markdown: MarkdownSettings.default(MarkdownSettings.parse({})).meta({
    description:
      'How pages that came from another tool are read, where their notation means something else there.',
  }),
  problems: z.enum(['stop', 'advise']).default('stop').meta({
    description: 'Whether problems stop the build; `advise` is for a guide that has just moved in.',
  }),
  exceptions: z.array(Exception).default([]).meta({
    description: 'Rules that do not hold for a file; an exception that is not needed is a mistake.',
  }),
  downloads: z.boolean().default(true).meta({
    description: 'Publish the guide as an archive for reading offline, as a book and for printing.',
  }),
  gallery: z
    .boolean()
    .default(false)
    .meta({ description: 'Publish the gallery of components: a list of them, and a page for each.' }),
});
export type GuideSettings = z.infer<typeof GuideSettings>;

/** Front matter of any Markdown page; all of it may be left out. */
export const FrontMatter = z.strictObject({
  title: Line.optional().meta({ description: 'Title of the page, if it is not its first heading.' }),
  description: Line.optional(),
  search: z.boolean().default(true).meta({ description: 'false leaves the page out of the search.' }),
  tags: z.array(Line).default([]).meta({ description: 'Words under which the page of tags lists it.' }),
  hide: z
    .array(z.enum(['contents', 'headings', 'path', 'neighbours', 'tags']))
    .default([])
    .meta({ description: 'Parts around the text that the page does without.' }),
  icon: z
    .string()
    .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, { error: 'the name of an icon' })
    .optional()
    .meta({ description: 'Icon beside it in the contents: `material-rocket-launch`.' }),
  status: Line.optional().meta({ description: 'A word beside it in the contents: `new`, `deprecated`.' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'a language tag such as `en`' })
    .optional()
    .meta({ description: 'Language of the text, if it is not that of the guide.' }),
  date: z.iso.date().optional().meta({
    description:
      'Day on which it was published, for pages that are news: shown at its head and in the list of its section.',
  }),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** Front matter of a hands-on project, `content/projects/<id>.md`. */
export const ProjectFrontMatter = FrontMatter.extend({
  title: Line,
  objective: Line,
  time: Line.meta({ description: 'How long it takes: "2–3 hours".' }),
  roles: z.array(Id).min(1),
  skills: z.array(Id).default([]),
});
export type ProjectFrontMatter = z.infer<typeof ProjectFrontMatter>;
