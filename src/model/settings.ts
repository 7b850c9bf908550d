import { z } from 'zod';
import { Id, Line, WebUrl } from './id.ts';

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

/** The guide as a whole, `content/guide.yaml`. Every field has a default: a folder of plain pages needs no file. */
export const GuideSettings = z.strictObject({
  title: Line.default('Guide'),
  description: Line.default('A guide built with Rolebook.'),
  url: WebUrl.optional().meta({ description: 'Address of the published site.' }),
  repository: WebUrl.optional().meta({ description: 'Address of the repository, for "Edit this page".' }),
  branch: Line.default('main'),
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
  navigation: z
    .array(z.strictObject({ title: Line, page: Line }))
    .default([])
    .meta({ description: 'Links of the site header, as paths inside content.' }),
  gallery: z.boolean().default(false).meta({ description: 'Publish the gallery of components.' }),
});
export type GuideSettings = z.infer<typeof GuideSettings>;

/** Front matter of any Markdown page; all of it may be left out. */
export const FrontMatter = z.strictObject({
  title: Line.optional().meta({ description: 'Title of the page, if it is not its first heading.' }),
  description: Line.optional(),
  search: z.boolean().default(true).meta({ description: 'false leaves the page out of the search.' }),
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
