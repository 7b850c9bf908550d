import type { Role } from '../../model/page.ts';
import { isOfPlace, newestOfEach, payByKind } from '../../model/pay-groups.ts';
import type { PageContext } from '../component.ts';
import { pageOfEveryFigure } from '../page-of-every-figure.ts';
import { fewPlaces, type FewPlaces } from './few-places.ts';

/**
 * What a chart shows of a region: the newest figures of each occupation, and its official levels. Those of places are
 * left to the page with every figure, where there is one.
 */
export function drawnEntries(role: Role, regionId: string, page: PageContext): FewPlaces {
  const { national, level } = payByKind(role.pay, page.guide.sources, regionId);
  const isBrief = pageOfEveryFigure(role, page) !== undefined;
  const levels = level.filter(
    (entry) =>
      !(isBrief && isOfPlace(entry)) &&
      entry.figures.some(({ measure }) => !['low', 'high'].includes(measure)),
  );
  const currency = [...national, ...levels][0]?.record.currency;
  const few = fewPlaces(levels);
  const entries = [...newestOfEach(national), ...few.entries];
  return { ...few, entries: entries.filter(({ record }) => record.currency === currency) };
}
