import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Problem } from '../../model/problem.ts';
import { rules } from '../rules.ts';
import { sarifReport } from './sarif.ts';

// The parts of the JSON schema of SARIF 2.1.0 that a report of ours may use, with the schema's own limits:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json.
// As there, an object has no fields but those of the schema; a field that we do not use is not listed.

const UriReference = z.string().refine((uri) => {
  // RFC 3986: what is not allowed in an address is percent-encoded.
  return /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})+$/i.test(uri);
}, 'a URI reference');
/** `message` has a text or the id of one; ours always has a text. */
const Message = z.strictObject({ text: z.string().min(1) });
const Region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) });
const Location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: UriReference }),
    region: Region,
  }),
});
const Result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(-1).optional(),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message: Message,
  locations: z.array(Location),
});
const ReportingDescriptor = z.strictObject({
  id: z.string(),
  shortDescription: Message,
  fullDescription: Message,
});
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          rules: z
            .array(ReportingDescriptor)
            .refine((all) => new Set(all.map((rule) => JSON.stringify(rule))).size === all.length),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(Result),
    }),
  ),
});

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const problem: fc.Arbitrary<Problem> = fc.record(
  {
    file: text,
    line: fc.integer({ min: 1 }),
    column: fc.integer({ min: 1 }),
    check: fc.constantFrom('links-resolve', 'front-matter', 'no-rule-of-ours'),
    what: text,
    unexpected: text,
    fix: text,
    advice: fc.constant(true as const),
  },
  { requiredKeys: ['file', 'line', 'column', 'check', 'what', 'unexpected', 'fix'] },
);

test('the schema of this test sees mistakes', () => {
  const good = sarifReport([], rules);
  expect(Sarif.safeParse({ ...good, version: '2.0.0' }).success).toBe(false);
  expect(Sarif.safeParse({ ...good, runs: [{}] }).success).toBe(false);
  expect(Sarif.safeParse({ ...good, more: 1 }).success).toBe(false);
  expect(UriReference.safeParse('a b.md').success).toBe(false);
});

test('any problems are a report that fits the schema, and each names its rule', () => {
  fc.assert(
    fc.property(fc.array(problem), (problems) => {
      const written: unknown = JSON.parse(JSON.stringify(sarifReport(problems, rules)));
      const [run] = Sarif.parse(written).runs;
      expect(run?.results).toHaveLength(problems.length);
      for (const { ruleId, ruleIndex } of run?.results ?? []) {
        if (ruleIndex !== undefined) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        else expect(run?.tool.driver.rules.map(({ id }) => id)).not.toContain(ruleId);
      }
    }),
  );
});

test('all rules of ours are in it, each once', () => {
  const [run] = Sarif.parse(sarifReport([], rules)).runs;
  const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
  expect(ids).toEqual(rules.map(({ code }) => code));
  expect(new Set(ids).size).toBe(ids.length);
});
