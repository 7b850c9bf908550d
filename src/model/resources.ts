import * as z from 'zod';
import { Line, WebUrl } from './id.ts';

const Resource = z.strictObject({
  title: Line,
  url: WebUrl,
  by: Line.optional().meta({ description: 'Author or publisher.' }),
  why: Line.meta({ description: 'What it is good for, in one sentence.' }),
});

/** Where to learn more about a role or a skill, in groups. */
export const Resources = z.strictObject({
  courses: z.array(Resource).default([]),
  books: z.array(Resource).default([]),
  practice: z.array(Resource).default([]),
  community: z.array(Resource).default([]),
});
export type Resources = z.infer<typeof Resources>;
