import * as z from 'zod';

/** The form of every id: lower-case words of letters and digits, joined by single hyphens. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id of this guide (role, skill, source …): it is also a file name and a part of a URL. */
export const Id = z
  .string()
  .regex(ID, { error: 'lower-case words joined by hyphens, such as `data-engineer`' })
  .meta({ description: 'Lower-case letters and digits, words joined by hyphens.' });

/** What an id can name. */
export const ID_KINDS = ['role', 'skill', 'source', 'region', 'category', 'level'] as const;
export type IdKind = (typeof ID_KINDS)[number];

/**
 * An id that names something of this guide. Its kind is noted as `idOf`, so that editors can offer the ids that there
 * are; whether there is one of this name is for the check `references-resolve` to say.
 */
export function idOf(kind: IdKind, description?: string): typeof Id {
  return Id.meta(description === undefined ? { idOf: kind } : { idOf: kind, description });
}

/** One line of plain text; the break that YAML puts behind a folded one (`>`) is none of its own. */
export const Line = z
  .string()
  .trim()
  .min(1, { error: 'some text' })
  .refine((text) => !text.includes('\n'), { error: 'one line of text' });

/** An absolute web address; other schemes (`javascript:`, `data:`) are refused here already. */
export const WebUrl = z.url({ protocol: /^https?$/, error: 'an address that starts with https://' });

/** An address on another site, or of a mailbox: `mailto:garden@example.org`. */
export const WebOrMailUrl = z.url({
  protocol: /^(?:https?|mailto)$/,
  error: 'an address that starts with https:// or mailto:',
});

/** A year and month, or a whole day: `2025-05`, `2025-05-31`. A bare year is `2025`. */
export const AsOf = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'a quoted date such as "2025-05" or "2025-05-31"',
  })
  // A day that its month does not have is another one to the calendar of the language.
  .refine(isOnCalendar, { error: 'a day that there is' });

function isOnCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
