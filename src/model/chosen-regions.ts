import { nearest } from '../support/nearest.ts';
import type { Guide } from './guide.ts';
import type { SyntaxProblem } from './outline.ts';
import type { Region } from './settings.ts';

/**
 * The regions that a component shows: all of the guide, or the one that its option `region=` names.
 * An unknown one is reported, and nothing is shown for it. `line` is where the component is placed.
 */
export function chosenRegions(
  guide: Guide,
  wanted: string | undefined,
  line: number,
  report: (problem: SyntaxProblem) => void,
): readonly Region[] {
  if (wanted === undefined) return guide.settings.regions;
  const region = guide.regions.get(wanted);
  if (region) return [region];
  const known = [...guide.regions.keys()];
  report({
    line,
    column: 1,
    check: 'placements',
    what: 'the region is not known',
    unexpected: `Unexpected \`region=${wanted}\`, expected one of ${known.map((id) => `\`${id}\``).join(', ')}`,
    fix: `write \`region=${nearest(wanted, known) ?? known[0] ?? '…'}\`, or leave the option out.`,
  });
  return [];
}
