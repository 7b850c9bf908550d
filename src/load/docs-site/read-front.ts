import { readInertYaml } from '../mkdocs/inert-yaml.ts';
import type { Fields } from './values.ts';

/** The fields of the front matter of a file that is not loaded yet; none where it has none. */
export function readFront(text: string): Fields {
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  return front === undefined ? {} : readInertYaml(front).data;
}
