import { mendMarkers } from '../support/markdown/mend-markers.ts';
import type { Check } from './check.ts';
import { isMarkdown } from './wording.ts';

export const markerSpelling: Check = {
  name: 'marker-spelling',
  description: 'What looks like the marker line of a block or tab of the Material dialect is one.',
  // Found while a page is rendered, under this name.
  check: () => [],
  fix: (text, path) => (isMarkdown(path) ? mendMarkers(text) : text),
};
