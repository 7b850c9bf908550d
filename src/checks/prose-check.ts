import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { proseText } from '../support/markdown/prose-lines.ts';
import type { BuiltGuide, Check } from './check.ts';
import { isMarkdown, shownPath } from './wording.ts';

/** What is said of a place in a text. */
export type Finding = Omit<Problem, 'file' | 'check' | 'advice'>;

/** One text as a rule about prose reads it. */
export interface ProseFile {
  /** Its prose, all else blank, so that lines and columns are those of the file. */
  readonly prose: string;
  /** The whole text of the file. */
  readonly text: string;
  readonly content: Content;
}

/**
 * A rule about the prose of every Markdown file: advice, for English guides, where somebody asked for it
 * (`npm run check -- --prose`).
 *
 * @param finder what the rule knows of the whole guide → what it finds in each of its texts
 */
export function proseCheck(
  { name, description }: Pick<Check, 'name' | 'description'>,
  finder: (built: BuiltGuide) => (file: ProseFile) => readonly Finding[],
): Check {
  return {
    name,
    description: `${description} (\`npm run check -- --prose\`).`,
    isAskedFor: true,
    check: (built) => {
      const { content, settings } = built.guide;
      if (built.findWords === undefined || !/^en\b/.test(settings.language)) return [];
      const find = finder(built);
      return [...content.texts]
        .filter(([path]) => isMarkdown(path))
        .flatMap(([path, text]) =>
          find({ prose: proseText(text), text, content }).map((finding): Problem => ({
            file: shownPath(content, path),
            check: name,
            advice: true,
            ...finding,
          })),
        );
    },
  };
}
