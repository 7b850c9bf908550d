import { mendBodies } from '../support/markdown/mend-markers.ts';
import type { Check } from './check.ts';
import { isMarkdown } from './wording.ts';

export const bodyIndentation: Check = {
  name: 'body-indentation',
  description: 'The text of a block or tab of the Material dialect is indented by four columns.',
  // Found while a page is rendered, under this name.
  check: () => [],
  fix: (text, path) => (isMarkdown(path) ? mendBodies(text) : text),
};
