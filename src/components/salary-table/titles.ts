import type { PayEntry } from '../../model/pay-groups.ts';

export interface RecordTitle {
  /** What the figures are for: the occupation, the place or the level. */
  readonly title: string;
  /** What else a reader must know to tell it from others: occupation and its code. */
  readonly detail: string;
}

/** What a record is called where it stands among others of its kind. */
export function groupTitle({ kind, record }: PayEntry): RecordTitle {
  const { place, level } = record;
  const { system, code, title } = record.occupation;
  const occupation = `${title} (${system} ${code})`;
  const special = [place, level === undefined ? undefined : `level: ${level}`].filter(
    (part) => part !== undefined,
  );
  if (kind === 'community')
    return { title: capitalised([level ?? title, place].filter(Boolean).join(', ')), detail: title };
  if (special.length === 0) return { title, detail: `${system} ${code}` };
  return { title: capitalised(special.join(', ')), detail: occupation };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
