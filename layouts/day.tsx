import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { formatAsOf } from '../src/model/figure-age.ts';

/** A day, or a month or a year where no more is known: `2026-11-21` → "21 November 2026" for readers. */
export function Day({
  date,
  context,
}: {
  readonly date: string;
  readonly context: PageContext;
}): JSX.Element {
  return <time datetime={date}>{formatAsOf(date, context.language)}</time>;
}
