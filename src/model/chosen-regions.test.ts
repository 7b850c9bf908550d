import { expect, test } from 'vitest';
import { chosenRegions } from './chosen-regions.ts';
import type { Guide } from './guide.ts';
import type { SyntaxProblem } from './outline.ts';
import type { Region } from './settings.ts';

const REGIONS: readonly Region[] = [
  { id: 'northland', title: 'Northland', currency: 'GBP' },
  { id: 'southland', title: 'Southland', currency: 'USD' },
];

function choose(wanted: string | undefined): { ids: string[]; problems: SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  const regions = new Map(REGIONS.map((region) => [region.id, region]));
  // Only what it reads of a guide.
  const guide = { settings: { regions: REGIONS }, regions } as unknown as Guide;
  const ids = chosenRegions(guide, wanted, 7, (problem) => problems.push(problem)).map(({ id }) => id);
  return { ids, problems };
}

test('all regions without the option, one with it', () => {
  expect(choose(undefined)).toEqual({ ids: ['northland', 'southland'], problems: [] });
  expect(choose('southland')).toEqual({ ids: ['southland'], problems: [] });
});

test('an unknown region is reported with the nearest one', () => {
  expect(choose('sothland')).toEqual({
    ids: [],
    problems: [
      {
        line: 7,
        column: 1,
        check: 'placements',
        what: 'the region is not known',
        unexpected: 'Unexpected `region=sothland`, expected one of `northland`, `southland`',
        fix: 'write `region=southland`, or leave the option out.',
      },
    ],
  });
});
