import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Located } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { GuideSettings } from '../model/settings.ts';
import { english } from '../words/en.ts';
import type { MessageText } from '../words/message.ts';
import { wordsSchema, type PartialMessages } from '../words/schema.ts';
import type { Messages, Section, WordsData } from '../words/words.ts';
import { readYaml, type YamlResult, type YamlSource } from './yaml.ts';

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
 * @param hasRoles without any, readers are not asked to search for them
 */
export function loadWords(
  settings: Located<GuideSettings>,
  own: YamlSource | undefined,
  hasRoles = true,
): { readonly words: WordsData<Section>; readonly problems: readonly Problem[] } {
  const { language } = settings.value;
  const name = nameOfFile(language);
  const ofLanguage = name === undefined ? NO_WORDS : readLanguage(name);
  const ours = own === undefined ? NO_WORDS : messagesOf(readYaml(own, wordsSchema(language, false)));
  const known = merged(english, ofLanguage.messages);
  const messages = merged(known, hasRoles ? {} : ofPagesOnly(known), ours.messages);
  const isWhole = isEnglish(language) || name !== undefined;
  const advice = isWhole ? [] : adviceOnMissing(settings, own?.file, ours.messages);
  return {
    words: { language, messages },
    problems: [...ofLanguage.problems, ...ours.problems, ...advice],
  };
}

/** What is said otherwise in a guide that is a folder of pages. */
function ofPagesOnly({ common: { searchPages }, searchResults: { promptPages } }: Messages): PartialMessages {
  return {
    common: { searchAll: searchPages },
    searchResults: { label: searchPages, prompt: promptPages },
  };
}

/** The words of a language, or of the language that it is a variety of: `de-AT` → those of `de`. */
export function builtInMessages(language: string): Messages | undefined {
  const name = nameOfFile(language);
  return name === undefined ? undefined : merged(english, readLanguage(name).messages);
}

/** A file of a language as read; where it has mistakes none of its words are taken. */
interface ReadWords {
  readonly messages: PartialMessages;
  readonly problems: readonly Problem[];
}
const NO_WORDS: ReadWords = { messages: {}, problems: [] };

/** The file of a language that comes with the generator, by the name of the file: `de`. */
export function readLanguage(name: string): ReadWords {
  const text = readFileSync(`${FOLDER}${name}.yaml`, 'utf8');
  const source = { file: `src/words/languages/${name}.yaml`, text, firstLine: 1 };
  return messagesOf(readYaml(source, wordsSchema(name, true)));
}

function messagesOf(result: YamlResult<PartialMessages>): ReadWords {
  return result.ok
    ? { messages: result.located.value, problems: [] }
    : { messages: {}, problems: result.problems };
}

/** `de-AT` → `de`, undefined where no file is of the language. */
function nameOfFile(language: string): string | undefined {
  const known = new Set(languageFiles());
  const parts = language.split('-');
  return parts.map((_, end) => parts.slice(0, parts.length - end).join('-')).find((tag) => known.has(tag));
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
