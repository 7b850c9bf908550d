import * as z from 'zod';
import { isRecord } from '../../support/is-record.ts';

/** Text, or a number that YAML made of it: `site_name: 2024`. */
const Text = z.union([z.string(), z.number()]).transform(String);

/** What stands behind a plugin or an extension: `- toc: { permalink: true }`. */
type Options = Readonly<Record<string, unknown>>;

/**
 * A list of names, some with options, or a map of them → options by name. A name in front of a slash says who
 * brings the plugin: `material/blog` is `blog`.
 */
const Named = z
  .unknown()
  .default([])
  .transform((value): ReadonlyMap<string, Options> => {
    const entries = Array.isArray(value)
      ? value.flatMap(namedEntries)
      : isRecord(value)
        ? namedEntries(value)
        : [];
    return new Map(entries.map(([name, options]) => [name.replace(/^material\//, ''), options]));
  });

function namedEntries(entry: unknown): (readonly [string, Options])[] {
  if (typeof entry === 'string') return [[entry, {}]];
  if (!isRecord(entry)) return [];
  return Object.entries(entry).map(([name, options]) => [name, isRecord(options) ? options : {}]);
}

/** One palette, or several among which the reader switches; the first is what a page starts with. */
const Palette = z.union([z.looseObject({}), z.array(z.looseObject({}))]).transform((palettes) => {
  const first: unknown = Array.isArray(palettes) ? palettes[0] : palettes;
  return isRecord(first) ? first : {};
});

const Theme = z.union([
  z.string().transform((name) => ({ name, features: [] as string[] })),
  z.looseObject({
    name: z.string().nullish(),
    language: z.string().optional(),
    logo: z.string().optional(),
    favicon: z.string().optional(),
    palette: Palette.optional(),
    features: z.array(z.string()).default([]),
  }),
]);

const Social = z.looseObject({
  link: z.string(),
  name: Text.optional(),
  icon: z.string().optional(),
});

/**
 * The settings of a MkDocs site, `mkdocs.yml`, as far as they say something about the site and not about its tool.
 * Fields: https://www.mkdocs.org/user-guide/configuration/ and https://squidfunk.github.io/mkdocs-material/setup/.
 * What is not listed here is left alone.
 */
export const MkdocsConfig = z.looseObject({
  site_name: Text.optional(),
  site_description: Text.optional(),
  site_url: z.string().optional(),
  repo_url: z.string().optional(),
  edit_uri: z.string().optional(),
  edit_uri_template: z.string().optional(),
  copyright: z.string().optional(),
  docs_dir: z.string().default('docs'),
  use_directory_urls: z.boolean().default(true),
  exclude_docs: z.string().optional(),
  draft_docs: z.string().optional(),
  nav: z.array(z.unknown()).optional(),
  theme: Theme.optional(),
  plugins: Named,
  markdown_extensions: Named,
  extra: z.looseObject({ social: z.array(Social).default([]) }).optional(),
});
export type MkdocsConfig = z.infer<typeof MkdocsConfig>;
