import { posix } from 'node:path';
import type { Content, DataPath, Located } from '../model/content.ts';
import type { Guide } from '../model/guide.ts';
import { writtenAt } from '../model/line-origin.ts';
import type { Page } from '../model/page.ts';
import type { Position, Problem } from '../model/problem.ts';

/** What a check has to say, without the place. */
export type Words = Pick<Problem, 'check' | 'what' | 'unexpected' | 'fix'>;

/**
 * A problem at a place in a page as it was rendered. What a page includes is reported where it is written, and says
 * which page includes it: the same text may be right on another page.
 */
export function pageProblem(guide: Guide, page: Page, { line, column }: Position, words: Words): Problem {
  const { file } = page;
  if (!file) return { file: shownPath(guide.content, page.path), line, column, ...words };
  const { path, ...place } = writtenAt(file, { line, column });
  const within = path === file.path ? {} : { within: shownPath(guide.content, file.path) };
  return { file: shownPath(guide.content, path), ...place, ...words, ...within };
}

/** A problem at a place in the file of a page, counted as the file has it. */
export function fileProblem(guide: Guide, page: Page, { line, column }: Position, words: Words): Problem {
  return { file: shownPath(guide.content, page.file?.path ?? page.path), line, column, ...words };
}

/** A problem at a value of a data file. */
export function dataProblem(data: Located<unknown>, path: DataPath, words: Words): Problem {
  return { file: data.file, ...data.at(path), ...words };
}

/** `skills.md` → `content/skills.md`: the path as the person knows it. */
export function shownPath(content: Content, path: string): string {
  return posix.join(content.folder, content.lying.get(path) ?? path);
}

/** True where reading a file already failed: what it should have said is then not known, so nobody can miss it. */
export function isBroken(content: Content, file: string): boolean {
  return content.problems.some((problem) => problem.file === file);
}

/** True where a file of data was read in vain: of what it holds nothing is known. */
export function isUnread({ problems }: Content, file: string): boolean {
  return problems.some((problem) => problem.file === file && isOfReading(problem));
}

/**
 * True where any file of data was read in vain. Pages are made from data, so a page that is missing may be there as
 * soon as that is mended.
 */
export function isDataUnread({ problems }: Content): boolean {
  return problems.some((problem) => /\.ya?ml$/.test(problem.file) && isOfReading(problem));
}

function isOfReading({ check }: Problem): boolean {
  return check === 'yaml' || check === 'schema';
}

/** [`a`, `b`] → "one of `a`, `b`"; a single value stands alone. */
export function oneOf(values: readonly string[]): string {
  return values.length === 1 ? code(values[0] ?? '') : `one of ${values.map(code).join(', ')}`;
}

/** Text as code of a message, cut where it is too long to read. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}

/** A link that another tool's template fills in (`{{ url }}`): nobody can say where it leads. */
export function isTemplate(href: string): boolean {
  return /\{\{|\{%/.test(href);
}

/** Files of Markdown, by their name. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
