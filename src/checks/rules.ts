import { DATA_RULES } from './rules-of-data.ts';
import { PAGE_RULES } from './rules-of-pages.ts';
import { checks } from './index.ts';
import type { Rule, RuleExample } from './rule.ts';

/** What the catalogue says of a rule. A check says itself what it makes sure of. */
export interface RuleText {
  readonly what?: string;
  readonly why: string;
  readonly example: RuleExample;
}

/**
 * All rules, in order of their code: those of the checks and those that are applied while files are read and pages
 * rendered. A test makes sure that none is forgotten.
 */
export const rules: readonly Rule[] = allRules();

function allRules(): Rule[] {
  const texts: Readonly<Record<string, RuleText>> = { ...DATA_RULES, ...PAGE_RULES };
  const described = new Map(checks.map(({ name, description }) => [name, description]));
  return Object.entries(texts)
    .map(([code, { what = described.get(code) ?? '', why, example }]) => ({ code, what, why, example }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
