import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '../../model/content.ts';
import { UsageError } from '../../site/output-folder.ts';
import type { Options } from '../rolebook.ts';
import type { Question } from './ask.ts';

/** What is known when something is begun. */
export interface Beginning {
  readonly id: string;
  readonly content: Content;
  /** The content folder. */
  readonly input: string;
  readonly options: Options;
  readonly ask: (question: Question) => Promise<string>;
}

/** What to type to check a content folder, as code of a message. */
export function checkCommandOf(input: string): string {
  return `\`npm run check${input === 'content' ? '' : ` -- --input ${input}`}\``;
}

/** `data-engineer` → `Data engineer`. */
export function titleOfId(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** A value as YAML on one line, quoted where it has to be. */
export function yamlValue(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** Throws `UsageError` where a file is there already: better before a question than after its answer. */
export function refuseExisting(file: string): void {
  if (existsSync(file)) {
    throw new UsageError(`${file} exists already.\n  Fix: edit it, or choose another id.`);
  }
}

/** Writes a new file; throws `UsageError` where there is one. */
export function writeNew(file: string, text: string): void {
  refuseExisting(file);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Adds an entry to the end of a YAML list, after a blank line; begins the file where there is none. */
export function appendEntry(file: string, entry: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  mkdirSync(path.dirname(file), { recursive: true });
  const isEmptyList = before.trim() === '[]';
  if (isEmptyList) writeFileSync(file, entry);
  else appendFileSync(file, `${before === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n'}${entry}`);
}

/** The answer to a question, from its option where that was given. Throws `UsageError` for an option that does not fit. */
export async function choice(
  { ask }: Beginning,
  option: { readonly name: string; readonly value: string | undefined },
  question: Question,
): Promise<string> {
  const { name, value } = option;
  if (value === undefined) return ask(question);
  if (question.choices && !question.choices.includes(value)) {
    throw new UsageError(
      `Unexpected \`--${name} ${value}\`, expected one of ${question.choices.join(', ')}\n  Fix: choose one of them, or add it to the data first.`,
    );
  }
  return value;
}
