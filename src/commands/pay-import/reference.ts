import * as z from 'zod';
import { Line } from '../../model/id.ts';

const Fact = z.object({
  source: Line,
  /** `US`, `US-CA`, `Raleigh-Cary, NC` or `world`. */
  geography: Line,
  currency: Line,
  /** A year, a month or two months joined by a slash. */
  year: z.string(),
  code_system: Line,
  code: z.string(),
  occupation: Line,
  values: z.record(z.string(), z.number()),
  basis: Line,
  level: Line.optional(),
  /** Years of experience: `2-4`, `7+`. */
  years: Line.optional(),
  note: Line.optional(),
  /** How exact the statistics office calls the figure. */
  quality: Line.optional(),
  precision: Line.optional(),
  /** People in the occupation, where it is counted. */
  employment: z.number().optional(),
  roles: z.array(z.object({ role: Line, fit: z.enum(['exact', 'close', 'broad']) })).default([]),
});
/** One published record of a collection of pay figures. */
export type Fact = z.infer<typeof Fact>;

/** A collection of pay figures as `npm run import:pay` reads it; what it says beyond this is not used. */
export const Reference = z.object({ facts: z.array(Fact) });
