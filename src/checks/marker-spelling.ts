import { mendMarkers } from '../support/markdown/mend-markers.ts';
import type { Check } from './check.ts';
import { hardSpaces, withoutHardSpaces } from '../support/markdown/hard-spaces.ts';
import { code, isMarkdown, shownPath } from './wording.ts';

const NAME = 'marker-spelling';

export const markerSpelling: Check = {
  name: NAME,
  description: 'What looks like the marker line of a block or tab of the Material dialect is one.',
  // All but hard spaces is found while a page is rendered, under this name.
  check: ({ guide: { content } }) =>
    [...content.texts].flatMap(([path, text]) =>
      isMarkdown(path)
        ? hardSpaces(text).map(({ line, column, mark }) => ({
            file: shownPath(content, path),
            line,
            column,
            check: NAME,
            what: `a hard space stands after ${code(mark)}, which makes it a part of the text`,
            unexpected: `Unexpected hard space (U+00A0), expected the blank of the space bar`,
            fix: 'run `npm run fix`, or delete the space and type it again.',
          }))
        : [],
    ),
  fix: (text, path) => (isMarkdown(path) ? mendMarkers(withoutHardSpaces(text)) : text),
};
