import { chosenRegions } from '../model/chosen-regions.ts';
import type { Region } from '../model/settings.ts';
import type { PageContext, PlacementArguments } from './component.ts';

/** The regions of a placement about pay: all of the guide, or the one of its option `region=`. */
export function placedRegions(
  { options, line }: Pick<PlacementArguments, 'options' | 'line'>,
  page: PageContext,
): readonly Region[] {
  return chosenRegions(page.guide, options.get('region'), line, (problem) => page.report(problem));
}
