import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Located } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { GuideSettings } from '../model/settings.ts';
import { english } from '../words/en.ts';
import type { MessageText } from '../words/message.ts';
import { wordsSchema, type PartialMessages } from '../words/schema.ts';
import type { Messages, Section, WordsData } from '../words/words.ts';
import { readYaml, type YamlSource } from './yaml.ts';

const FOLDER = fileURLToPath(new URL('../words/languages/', import.meta.url));

/** Languages whose words come with the generator, besides English: `de`, `fa`. */
export function languageFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
}

/**
 * The words of the interface in the language of a guide: those of its own file first, then those that come with the
 * generator, then the English ones. What was wrong with its file, and which words stay English, is said as problems.
 *
 * @param own the guide's `words.yaml`, if it has one
 */
export function loadWords(
  settings: Located<GuideSettings>,
  own: YamlSource | undefined,
): { readonly words: WordsData<Section>; readonly problems: readonly Problem[] } {
  const { language } = settings.value;
  const builtIn = builtInMessages(language);
  const read = own && readYaml(own, wordsSchema(language, false));
  const ours = read?.ok === true ? read.located.value : {};
  const problems = read?.ok === false ? read.problems : [];
  const messages = merged(english, builtIn ?? {}, ours);
  const isWhole = isEnglish(language) || builtIn !== undefined;
  const advice = isWhole ? [] : adviceOnMissing(settings, own?.file, ours);
  return { words: { language, messages }, problems: [...problems, ...advice] };
}

/** The words of a language, or of the language that it is a variety of: `de-AT` → those of `de`. */
export function builtInMessages(language: string): Messages | undefined {
  const known = new Set(languageFiles());
  const parts = language.split('-');
  const name = parts
    .map((_, end) => parts.slice(0, parts.length - end).join('-'))
    .find((tag) => known.has(tag));
  if (name === undefined) return undefined;
  const source = { file: `src/words/languages/${name}.yaml`, text: textOf(name), firstLine: 1 };
  const result = readYaml(source, wordsSchema(name, true));
  // A test holds our files to their schema; the checks of a guide are not the place to hear of them.
  if (!result.ok) throw new Error(`${source.file} does not fit its schema`);
  return merged(english, result.located.value);
}

/** The file of a language as text. */
export function textOf(language: string): string {
  return readFileSync(`${FOLDER}${language}.yaml`, 'utf8');
}

function isEnglish(language: string): boolean {
  return /^en(-|$)/.test(language);
}

/** Complete messages, each from the last of the lists that has it. */
function merged(first: Messages, ...others: readonly PartialMessages[]): Messages {
  const all: Record<string, Record<string, MessageText>> = {};
  for (const [name, section] of Object.entries(first)) all[name] = { ...section };
  for (const messages of others) {
    for (const [name, section] of Object.entries(messages)) Object.assign(all[name] ?? {}, section);
  }
  return all as unknown as Messages;
}

/** A few names are enough to see what is missing; a number of all would change with every new word. */
const NAMED = 3;

function adviceOnMissing(
  settings: Located<GuideSettings>,
  file: string | undefined,
  own: PartialMessages,
): readonly Problem[] {
  const { language } = settings.value;
  const missing = Object.entries(english).flatMap(([name, section]) => {
    const present: object = own[name as Section] ?? {};
    return Object.keys(section).flatMap((key) => (key in present ? [] : [`\`${name}.${key}\``]));
  });
  if (missing.length === 0) return [];
  const named = `${missing.slice(0, NAMED).join(', ')}${missing.length > NAMED ? ' and others' : ''}`;
  const position = file === undefined ? settings.at(['language']) : { line: 1, column: 1 };
  return [
    {
      file: file ?? settings.file,
      ...position,
      check: 'words',
      advice: true,
      what: 'words of the interface are shown in English',
      unexpected: `Unexpected language \`${language}\` without ${named}, expected all words`,
      fix: 'write them in `words.yaml` beside `guide.yaml`; copy the names from `src/words/languages/de.yaml`.',
    },
  ];
}
