import { figureAge, formatAsOf, type FigureAge } from './figure-age.ts';
import type { Source } from './shared-data.ts';

/** A source as a link of a few words. */
export interface Citation {
  /** `US Bureau of Labor Statistics, May 2025` */
  readonly text: string;
  readonly url: string;
  /** The whole title, for those who want to know which table. */
  readonly title: string;
}

/** A source and the date of what it is cited for → a link of a few words. */
export function cite(source: Source, asOf: string, language: string): Citation {
  const date = formatAsOf(asOf, language);
  return { text: `${shortPublisher(source.publisher)}, ${date}`, url: source.url, title: source.title };
}

/** A figure's source with how old the figure is. */
export interface DatedCitation extends Citation {
  readonly age: FigureAge;
}

/** As `cite`, with the age of the figure on `today`, an ISO date. */
export function citeFigure(source: Source, asOf: string, language: string, today: string): DatedCitation {
  return { ...cite(source, asOf, language), age: figureAge(asOf, today) };
}

/** The abbreviation where the publisher has one, else its name without its department: `Statistisches Bundesamt (Destatis)` → `Destatis`. */
function shortPublisher(publisher: string): string {
  return /\(([^()]+)\)/.exec(publisher)?.[1] ?? publisher.split(',', 1)[0] ?? publisher;
}
