import * as z from 'zod';
import { AsOf, idOf, Line, WebUrl } from './id.ts';
import { Resources } from './resources.ts';

/** Whole months from the stated start, as a range; a single figure would promise too much. */
const Months = z
  .strictObject({ min: z.int().min(0), max: z.int().min(1) })
  .refine((range) => range.min <= range.max, {
    error: 'a `min` that is not above `max`',
    params: { fix: 'exchange the two, or mend the one that is wrong; at a terminal, `npm run fix` asks.' },
  })
  .meta({ description: 'A range of months: { min: 6, max: 12 }.' });

/** One of the people or teams that the role sits between. */
const Neighbour = z.strictObject({
  who: Line.meta({ description: 'The people: "Application developers".' }),
  what: Line.meta({ description: 'What they do in this: "write and own the services".' }),
});

/** What one career level of the role is expected to do. */
const RoleLevel = z.strictObject({
  level: idOf('level', 'Id of a level of guide.yaml.'),
  title: Line.optional().meta({ description: 'Usual job title at this level, if it is not the plain one.' }),
  years: Line.optional().meta({ description: 'Typical years of experience, only with a source: "2–4".' }),
  source: idOf('source', 'Id of the source of `years`.').optional(),
  expects: z.array(Line).min(1).meta({ description: 'What is expected at this level.' }),
});

/** The role as it differs by position: infrastructure, delivery, monitoring … */
const Variant = z.strictObject({
  title: Line,
  summary: Line,
});

/** One area of responsibility. */
const Area = z.strictObject({
  title: Line,
  summary: Line.optional(),
  responsibilities: z.array(Line).min(1),
  tools: z.array(Line).default([]),
  goal: Line.meta({ description: 'What is true when this area is done well.' }),
});

const Proficiency = z.int().min(1).max(5);

/** A skill as this role needs it. */
const RoleSkill = z
  .strictObject({
    skill: idOf('skill', 'Id of a skill of data/skills.yaml.'),
    proficiency: Proficiency.meta({
      description: '1 aware · 2 guided · 3 independent · 4 advanced · 5 expert.',
    }),
    byLevel: z.record(idOf('level'), Proficiency).optional().meta({
      description:
        'Proficiency at levels of guide.yaml where it is known to differ: { junior: 2, senior: 4 }.',
    }),
    why: Line.meta({ description: 'Why this role needs it, in one sentence.' }),
  })
  .meta({ examples: [{ skill: 'linux', proficiency: 3, why: 'Every server of the role runs it.' }] });

const Skills = z.strictObject({
  must: z.array(RoleSkill).min(1).meta({ description: 'Without these the job cannot be done.' }),
  important: z.array(RoleSkill).default([]),
  nice: z.array(RoleSkill).default([]),
});

/** A tool of the daily work, with a command or two. */
const Tool = z.strictObject({
  name: Line,
  purpose: Line,
  url: WebUrl.optional(),
  language: Line.default('bash').meta({ description: 'Language of the commands, for highlighting.' }),
  commands: z.array(z.strictObject({ run: Line, does: Line })).default([]),
});

/** One stage of a typical interview. */
const InterviewStage = z.strictObject({ title: Line, what: Line });

/** A way in: from where, what carries over, what to add. */
const Entry = z.strictObject({
  title: Line.meta({ description: 'Where the person comes from: "From system administration".' }),
  from: idOf('role', 'Id of the role or occupation it starts from.').optional(),
  have: z.array(Line).min(1),
  add: z.array(Line).min(1),
  months: Months.optional().meta({ description: 'Only with a source.' }),
  source: idOf('source', 'Id of the source of `months`.').optional(),
});

/** Where the role leads. */
const Step = z.strictObject({
  title: Line,
  role: idOf('role', 'Id of the role or occupation, if the guide names it.').optional(),
  what: Line,
});

/** Key difference to a related role; how much they overlap is computed, never typed in. */
const Related = z.strictObject({ role: idOf('role'), difference: Line });

/** A code of an official occupation classification, with how we know. */
const OccupationCode = z.strictObject({
  code: z.string(),
  title: Line,
  evidence: Line.optional(),
  url: WebUrl.optional(),
});

const OccupationCodes = z.strictObject({
  onet: z.array(OccupationCode).default([]).meta({ description: 'O*NET-SOC (United States).' }),
  soc: z.array(OccupationCode).default([]).meta({ description: 'SOC 2018 (United States).' }),
  isco: z.array(OccupationCode).default([]).meta({ description: 'ISCO-08 (international).' }),
  esco: z.array(OccupationCode).default([]).meta({ description: 'ESCO (European Union).' }),
  uksoc: z.array(OccupationCode).default([]).meta({ description: 'UK SOC 2020.' }),
});

/**
 * The facts of a role, `content/roles/<id>/role.yaml`.
 * The id is the name of its folder; prose is in `index.md`, figures in `pay.yaml`.
 */
export const RoleFacts = z.strictObject({
  title: Line.meta({ description: 'The job title in sentence case: "Data engineer".' }),
  aliases: z.array(Line).default([]).meta({ description: 'Other titles and abbreviations; searchable.' }),
  category: idOf('category', 'Id of a category of guide.yaml.'),
  summary: Line.max(200).meta({ description: 'What this person does, in one sentence.' }),
  between: z.array(Neighbour).default([]).meta({ description: 'Who the role sits between.' }),
  experience: Line.optional().meta({ description: 'Typical experience, only with a source.' }),
  experienceSource: idOf('source', 'Id of the source of `experience`.').optional(),
  remote: z
    .strictObject({
      rating: z.int().min(1).max(5).meta({ description: '1 on site only … 5 fully remote is usual.' }),
      note: Line,
    })
    .optional(),
  levels: z.array(RoleLevel).default([]),
  variants: z.array(Variant).default([]),
  areas: z.array(Area).default([]),
  not: z.array(Line).default([]).meta({ description: 'What the role does not do.' }),
  skills: Skills,
  tools: z.array(Tool).default([]),
  employers: z.array(Line).default([]).meta({ description: 'Kinds of organisation that hire for it.' }),
  interview: z.array(InterviewStage).default([]).meta({ description: 'Form of the interview.' }),
  entry: z.array(Entry).default([]),
  progression: z.array(Step).default([]),
  fits: z.array(Line).default([]),
  fitsNot: z.array(Line).default([]),
  resources: Resources.optional(),
  related: z.array(Related).default([]),
  codes: OccupationCodes.optional(),
  reviewed: AsOf.meta({ description: 'When a person last read the whole page against its sources.' }),
});
export type RoleFacts = z.infer<typeof RoleFacts>;
export type SkillTier = keyof RoleFacts['skills'];
