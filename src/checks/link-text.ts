import type { Problem } from '../model/problem.ts';
import { proseText } from '../support/markdown/prose-lines.ts';
import type { Check } from './check.ts';
import { code, isMarkdown, shownPath } from './wording.ts';

const NAME = 'link-text';

const WORDS = String.raw`\[((?:click |see |read |look )?(?:here|more|this|this link|this page|link))\]`;
/** Words that say nothing of where a link leads (WCAG 2.2, 2.4.4 and 2.4.9). */
const EMPTY = new RegExp(String.raw`${WORDS}(?=\s*[([]|\s{3})`, 'gi');
/** What a text must hold for any of it. */
const CANDIDATE = new RegExp(WORDS, 'i');

/** Advice only: the sentence around a link may make up for its words. English words in a guide of another language are names. */
export const linkText: Check = {
  name: NAME,
  description: 'The text of a link says where it leads.',
  check: ({ guide: { content, settings } }) =>
    content.strict && /^en\b/.test(settings.language)
      ? [...content.texts].flatMap(([path, text]) =>
          isMarkdown(path) ? emptyLinks(shownPath(content, path), text) : [],
        )
      : [],
};

function emptyLinks(file: string, text: string): Problem[] {
  // Telling prose from code takes far longer than seeing that there is nothing to tell.
  if (!CANDIDATE.test(text)) return [];
  return proseText(text)
    .split('\n')
    .flatMap((line, i) =>
      [...line.matchAll(EMPTY)].map(({ 0: found, 1: words = '', index }): Problem => ({
        file,
        line: i + 1,
        column: index + 1,
        check: NAME,
        advice: true,
        what: 'the text of this link says nothing of where it leads',
        unexpected: `Unexpected ${code(found)}, expected words that make sense alone`,
        fix: `write what is there in place of “${words}”: many people jump from link to link, and hear nothing else.`,
      })),
    );
}
