import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNRATED } from '../../model/skill-fit.ts';
import { fromAddress, fromFile, isSame, toAddress, toFile } from './own-skills.ts';

const known = new Set(['linux', 'ci-cd', 'git', 'sql', 'go']);
const own = fc
  .array(fc.tuple(fc.constantFrom(...known), fc.constantFrom(UNRATED, 1, 2, 3, 4, 5)), { minLength: 1 })
  .map((entries) => new Map(entries));

test('what is saved or linked is what is read again', () => {
  fc.assert(
    fc.property(own, (skills) => {
      for (const again of [fromFile(toFile(skills), known), fromAddress(toAddress(skills) ?? '', known)]) {
        expect(again && isSame(again, skills)).toBe(true);
      }
    }),
  );
});

test('skills that the guide does not know are left out, and what is no proficiency is none', () => {
  const text = '{"skills": {"linux": 9, "git": 3, "cobol": 5, "sql": "4", "go": null}}';
  expect(fromFile(text, known)).toEqual(
    new Map([
      ['linux', UNRATED],
      ['git', 3],
      ['sql', UNRATED],
      ['go', UNRATED],
    ]),
  );
  expect(fromAddress('#have=linux.9,git.3,cobol.5', known)).toEqual(
    new Map([
      ['linux', UNRATED],
      ['git', 3],
    ]),
  );
});

test.each(['', 'no JSON', '[]', '{"skills": []}', '{"skills": "linux"}', 'null', '{}'])(
  'a file with %s is none of skills',
  (text) => {
    expect(fromFile(text, known)).toBeUndefined();
  },
);

test.each(['', '#main', '#have=', '#have=cobol'])('an address that ends in %s holds no skills', (hash) => {
  expect(fromAddress(hash, known)).toBeUndefined();
});

test('an address that would be too long to send is none', () => {
  const many = new Map(Array.from({ length: 300 }, (_, index) => [`skill-${index}`, 3]));
  expect(toAddress(many)).toBeUndefined();
});
