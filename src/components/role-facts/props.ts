import { cite, citeFigure, type Citation, type DatedCitation } from '../../model/citation.ts';
import { formatAsOf } from '../../model/figure-age.ts';
import { formatMoney, newestOfficial, perYear, type Median } from '../../model/money.ts';
import type { Role } from '../../model/page.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';
import { pageOfEveryFigure } from '../page-of-every-figure.ts';
import type { SpreadProps } from './spread.tsx';

/** The facts of a role that fit on one screen; what is not known is undefined or empty and is not shown. */
export interface RoleFactsProps {
  readonly aliases: readonly string[];
  readonly category: { readonly title: string; readonly href: string } | undefined;
  readonly between: readonly { readonly who: string; readonly what: SafeHtml }[];
  readonly employers: readonly string[];
  readonly experience: { readonly text: SafeHtml; readonly citation: Citation | undefined } | undefined;
  readonly remote: { readonly rating: number; readonly note: SafeHtml } | undefined;
  readonly pay: readonly MedianPay[];
  readonly reviewed: { readonly date: string; readonly text: string };
}

/** Median of one region, the newest official one. */
export interface MedianPay {
  readonly region: string;
  /** Whole units per year: `£27,800`. */
  readonly yearly: string;
  /** Where more is said of the pay; undefined where nothing is. */
  readonly href: string | undefined;
  readonly citation: DatedCitation;
  /** Of the same record; undefined where its source does not say how far pay spreads. */
  readonly spread: SpreadProps | undefined;
}

/** What shows the pay of a role. */
const PAY = new Set(['salary-chart', 'salary-table']);

/** A role → what its facts at a glance say, with relative links of the page. */
export function roleFactsProps(role: Role, page: PageContext): RoleFactsProps {
  const { facts } = role;
  const category = page.guide.categories.get(facts.category);
  return {
    aliases: facts.aliases,
    category: category && { title: category.title, href: page.link(`categories/${category.id}.html`) },
    between: facts.between.map(({ who, what }) => ({ who, what: page.inline(what) })),
    employers: facts.employers,
    experience: experience(role, page),
    remote: facts.remote && { rating: facts.remote.rating, note: page.inline(facts.remote.note) },
    pay: page.guide.settings.regions.flatMap(({ id, title }) => medianPay(role, page, id, title)),
    reviewed: { date: facts.reviewed, text: formatAsOf(facts.reviewed, page.language) },
  };
}

function experience({ facts }: Role, page: PageContext): RoleFactsProps['experience'] {
  if (facts.experience === undefined) return undefined;
  const source = page.guide.sources.get(facts.experienceSource ?? '');
  return {
    text: page.inline(facts.experience),
    citation: source && cite(source, source.asOf, page),
  };
}

function medianPay(role: Role, page: PageContext, regionId: string, region: string): readonly MedianPay[] {
  const median = newestOfficial(role.pay, page.guide.sources, regionId);
  if (!median) return [];
  const { record, source, yearly } = median;
  return [
    {
      region,
      yearly: formatMoney(yearly, record.currency, page.language),
      href: payHref(role, page),
      citation: citeFigure(source, record.asOf, page),
      spread: spread(median, page),
    },
  ];
}

/** The section of the role's own page that shows its pay, whatever it is called; else its page with every figure. */
function payHref(role: Role, page: PageContext): string | undefined {
  if (page.url === role.url) {
    const shown = page.placements.find(({ component, shows }) => shows && PAY.has(component));
    const section = shown && page.sectionAt(shown.line);
    if (section !== undefined) return `#${section}`;
  }
  const everyFigure = pageOfEveryFigure(role, page);
  if (everyFigure) return page.link(everyFigure.url);
  return page.url === role.url ? undefined : page.link(role.url);
}

function spread({ record }: Median, page: PageContext): SpreadProps | undefined {
  const { p10, p25, p50, p75, p90 } = record.figures;
  if (p10 === undefined || p50 === undefined || p90 === undefined) return undefined;
  const percentOf = (amount: number): number => Math.round((100 * amount) / p90);
  const money = (amount: number): string =>
    formatMoney(perYear(amount, record.period), record.currency, page.language);
  return {
    p10: percentOf(p10),
    p25: p25 === undefined ? undefined : percentOf(p25),
    p50: percentOf(p50),
    p75: p75 === undefined ? undefined : percentOf(p75),
    text: page.words.salaryChart.range({ low: 10, high: 90, from: money(p10), to: money(p90) }),
  };
}
