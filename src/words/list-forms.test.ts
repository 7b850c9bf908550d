import { expect, test } from 'vitest';
import { languagesOf } from '../../tests/languages.ts';
import { listForms, writeList } from './list-forms.ts';

const LANGUAGES = languagesOf(Intl.ListFormat);
const NAMES = ['DevOps engineer', 'IT support', 'Öl', 'e', 'Ingeniera', '9'];

test('lists are written as the runtime does, or left to it', () => {
  const left = LANGUAGES.filter((language) => listForms(language) === undefined);
  // Which these are depends on what the runtime knows; Spanish writes `Ana e Inés`.
  expect(left).toContain('es');
  expect(left.length).toBeLessThan(8);
  for (const language of LANGUAGES) {
    const forms = listForms(language);
    if (!forms) continue;
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const lists = NAMES.map((_, count) => NAMES.slice(0, count));
    expect(
      lists.map((items) => writeList(items, forms)),
      language,
    ).toEqual(lists.map((items) => list.format(items)));
  }
});
