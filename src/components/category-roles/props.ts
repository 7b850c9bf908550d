import { cite, citeFigure, type Citation } from '../../model/citation.ts';
import { titleOf } from '../../model/guide.ts';
import { formatMoney, newestOfficial } from '../../model/money.ts';
import type { Role } from '../../model/page.ts';
import type { SafeHtml } from '../../support/html.tsx';
import { monthsText } from '../../support/months.ts';
import type { PageContext } from '../component.ts';

/** A card is for choosing, not for knowing all: so many ways in and on, and the first regions that have figures. */
const WAYS_SHOWN = 4;
const REGIONS_SHOWN = 3;

export interface CategoryRolesProps {
  readonly roles: readonly RoleCardProps[];
  /** Where all is from that the cards say of pay, experience, time and moves, each source once. */
  readonly sources: readonly Citation[];
}

/** What tells a role from its neighbours; what is not known is undefined or empty and is not shown. */
export interface RoleCardProps {
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  /** What the author says of the difference to another role of the category. */
  readonly difference: { readonly title: string; readonly text: SafeHtml } | undefined;
  /** Newest official medians in whole units a year. */
  readonly pay: readonly (Sourced & { readonly region: string; readonly yearly: string })[];
  readonly experience: (Sourced & { readonly html: SafeHtml }) | undefined;
  /** Where people come from, with the time that a source gives: `6–12 months`. */
  readonly waysIn: readonly (Sourced & { readonly title: string; readonly time: string | undefined })[];
  readonly waysOn: readonly (Sourced & { readonly title: string })[];
}

interface Sourced {
  readonly citation: Citation | undefined;
}

/** Roles of one category, in the order in which they are to stand → their cards. */
export function categoryRolesProps(roles: readonly Role[], page: PageContext): CategoryRolesProps {
  const cards = roles.map((role): RoleCardProps => ({
    title: role.facts.title,
    href: page.link(role.url),
    summary: role.facts.summary,
    difference: difference(role, roles, page),
    pay: pay(role, page),
    experience: experience(role, page),
    waysIn: waysIn(role, page),
    waysOn: waysOn(role, page),
  }));
  return { roles: cards, sources: distinct(cards.flatMap(citationsOf)) };
}

function difference(role: Role, roles: readonly Role[], page: PageContext): RoleCardProps['difference'] {
  for (const { role: id, difference: text } of role.facts.related) {
    const other = roles.find((one) => one.id === id);
    if (other) return { title: other.facts.title, text: page.inline(text) };
  }
  return undefined;
}

function pay(role: Role, page: PageContext): RoleCardProps['pay'] {
  const { settings, sources } = page.guide;
  const { citations } = page.words;
  const medians = settings.regions.flatMap(({ id, title }) => {
    const median = newestOfficial(role.pay, sources, id);
    if (!median) return [];
    const { record, source, yearly } = median;
    const { age, ...cited } = citeFigure(source, record.asOf, page);
    return [
      {
        region: title,
        yearly: formatMoney(yearly, record.currency, page.language),
        citation: { ...cited, text: citations.dated({ citation: cited.text, age: citations[age.label] }) },
      },
    ];
  });
  return medians.slice(0, REGIONS_SHOWN);
}

function experience({ facts }: Role, page: PageContext): RoleCardProps['experience'] {
  if (facts.experience === undefined) return undefined;
  return { html: page.inline(facts.experience), citation: citation(facts.experienceSource, page) };
}

/** What the author tells of ways in; where that is nothing, the moves that are ways in. */
function waysIn({ id, facts }: Role, page: PageContext): RoleCardProps['waysIn'] {
  const told = facts.entry.map(({ title, months, source }) => {
    const timeFrom = months && citation(source, page);
    // No source, no figure.
    return { title, time: timeFrom && monthsText(months, page.language), citation: timeFrom };
  });
  const moves = page.guide.moves.filter(({ from, to, kind }) => to === id && from !== id && kind === 'entry');
  const known = moves.map(({ from, time, source }) => ({
    title: titleOf(page.guide, from),
    time,
    citation: citation(source, page),
  }));
  return (told.length > 0 ? told : known).slice(0, WAYS_SHOWN);
}

function waysOn({ id }: Role, page: PageContext): RoleCardProps['waysOn'] {
  const moves = page.guide.moves.filter(({ from, to }) => from === id && to !== id);
  const on = moves.map(({ to, source }) => ({
    title: titleOf(page.guide, to),
    citation: citation(source, page),
  }));
  return on.slice(0, WAYS_SHOWN);
}

function citation(sourceId: string | undefined, page: PageContext): Citation | undefined {
  const source = page.guide.sources.get(sourceId ?? '');
  return source && cite(source, source.asOf, page);
}

function citationsOf({
  pay: medians,
  experience: needed,
  waysIn: into,
  waysOn: on,
}: RoleCardProps): Citation[] {
  const parts: readonly (Sourced | undefined)[] = [...medians, needed, ...into, ...on];
  return parts.flatMap((part) => part?.citation ?? []);
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((one) => [`${one.url} ${one.text}`, one])).values()];
}
