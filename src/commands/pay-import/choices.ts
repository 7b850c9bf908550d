import type { PayRecord } from '../../model/pay.ts';

/** An occupation that we hold for a role's nearest where the collection names none. */
export interface Judged {
  readonly source: string;
  readonly code: string;
}

/** What is decided by us about the pay of a role; all else follows from the collection. */
export interface RoleChoice {
  readonly judged: readonly Judged[];
  /** What a reader must know of an occupation in this role, by code. */
  readonly notes?: Readonly<Record<string, string>>;
}

const of = (source: string, ...codes: readonly string[]): readonly Judged[] =>
  codes.map((code) => ({ source, code }));

const GERMAN_SOFTWARE = of('destatis-2025', '434', '43413', '43414');
const GERMAN_NETWORKS = of('destatis-2025', '433');
const AUSTRALIAN_SOFTWARE = of('abs-eeh-2025', '2613');
const AUSTRALIAN_SYSTEMS = of('abs-eeh-2025', '2621');
const SWISS_PROFESSIONALS = of('fso-lse-2024', '25');
const JAPANESE_SOFTWARE = of('mhlw-2023', '0211');
const SOFTWARE = [...AUSTRALIAN_SOFTWARE, ...SWISS_PROFESSIONALS, ...JAPANESE_SOFTWARE];

/** A match of our own is never called better than this. */
export const JUDGED_FIT: PayRecord['fit'] = 'broad';
export const JUDGED_NOTE = 'Our own judgement: the classification has no group for this role.';

/** The roles whose `pay.yaml` is written, in the order of the guide. */
export const CHOICES: Readonly<Record<string, RoleChoice>> = {
  'devops-engineer': {
    judged: [...GERMAN_SOFTWARE, ...SOFTWARE],
    notes: {
      '15-1252':
        'DevOps engineer is one of the job titles that this occupation covers; it holds application developers as well.',
    },
  },
  'platform-engineer': { judged: [...GERMAN_SOFTWARE, ...SOFTWARE] },
  'site-reliability-engineer': {
    judged: [...GERMAN_SOFTWARE, ...GERMAN_NETWORKS, ...SOFTWARE],
    notes: {
      '15-1252': 'O*NET lists "Site Reliability Engineer" among the alternate titles of this occupation.',
    },
  },
  'cloud-engineer': {
    judged: [...GERMAN_NETWORKS, ...AUSTRALIAN_SYSTEMS, ...SWISS_PROFESSIONALS],
    notes: {
      '15-1231':
        'O*NET lists "Cloud Engineer" among the alternate titles of this occupation; most people in it support networks.',
      '15-1299':
        'What is left of computer occupations once the others have their own: security engineers, systems architects and IT project managers too.',
    },
  },
  'systems-administrator': { judged: SWISS_PROFESSIONALS },
  'database-administrator': { judged: SWISS_PROFESSIONALS },
  'backend-engineer': { judged: SWISS_PROFESSIONALS },
  'data-engineer': {
    judged: [...of('destatis-2025', '43353'), ...AUSTRALIAN_SYSTEMS, ...SWISS_PROFESSIONALS],
  },
  'machine-learning-engineer': { judged: [...GERMAN_SOFTWARE, ...SOFTWARE] },
  'mlops-engineer': { judged: [...GERMAN_SOFTWARE, ...SOFTWARE] },
  'security-engineer': {
    judged: [...GERMAN_NETWORKS, ...AUSTRALIAN_SYSTEMS, ...SWISS_PROFESSIONALS],
    notes: {
      '15-1299':
        'What is left of computer occupations once the others have their own: systems architects and IT project managers too.',
    },
  },
  'engineering-manager': { judged: [] },
};

/** Names that the collection abbreviates. */
export const TITLES: Readonly<Record<string, string>> = {
  'Occup. in software development and programming': 'Occupations in software development and programming',
  'Occup. in IT-network engin.,-coord.,-admin.,-org.':
    'Occupations in IT network engineering, coordination, administration and organisation',
  'Software development - skilled': 'Software development, skilled tasks',
  'Software development - complex': 'Software development, complex tasks',
  'Software development - highly complex': 'Software development, highly complex tasks',
  'IT-system-administration - complex': 'IT system administration, complex tasks',
  'Database development and administration - complex':
    'Database development and administration, complex tasks',
};

export const SYSTEMS: Readonly<Record<string, string>> = {
  SOC2018: 'SOC 2018',
  UKSOC2020: 'UK SOC 2020',
  KldB2010: 'KldB 2010',
  ISCO08: 'ISCO-08',
  JSCO2020: 'JSCO 2020',
  'SO DevType': 'Stack Overflow job',
};

/** The level that a community guide means by a job title. */
export const COMMUNITY_LEVELS: Readonly<Record<string, string>> = {
  'junior-devops-engineer': 'junior',
  'devops-engineer': 'mid',
  'senior-devops-engineer': 'senior',
  'staff-devops-engineer': 'staff',
};

/** States of the wage survey of the United States. */
export const STATES: Readonly<Record<string, string>> = {
  'US-CA': 'California',
  'US-CO': 'Colorado',
  'US-FL': 'Florida',
  'US-GA': 'Georgia',
  'US-IL': 'Illinois',
  'US-MA': 'Massachusetts',
  'US-NC': 'North Carolina',
  'US-NJ': 'New Jersey',
  'US-NY': 'New York',
  'US-TX': 'Texas',
  'US-VA': 'Virginia',
  'US-WA': 'Washington',
};

/** Regions of the guide by the collection's name, in the order of `pay.yaml`. */
export const REGIONS: Readonly<Record<string, string>> = {
  US: 'us',
  UK: 'uk',
  DE: 'de',
  AU: 'au',
  CH: 'ch',
  JP: 'jp',
  world: 'world',
};
