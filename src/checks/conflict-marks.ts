import { CONFLICT_WORDS, conflictLine } from '../model/conflict-marks.ts';
import { proseText } from '../support/markdown/prose-lines.ts';
import type { Check } from './check.ts';
import { isBroken, isMarkdown, shownPath } from './wording.ts';

const NAME = 'conflict-marks';

/** In data such marks are no YAML, which is said where it is read. */
export const conflictMarks: Check = {
  name: NAME,
  description: 'No text holds two versions that Git could not join.',
  check: ({ guide: { content } }) =>
    [...content.texts].flatMap(([path, text]) => {
      const file = shownPath(content, path);
      if (!isMarkdown(path) || !text.includes('<<<<<<<') || isBroken(content, file)) return [];
      const line = conflictLine(proseText(text).split('\n'));
      return line === undefined ? [] : [{ file, line: line + 1, column: 1, check: NAME, ...CONFLICT_WORDS }];
    }),
};
