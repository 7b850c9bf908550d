import { closestRoles } from '../../model/closest-roles.ts';
import { citeFigure, type DatedCitation } from '../../model/citation.ts';
import { formatMoney, perYear } from '../../model/money.ts';
import { newestOfEach, payByKind, type PayEntry } from '../../model/pay-groups.ts';
import type { Role } from '../../model/page.ts';
import type { RoleFacts, SkillTier } from '../../model/role.ts';
import type { Region } from '../../model/settings.ts';
import { tieredSkills } from '../../model/skill-needs.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';
import { TABLES } from '../pay-captions.ts';
import { skillLink, type SkillLink } from '../skill-link.tsx';

/** A role as it stands beside others: plain data, which the build writes for the browser too. */
export interface ComparedRole {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly facts: readonly ComparedFact[];
  readonly pay: readonly ComparedPay[];
  /** In the order of the tiers, the most needed first; each skill once. */
  readonly skills: readonly ComparedSkill[];
  /** The day by the clock, without its links. */
  readonly day: SafeHtml | null;
  /** Key difference to other roles, by their ids, as the page of this one says it. */
  readonly differences: Readonly<Record<string, SafeHtml>>;
}

/** A line of the table; roles that have none of its term have an empty cell there. */
export interface ComparedFact {
  readonly term: string;
  readonly html: SafeHtml;
}

/** Newest figures of one kind in one region: kinds never share a row. */
export interface ComparedPay {
  /** What row it belongs to: `United States: official levels`. */
  readonly row: string;
  /** Whom the figures describe: two roles with the same occupation are in the same statistic. */
  readonly occupation: string;
  readonly amounts: readonly { readonly measure: string; readonly yearly: string }[];
  readonly citation: DatedCitation;
}

export interface ComparedSkill extends SkillLink {
  readonly id: string;
  readonly tier: SkillTier;
  /** 1–5. */
  readonly proficiency: number;
}

/** A role → its column, with relative links of the page. `day` is the timeline of its page, if it has one. */
export function comparedRole(role: Role, day: SafeHtml | undefined, page: PageContext): ComparedRole {
  const { facts } = role;
  return {
    id: role.id,
    title: facts.title,
    href: page.link(role.url),
    facts: comparedFacts(facts, page),
    pay: page.guide.settings.regions.flatMap((region) => comparedPay(role, region, page)),
    skills: comparedSkills(facts.skills, page),
    day: day ?? null,
    differences: Object.fromEntries(
      facts.related.map((other) => [other.role, page.inline(other.difference)]),
    ),
  };
}

/** The rating of a role that is done from anywhere. */
const MOST_REMOTE = 5;

/** A role stands beside so many others where nobody has chosen. */
const OTHERS = 2;

/** The columns of a role and of those closest to it. `days` holds the days by the clock, by the ids of roles. */
export function closestColumns(
  role: Role,
  days: ReadonlyMap<string, SafeHtml>,
  page: PageContext,
): readonly ComparedRole[] {
  const others = closestRoles(page.guide, role, OTHERS);
  return [role, ...others].map((one) => comparedRole(one, days.get(one.id), page));
}

function comparedFacts(facts: RoleFacts, page: PageContext): readonly ComparedFact[] {
  const { category, summary, experience, remote, aliases, employers } = facts;
  const words = page.words.roleFacts;
  const texts = [
    [words.whatThePersonDoes, summary],
    [words.category, page.guide.categories.get(category)?.title],
    [words.alsoKnownAs, aliases.join(page.words.punctuation.comma)],
    [words.experience, experience],
    [
      words.remote,
      remote && words.ratingAndNote({ rating: remote.rating, most: MOST_REMOTE, note: remote.note }),
    ],
    [words.employers, employers.join(page.words.punctuation.semicolon)],
  ] as const;
  return texts.flatMap(([term, text]) =>
    text === undefined || text === '' ? [] : [{ term, html: page.inline(text) }],
  );
}

/** Of each kind the newest record for the whole region; all others are among the figures of the role. */
function comparedPay(role: Role, region: Region, page: PageContext): readonly ComparedPay[] {
  const kinds = payByKind(role.pay, page.guide.sources, region.id);
  return TABLES.flatMap((kind) => {
    const [entry] = newestOfEach(kinds[kind].filter(({ record }) => record.place === undefined));
    return entry
      ? [
          {
            row: page.words.compare.payRow({
              region: region.title,
              kind: page.words.payTables[`${kind}InSentence`],
            }),
            ...payCell(entry, page),
          },
        ]
      : [];
  });
}

function payCell({ record, source, figures }: PayEntry, page: PageContext): Omit<ComparedPay, 'row'> {
  const { title, system, code } = record.occupation;
  const occupation = page.words.salaryTable.occupation({ title, code: `${system} ${code}` });
  return {
    occupation: [occupation, ...(record.level === undefined ? [] : [record.level])].join(
      page.words.punctuation.comma,
    ),
    amounts: figures.map(({ measure, amount }) => ({
      measure: page.words.measures[measure],
      yearly: formatMoney(perYear(amount, record.period), record.currency, page.language),
    })),
    citation: citeFigure(source, record.asOf, page),
  };
}

function comparedSkills(skills: RoleFacts['skills'], page: PageContext): readonly ComparedSkill[] {
  const byId = new Map<string, ComparedSkill>();
  for (const { skill, tier, proficiency } of tieredSkills(skills)) {
    if (!byId.has(skill)) byId.set(skill, { id: skill, ...skillLink(skill, page), tier, proficiency });
  }
  return [...byId.values()];
}
