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

/** The page that cites: its language, and what its language puts between the parts of a list. */
interface CitingPage {
  readonly language: string;
  readonly words: { readonly punctuation: { readonly comma: string } };
}

/** A source and the date of what it is cited for → a link of a few words. */
export function cite(source: Source, asOf: string, { language, words }: CitingPage): Citation {
  const text = [shortPublisher(source.publisher), formatAsOf(asOf, language)].join(words.punctuation.comma);
  return { text, url: source.url, title: source.title };
}

/** A figure's source with how old the figure is. */
export interface DatedCitation extends Citation {
  readonly age: FigureAge;
}

/** As `cite`, with the age of the figure on the day of the page, an ISO date. */
export function citeFigure(
  source: Source,
  asOf: string,
  page: CitingPage & { readonly today: string },
): DatedCitation {
  return { ...cite(source, asOf, page), age: figureAge(asOf, page.today) };
}

/** The abbreviation where the publisher has one, else its name without its department: `Statistisches Bundesamt (Destatis)` → `Destatis`. */
function shortPublisher(publisher: string): string {
  return /\(([^()]+)\)/.exec(publisher)?.[1] ?? publisher.split(/[,،、，]/, 1)[0] ?? publisher;
}
