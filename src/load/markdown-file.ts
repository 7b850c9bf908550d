import type * as z from 'zod';
import type { Located, MarkdownFile } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { foreignFields } from './foreign-front-matter.ts';
import { frontMatterMistake } from './front-matter-mistake.ts';
import { readInertYaml } from './mkdocs/inert-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { located, readYaml } from './yaml.ts';

export interface MarkdownSource {
  readonly path: string;
  /** File name for messages. */
  readonly file: string;
  readonly text: string;
  /** Whether unknown or wrong front matter is a mistake; else it is another tool's and ignored. */
  readonly strict: boolean;
}

/** Markdown text → front matter and body, with what is wrong with the front matter. */
export function readMarkdown<S extends z.ZodType>(
  source: MarkdownSource,
  schema: S,
): { readonly page: MarkdownFile<z.infer<S>> | undefined; readonly problems: readonly Problem[] } {
  const { text, file } = source;
  const split = splitFrontMatter(text, !source.strict);
  const yaml = { file, text: split.yaml, firstLine: split.yamlLine };
  const result = readYaml(yaml, schema);
  const page = (front: Located<z.infer<S>>): MarkdownFile<z.infer<S>> => ({
    path: source.path,
    text,
    body: split.body,
    bodyLine: split.bodyLine,
    front,
  });
  const mistake = source.strict ? frontMatterMistake(source, result.ok) : undefined;
  if (mistake) return { page: undefined, problems: [mistake] };
  if (result.ok) return { page: page(result.located), problems: foreignFence(source) };
  if (source.strict) return { page: undefined, problems: result.problems };
  return { page: page(located(yaml, foreignFront(yaml.text, schema))), problems: [] };
}

/** From another tool's front matter we take each field that we understand, and leave the rest. */
function foreignFront<S extends z.ZodType>(text: string, schema: S): z.infer<S> {
  const fields = foreignFields(text);
  const wrong = new Set(schema.safeParse(fields).error?.issues.map(({ path }) => path[0]));
  const fitting = schema.safeParse(
    Object.fromEntries(Object.entries(fields).filter(([name]) => !wrong.has(name))),
  );
  const isRead = Object.keys(fields).length > 0 || readInertYaml(text).error === undefined;
  if (fitting.success && isRead) return fitting.data;
  // The text is no YAML, which does not keep a title from being one.
  for (const names of [['title', 'description'], ['title'], []]) {
    const kept = names.flatMap((field) => {
      const value = new RegExp(`^${field}:[ \\t]*(["']?)(.+?)\\1[ \\t]*$`, 'm').exec(text)?.[2];
      return value === undefined ? [] : [[field, value] as const];
    });
    const parsed = schema.safeParse(Object.fromEntries(kept));
    if (parsed.success) return parsed.data;
  }
  return schema.parse({});
}

/** `---js` at the top of a page: some tools run it as a program. Here it is text, and the author is told. */
function foreignFence(source: MarkdownSource): Problem[] {
  const fence = /^---[ \t]*([A-Za-z]\w*)[ \t]*\n/.exec(source.text);
  if (!fence || !source.strict) return [];
  return [
    {
      file: source.file,
      line: 1,
      column: 4,
      check: 'front-matter',
      what: 'front matter is not written in YAML',
      unexpected: `Unexpected \`${fence[1] ?? ''}\` after \`---\`, expected the end of the line`,
      fix: 'write the fields as YAML between two lines of exactly `---`; programs are never run.',
    },
  ];
}
