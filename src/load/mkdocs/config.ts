import * as z from 'zod';
import type { DataPath } from '../../model/content.ts';
import { isRecord } from '../../support/is-record.ts';

/** Text, or a number that YAML made of it: `site_name: 2024`. */
const Text = z.union([z.string(), z.number()]).transform(String);

/** What stands behind a plugin or an extension: `- toc: { permalink: true }`. */
type Options = Readonly<Record<string, unknown>>;

/** Options by name, and where in the settings each name stands. */
export class NamedOptions extends Map<string, Options> {
  readonly #places = new Map<string, DataPath>();

  /** Takes an entry in; a name that stands there again adds to what it says, as in MkDocs. */
  take(name: string, options: Options, place: DataPath): void {
    // `material/blog` says who brings the plugin, `markdown.extensions.toc` where the extension lies.
    const short = name.replace(/^(?:material\/|markdown\.extensions\.)/, '');
    if (!this.#places.has(short)) this.#places.set(short, place);
    this.set(short, { ...this.get(short), ...options });
  }

  /** The place of a name within its list or map. */
  placeOf(name: string): DataPath {
    return this.#places.get(name) ?? [];
  }
}

/** A list of names, some with options, or a map of them → options by name. */
const Named = z
  .unknown()
  .default([])
  .transform((value): NamedOptions => {
    const all = new NamedOptions();
    for (const [i, entry] of (Array.isArray(value) ? value : [value]).entries()) {
      const place = Array.isArray(value) ? [i] : [];
      if (typeof entry === 'string') all.take(entry, {}, place);
      if (!isRecord(entry)) continue;
      for (const [name, options] of Object.entries(entry)) {
        all.take(name, isRecord(options) ? options : {}, [...place, name]);
      }
    }
    return all;
  });

/** One palette, or several among which the reader switches; the first with a colour is what a page starts with. */
const Palette = z.union([z.looseObject({}), z.array(z.unknown())]).transform((palettes) => {
  const all = (Array.isArray(palettes) ? palettes : [palettes]).filter(isRecord);
  return all.find((palette) => 'primary' in palette) ?? all[0] ?? {};
});

/** `theme: material` is the same as `theme: { name: material }`. */
const Theme = z.preprocess(
  (written) => (typeof written === 'string' ? { name: written } : withoutNothing(written)),
  z.looseObject({
    name: z.string().optional(),
    language: z.string().optional(),
    /** What the themes of MkDocs itself call it. */
    locale: z.string().optional(),
    logo: z.string().optional(),
    favicon: z.string().optional(),
    palette: Palette.optional(),
    features: z.union([z.array(z.string()), z.string().transform((name) => [name])]).default([]),
  }),
);

/** `logo:` with nothing behind it is the same as no `logo:`. */
export function withoutNothing(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined),
  );
}

/** In the YAML that MkDocs reads, `no` and `off` are no texts. */
function yesOrNo(written: unknown): unknown {
  if (typeof written !== 'string') return written;
  return /^(?:no|off)$/i.test(written) ? false : /^(?:yes|on)$/i.test(written) || written;
}

const Social = z.looseObject({
  /** Some have only a name: then nobody gets anywhere by it. */
  link: z.string().optional(),
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
  repo_name: z.string().optional(),
  edit_uri: z.string().optional(),
  edit_uri_template: z.string().optional(),
  copyright: Text.optional(),
  docs_dir: z.string().default('docs'),
  use_directory_urls: z.preprocess(yesOrNo, z.boolean()).default(true),
  exclude_docs: z.string().optional(),
  draft_docs: z.string().optional(),
  nav: z.array(z.unknown()).optional(),
  /** What `nav` was called before MkDocs 1.0. */
  pages: z.array(z.unknown()).optional(),
  theme: Theme.optional(),
  plugins: Named,
  markdown_extensions: Named,
  /** Scripts of the site: addresses, or maps that hold one. */
  extra_javascript: z.unknown().optional(),
  extra: z.preprocess(withoutNothing, z.looseObject({ social: z.array(Social).default([]) })).optional(),
});
export type MkdocsConfig = z.infer<typeof MkdocsConfig>;
