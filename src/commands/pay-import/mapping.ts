import { newestFirst } from '../../model/money.ts';
import { MEASURES, type Measure, type PayRecord } from '../../model/pay.ts';
import {
  CHOICES,
  COMMUNITY_LEVELS,
  JUDGED_FIT,
  JUDGED_NOTE,
  REGIONS,
  STATES,
  SYSTEMS,
  TITLES,
  type RoleChoice,
} from './choices.ts';
import type { Fact } from './reference.ts';

/** A record with the fit that it has for one role. */
interface Match {
  readonly fact: Fact;
  readonly fit: PayRecord['fit'];
  readonly isJudged: boolean;
}

const FITS: readonly PayRecord['fit'][] = ['exact', 'close', 'broad'];
const OTHER_CURRENCY = new Set(['UK', 'DE', 'IN']);

/**
 * Every usable record of a collection for one role → the records of its `pay.yaml`, by region, then whole regions
 * before places, the newest first. Left out is what `unusable` names and, so that a reader can keep the places apart, all places of
 * an occupation but the one that fits the role best; of two that fit alike, the one with more people counts.
 * The values are the collection's; nothing is computed.
 */
export function payOf(role: string, facts: readonly Fact[]): readonly PayRecord[] {
  const choice = CHOICES[role] ?? { judged: [] };
  const whole = facts.filter((fact) => !isPlace(fact) && !unusable(fact));
  const matches = whole.flatMap((fact) => matchOf(role, choice, fact) ?? []);
  const placed = facts.filter(isPlace);
  const best = bestWithPlaces(matches, placed);
  const places = placed
    .filter(({ code }) => code === best?.fact.code)
    .map((fact): Match => ({ fact, fit: best?.fit ?? JUDGED_FIT, isJudged: false }));
  return [...matches, ...places]
    .map((match) => recordOf(match, choice))
    .toSorted((a, b) => regionOrder(a) - regionOrder(b) || newestFirst(a, b));
}

/** Why no role can use a record; undefined where one may. */
export function unusable({ source, geography }: Fact): string | undefined {
  // A survey converts what people in other countries state to dollars: in no currency of the region.
  if (source === 'so-2025' && OTHER_CURRENCY.has(geography))
    return 'converted into another currency than the one it is paid in';
  return undefined;
}

function matchOf(role: string, choice: RoleChoice, fact: Fact): Match | undefined {
  const named = fact.roles.find((one) => one.role === role);
  if (named) return { fact, fit: named.fit, isJudged: false };
  const isJudged = choice.judged.some(({ source, code }) => source === fact.source && code === fact.code);
  return isJudged ? { fact, fit: JUDGED_FIT, isJudged } : undefined;
}

/** A state (`US-NC`) or a metropolitan area (`Raleigh-Cary, NC`) of the United States. */
function isPlace({ geography }: Fact): boolean {
  return /^US-|, [A-Z]{2}/.test(geography);
}

function bestWithPlaces(matches: readonly Match[], places: readonly Fact[]): Match | undefined {
  const codes = new Set(places.map(({ code }) => code));
  return matches
    .filter(({ fact }) => fact.geography === 'US' && codes.has(fact.code))
    .toSorted(
      (a, b) =>
        FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || (b.fact.employment ?? 0) - (a.fact.employment ?? 0),
    )[0];
}

function recordOf({ fact, fit, isJudged }: Match, choice: RoleChoice): PayRecord {
  const place = isPlace(fact) ? (STATES[fact.geography] ?? fact.geography) : undefined;
  const level = fact.level ?? COMMUNITY_LEVELS[fact.code];
  const notes = [...notesOf(fact), choice.notes?.[fact.code], isJudged ? JUDGED_NOTE : undefined];
  const note = notes.filter((text) => text !== undefined).join(' ');
  return {
    region: REGIONS[fact.geography] ?? 'us',
    ...(place === undefined ? {} : { place }),
    source: fact.source,
    asOf: fact.year.split('/', 1)[0] ?? fact.year,
    currency: fact.currency,
    period: 'year',
    occupation: {
      system: SYSTEMS[fact.code_system] ?? fact.code_system,
      code: fact.code,
      title: TITLES[fact.occupation] ?? fact.occupation,
    },
    fit,
    ...(level === undefined ? {} : { level }),
    basis: basisOf(fact),
    ...(note === '' ? {} : { note }),
    figures: figuresOf(fact),
  };
}

function basisOf({ source, basis }: Fact): string {
  if (source === 'uk-going-rates') return 'minimum salary for a Skilled Worker visa, standard rate';
  return basis.replaceAll(' x ', ' × ');
}

/** What the collection says of a record beyond its figures, in sentences. */
function notesOf(fact: Fact): readonly string[] {
  const { source, values, quality, precision, years, note } = fact;
  const lower = values['going_rate_lower'];
  const [from, to] = fact.year.split('/');
  return [
    to === undefined ? [] : [`Valid from ${monthOf(from)} to ${monthOf(to)}.`],
    quality === undefined ? [] : [`The publisher calls this figure ${quality}.`],
    source === 'ons-ashe-2024r' && values['p90'] === undefined
      ? ['The publisher suppresses the percentiles that are missing.']
      : [],
    precision?.startsWith('+/- 6') && source === 'abs-eeh-2025' ? ['Exact to 6 dollars.'] : [],
    lower === undefined ? [] : [`A lower rate of £${lower.toLocaleString('en')} applies in some cases.`],
    years === undefined ? [] : [`For ${years.replace('-', '–')} years of experience.`],
    note === undefined ? [] : [`${note.charAt(0).toUpperCase()}${note.slice(1)}.`],
  ].flat();
}

/** `2025-07` → `July 2025`. */
function monthOf(date = ''): string {
  const format = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}-01T00:00:00Z`));
}

/** The collection's measures by our names, in the order of `MEASURES`. */
function figuresOf({ values }: Fact): PayRecord['figures'] {
  const measures = MEASURES;
  const stated = measures.flatMap((measure): [Measure, number][] => {
    const amount = measure === 'floor' ? values['going_rate_standard'] : values[measure];
    return amount === undefined ? [] : [[measure, amount]];
  });
  return Object.fromEntries(stated);
}

function regionOrder({ region, place }: PayRecord): number {
  return 2 * Object.values(REGIONS).indexOf(region) + (place === undefined ? 0 : 1);
}
