import * as z from 'zod';
import { english } from '../words/en.ts';
import { AsOf, idOf, Line } from './id.ts';

/**
 * What a figure measures. A percentile describes all people of an occupation, a level one official grade of them:
 * they are never mixed in one table without saying so.
 */
export const MEASURES = [
  'p10',
  'p25',
  'p50',
  'p75',
  'p90',
  'mean',
  'level1',
  'level2',
  'level3',
  'level4',
  'low',
  'high',
  'floor',
] as const;
export type Measure = (typeof MEASURES)[number];

const Amount = z.number().positive().optional();

function amountOf(measure: Measure): typeof Amount {
  return Amount.meta({ description: english.measures[measure] });
}

const Figures = z
  .strictObject({
    p10: amountOf('p10'),
    p25: amountOf('p25'),
    p50: amountOf('p50'),
    p75: amountOf('p75'),
    p90: amountOf('p90'),
    mean: amountOf('mean'),
    level1: amountOf('level1'),
    level2: amountOf('level2'),
    level3: amountOf('level3'),
    level4: amountOf('level4'),
    low: amountOf('low'),
    high: amountOf('high'),
    floor: amountOf('floor'),
  } satisfies Record<Measure, typeof Amount>)
  .refine((figures) => Object.keys(figures).length > 0, { error: 'at least one figure' })
  .meta({ description: 'Amounts in `currency` per `period`: { p50: 54107 }.' });

/** Pay figures of one occupation in one region from one source: one record of `content/roles/<id>/pay.yaml`. */
export const PayRecord = z
  .strictObject({
    region: idOf('region', 'Id of a region of guide.yaml.'),
    place: Line.optional().meta({ description: 'A smaller area within the region.' }),
    source: idOf('source', 'Id of a source of data/sources.yaml.'),
    asOf: AsOf.meta({ description: 'Month or year that the figures describe.' }),
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'an ISO 4217 code such as USD' }),
    period: z.enum(['year', 'month', 'hour']),
    occupation: z.strictObject({ system: Line, code: z.string(), title: Line }),
    fit: z.enum(['exact', 'close', 'broad']).meta({
      description:
        'exact: the occupation is the role · close: its main part · broad: it holds the role among others.',
    }),
    level: Line.optional().meta({ description: "The publisher's own level that the figures are for." }),
    basis: Line.meta({ description: 'Whose pay and which pay: "gross, full-time employees".' }),
    note: Line.optional(),
    figures: Figures,
  })
  .meta({
    examples: [
      {
        region: 'us',
        source: 'bls-oews-2025',
        asOf: '2025-05',
        currency: 'USD',
        period: 'year',
        occupation: { system: 'SOC 2018', code: '15-1252', title: 'Software Developers' },
        fit: 'close',
        basis: 'annual wage, employees',
        figures: { p50: 135980 },
      },
    ],
  });
export type PayRecord = z.infer<typeof PayRecord>;

/** The whole of `pay.yaml`. */
export const PayFile = z.array(PayRecord);
