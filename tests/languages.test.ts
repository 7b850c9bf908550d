import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInMessages } from '../src/load/words.ts';
import { english } from '../src/words/en.ts';
import type { MessageText } from '../src/words/message.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryOutput } from './temporary-guide.ts';

/** A guide in each language that comes with the generator, from left to right and from right to left. */
const GUIDES = [
  ['museum', 'de', 'ltr'],
  ['bagh', 'fa', 'rtl'],
] as const;

/** Attributes that readers see or hear. */
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'content'];

/**
 * The same in English and in the language although nobody forgot it: names, units, or a word of the content. Others are
 * found out by the files of the languages themselves, which have the same text there.
 */
const CONTENT = new Set(['MIT', 'Rolebook']);

describe.each(GUIDES)('the guide %s in %s', (guide, language, direction) => {
  const folder = temporaryOutput();
  let pages: readonly (readonly [name: string, html: string])[] = [];

  beforeAll(async () => {
    const run = await rolebook('build', '--input', `tests/guides/${guide}`, '--output', folder);
    expect(run).toMatchObject({ code: 0 });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    pages = files
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
  });

  test('has all its pages in its language and direction', () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const [name, html] of pages) {
      expect(html.slice(0, 300), name).toContain(`<html lang="${language}" dir="${direction}"`);
    }
  });

  test('leads to no anchor that its pages do not have, whatever their sections are called', () => {
    const dead = pages.flatMap(([name, html]) =>
      [...html.matchAll(/ href="#([^"]+)"/g)]
        .map(([, id = '']) => decodeURIComponent(id))
        .filter((id) => !html.includes(` id="${id}"`))
        .map((id) => `${name}: #${id}`),
    );
    expect(dead).toEqual([]);
  });

  test('has no English word of the interface on any page', () => {
    const foreign = englishOnly(language);
    const found = pages.flatMap(([name, html]) =>
      textsOf(html).flatMap((text) =>
        foreign
          .filter((words) => holds(text, words))
          .map((words) => `${name}: ${words} (${text.slice(0, 80)})`),
      ),
    );
    expect(found).toEqual([]);
  });
});

/** Parts of English messages, without their places, that the language says otherwise. */
function englishOnly(language: string): readonly string[] {
  const own = new Set(partsOf(builtInMessages(language) ?? {}));
  return partsOf(english).filter((part) => !own.has(part) && !CONTENT.has(part));
}

function partsOf(messages: object): readonly string[] {
  const texts = Object.values(messages).flatMap((section: Readonly<Record<string, MessageText>>) =>
    Object.values(section).flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text))),
  );
  const parts = texts.flatMap((text) => text.split(/\{\w+\}/)).map(plain);
  return [...new Set(parts.filter((part) => /\p{L}{2}/u.test(part)))];
}

/** Without the signs and blanks at both ends, which stand outside an element as often as in it. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** A sentence anywhere in a text; a single word only as the whole of it, since another language may have it too. */
function holds(text: string, words: string): boolean {
  return words.includes(' ') && words.length > 8 ? text.includes(words) : text === words;
}

/** What a reader sees or hears of a page: its texts, without code, and its spoken attributes. */
function textsOf(html: string): readonly string[] {
  const texts: string[] = [];
  let [current, silent] = ['', 0];
  const end = (): void => {
    if (plain(current) !== '') texts.push(plain(current));
    current = '';
  };
  const isSilent = (name: string): boolean => ['script', 'style', 'code', 'pre'].includes(name);
  const parser = new Parser({
    onopentag: (name, attributes) => {
      end();
      if (isSilent(name)) silent++;
      for (const attribute of SPOKEN) {
        const value = attributes[attribute];
        const isMachine = name === 'meta' && attributes['http-equiv'] !== undefined;
        if (value !== undefined && !isMachine) texts.push(plain(value));
      }
    },
    ontext: (text) => {
      if (silent === 0) current += text;
    },
    onclosetag: (name) => {
      end();
      if (isSilent(name)) silent--;
    },
  });
  parser.end(html);
  return texts;
}
