import * as z from 'zod';
import { AsOf, Id, idOf, Line, WebUrl } from './id.ts';
import { Resources } from './resources.ts';

/** A skill that roles share, `content/data/skills.yaml`. */
export const Skill = z
  .strictObject({
    id: Id,
    title: Line,
    aliases: z.array(Line).default([]),
    group: Line.meta({ description: 'Heading that it stands under on the page of all skills.' }),
    summary: Line.meta({ description: 'What it is, in one sentence.' }),
    resources: Resources.optional().meta({ description: 'Where to learn it.' }),
  })
  .meta({
    examples: [{ id: 'go', title: 'Go', group: 'Languages', summary: 'A language for servers and tools.' }],
  });
export type Skill = z.infer<typeof Skill>;
export const SkillsFile = z.array(Skill);

/** Where figures, durations and moves come from, `content/data/sources.yaml`. */
export const Source = z
  .strictObject({
    id: Id,
    title: Line,
    publisher: Line,
    url: WebUrl,
    asOf: AsOf.meta({ description: 'What its figures describe.' }),
    read: AsOf.optional().meta({ description: 'When we read it.' }),
    licence: Line,
    attribution: Line.optional().meta({ description: 'Words that the licence asks for.' }),
    kind: z.enum(['official', 'survey', 'community']).meta({
      description: 'community: an estimate without stated basis; shown apart from official figures.',
    }),
    caveat: Line.optional().meta({ description: 'What a reader must know before using its figures.' }),
  })
  .meta({
    examples: [
      {
        id: 'bls-oews-2025',
        title: 'Occupational Employment and Wage Statistics, May 2025',
        publisher: 'US Bureau of Labor Statistics',
        url: 'https://www.bls.gov/oes/tables.htm',
        asOf: '2025-05',
        licence: 'Public domain (US federal government work)',
        kind: 'official',
      },
    ],
  });
export type Source = z.infer<typeof Source>;
export const SourcesFile = z.array(Source);

/** A step from one role to another, `content/data/moves.yaml`. The reverse is derived. */
export const Move = z
  .strictObject({
    from: idOf('role'),
    to: idOf('role'),
    kind: z.enum(['entry', 'lateral', 'promotion']).meta({
      description: 'entry: a way in · lateral: same seniority, other work · promotion: more scope.',
    }),
    time: Line.optional().meta({
      description: 'How long it takes, only as the source states it: "6–12 months".',
    }),
    source: idOf('source'),
    note: Line.optional(),
  })
  .meta({
    examples: [{ from: 'backend-engineer', to: 'data-engineer', kind: 'lateral', source: 'onet-29-3' }],
  });
export type Move = z.infer<typeof Move>;
export const MovesFile = z.array(Move);

/** A role that moves name and that has no page here, `content/data/occupations.yaml`. */
export const Occupation = z.strictObject({ id: Id, title: Line, category: idOf('category').optional() });
export type Occupation = z.infer<typeof Occupation>;
export const OccupationsFile = z.array(Occupation);
