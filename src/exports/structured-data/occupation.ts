import type { Guide } from '../../model/guide.ts';
import { newestOfficial, perYear, type Median } from '../../model/money.ts';
import type { Role } from '../../model/page.ts';
import type { Region } from '../../model/settings.ts';
import type { Thing } from './thing.ts';

/** The names that schema.org has for percentiles. A mean, a level and a band have none, and are left out. */
const PERCENTILES = {
  p10: 'percentile10',
  p25: 'percentile25',
  p50: 'median',
  p75: 'percentile75',
  p90: 'percentile90',
} as const;

/** Classifications of occupations by the name that schema.org's examples call them. */
const CLASSIFICATIONS = {
  onet: 'O*NET-SOC',
  soc: 'SOC 2018',
  isco: 'ISCO-08',
  esco: 'ESCO',
  uksoc: 'UK SOC 2020',
} as const;

/**
 * A role as schema.org Occupation, by Google's rules for estimated salaries
 * (https://developers.google.com/search/docs/appearance/structured-data/estimated-salary). What is not known is
 * left out; a page has the pay of one region at most.
 */
export function occupation(guide: Guide, { facts, pay }: Role, page: Thing): Thing {
  const salary = salaryOf(guide, pay);
  const { skills, areas, experience } = facts;
  const needed = [...skills.must, ...skills.important].map(
    ({ skill }) => guide.skills.get(skill)?.title ?? skill,
  );
  return {
    '@type': 'Occupation',
    name: facts.title,
    alternateName: facts.aliases,
    description: facts.summary,
    mainEntityOfPage: page,
    occupationLocation: salary && [country(salary.region)],
    estimatedSalary: salary && [distribution(salary.median)],
    occupationalCategory: categories(facts.codes),
    experienceRequirements: experience,
    responsibilities: areas.map(({ title }) => title),
    skills: [...new Set(needed)],
  };
}

interface Salary {
  readonly region: Region;
  readonly median: Median;
}

/**
 * The pay that stands for a role: of the first region of guide.yaml that is a country and has an official median of
 * all levels, for an occupation that is the role or its main part. A program would not see that a figure is
 * too broad, so such ones are not given to it.
 */
function salaryOf(guide: Guide, pay: Role['pay']): Salary | undefined {
  const fitting = pay.filter(({ fit }) => fit !== 'broad');
  for (const region of guide.regions.values()) {
    if (region.country === undefined) continue;
    const median = newestOfficial(fitting, guide.sources, region.id);
    if (median) return { region, median };
  }
  return undefined;
}

function country({ title, country: code }: Region): Thing {
  return { '@type': 'Country', name: title, identifier: code };
}

/** A record's percentiles, per year (`P1Y`) in its own currency, to the cent. */
function distribution({ record, source }: Median): Thing {
  const { currency, period, figures, occupation: described, basis, asOf } = record;
  const percentiles = Object.entries(PERCENTILES).map(([measure, name]): [string, number | undefined] => {
    const amount = figures[measure as keyof typeof PERCENTILES];
    return [name, amount === undefined ? undefined : Math.round(perYear(amount, period) * 100) / 100];
  });
  return {
    '@type': 'MonetaryAmountDistribution',
    name: 'base',
    description: `${described.title}: ${basis}. ${source.publisher}, ${source.title}, ${asOf}.`,
    currency,
    duration: 'P1Y',
    ...Object.fromEntries<number | undefined>(percentiles),
    url: source.url,
  };
}

function categories(codes: Role['facts']['codes']): readonly Thing[] {
  const systems = Object.entries(CLASSIFICATIONS) as [keyof typeof CLASSIFICATIONS, string][];
  return systems.flatMap(([system, name]) =>
    (codes?.[system] ?? []).map(({ code, title, url }) => ({
      '@type': 'CategoryCode',
      codeValue: code,
      name: title,
      inCodeSet: { '@type': 'CategoryCodeSet', name },
      url,
    })),
  );
}
