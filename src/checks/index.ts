import type { Problem } from '../model/problem.ts';
import { abbreviationsExplained } from './abbreviations-explained.ts';
import { amountsWithoutPoints } from './amounts-without-points.ts';
import { anchorsResolve } from './anchors-resolve.ts';
import { bodyIndentation } from './body-indentation.ts';
import type { Check } from './check.ts';
import { conflictMarks } from './conflict-marks.ts';
import { currencyMatchesRegion } from './currency-matches-region.ts';
import { diagramsDraw } from './diagrams-draw.ts';
import { headingOrder } from './heading-order.ts';
import { iconLinksHaveName } from './icon-links-have-name.ts';
import { iconsExist } from './icons-exist.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { imagesHaveAlt } from './images-have-alt.ts';
import { inclusiveWords } from './inclusive-words.ts';
import { leftToWrite } from './left-to-write.ts';
import { linkText } from './link-text.ts';
import { linksResolve } from './links-resolve.ts';
import { lostCharacters } from './lost-characters.ts';
import { markerSpelling } from './marker-spelling.ts';
import { movesConnect } from './moves-connect.ts';
import { pageNames } from './page-names.ts';
import { pagesHaveOwnTitle } from './pages-have-own-title.ts';
import { payHasSource } from './pay-has-source.ts';
import { payIsNotStale } from './pay-is-not-stale.ts';
import { payIsPlausible } from './pay-is-plausible.ts';
import { percentilesInOrder } from './percentiles-in-order.ts';
import { periodFitsAmount } from './period-fits-amount.ts';
import { picturesAreLocal } from './pictures-are-local.ts';
import { referencesResolve } from './references-resolve.ts';
import { formatProblems } from './report.ts';
import { requiredSections } from './required-sections.ts';
import { roleIdIsFolderName } from './role-id-is-folder-name.ts';
import { sentenceLength } from './sentence-length.ts';
import { skillsAreNeeded } from './skills-are-needed.ts';
import { textEncoding } from './text-encoding.ts';

/** All rules about a whole guide. The report sorts what they find by place, so their order here only groups them for a reader. */
export const checks: readonly Check[] = [
  // The data and how its files hang together.
  roleIdIsFolderName,
  idsAreUnique,
  referencesResolve,
  skillsAreNeeded,
  movesConnect,
  payHasSource,
  amountsWithoutPoints,
  percentilesInOrder,
  currencyMatchesRegion,
  periodFitsAmount,
  payIsPlausible,
  payIsNotStale,
  // The text of a page.
  conflictMarks,
  markerSpelling,
  bodyIndentation,
  textEncoding,
  lostCharacters,
  requiredSections,
  leftToWrite,
  abbreviationsExplained,
  inclusiveWords,
  sentenceLength,
  headingOrder,
  pagesHaveOwnTitle,
  pageNames,
  // What a page refers to.
  linksResolve,
  anchorsResolve,
  linkText,
  imagesHaveAlt,
  picturesAreLocal,
  iconsExist,
  iconLinksHaveName,
  diagramsDraw,
];

/** Problems as a person reads them, with how many of them `npm run fix` can mend. */
export function report(problems: readonly Problem[]): string {
  return formatProblems(problems, { fixable: countFixable(problems), codes: true });
}

/** How many of some problems `npm run fix` can mend. */
export function countFixable(problems: readonly Problem[]): number {
  const fixing = fixableRules();
  return problems.filter((problem) => fixing.has(problem.check)).length;
}

/** Codes of the rules whose problems `npm run fix` can mend: those of checks that have a `fix`. */
export function fixableRules(): ReadonlySet<string> {
  return new Set(checks.filter((check) => check.fix).map((check) => check.name));
}
