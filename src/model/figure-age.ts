export type AgeLabel = 'fresh' | 'ageing' | 'stale';

export interface FigureAge {
  /** Whole months since the end of what the figure describes; 0 while that is not over. */
  readonly months: number;
  readonly label: AgeLabel;
}

/** The last age in months at which a figure is still called so. */
export const AGE_LIMITS = { fresh: 18, ageing: 36 } as const;

/**
 * How old a figure is: `2025-05`, `2026-11-21` → 17 months, fresh.
 * Whole months are counted from the day after the period that `asOf` names: a year alone counts from its end,
 * a month from its last day. Up to 18 months is fresh, up to 36 ageing, then stale.
 * `asOf` is a date as the schema `AsOf` allows it, `today` a whole ISO date.
 */
export function figureAge(asOf: string, today: string): FigureAge {
  const start = new Date(`${lastDayOf(asOf)}T00:00:00Z`);
  start.setUTCDate(start.getUTCDate() + 1);
  const end = new Date(`${today}T00:00:00Z`);
  const started =
    12 * (end.getUTCFullYear() - start.getUTCFullYear()) + end.getUTCMonth() - start.getUTCMonth();
  const months = Math.max(0, end.getUTCDate() < start.getUTCDate() ? started - 1 : started);
  const label = months <= AGE_LIMITS.fresh ? 'fresh' : months <= AGE_LIMITS.ageing ? 'ageing' : 'stale';
  return { months, label };
}

/** Last day of what a date names, as an ISO date that sorts as text: `2025` → `2025-12-31`, `2024-02` → `2024-02-29`. */
export function lastDayOf(asOf: string): string {
  const [year = '', month = '12', day] = asOf.split('-');
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return `${year}-${month}-${last.padStart(2, '0')}`;
}

/** Making a formatter costs far more than using it, and every figure has a date. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, parts: number): Intl.DateTimeFormat {
  const key = `${language} ${parts}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' };
  if (parts > 1) options.month = 'long';
  if (parts > 2) options.day = 'numeric';
  const made = new Intl.DateTimeFormat(language, options);
  formatters.set(key, made);
  return made;
}

/**
 * A date as a reader writes it, no finer than it is known: `2025-05`, `en` → `May 2025`; `2025` → `2025`. In the
 * calendar in which it is written in every language: a month or a year of another calendar would be another time.
 */
export function formatAsOf(asOf: string, language: string): string {
  const parts = asOf.split('-').length;
  return formatter(language, parts).format(new Date(`${lastDayOf(asOf)}T00:00:00Z`));
}
