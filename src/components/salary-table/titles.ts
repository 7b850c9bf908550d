import type { PayEntry } from '../../model/pay-groups.ts';
import type { PageContext } from '../component.ts';

export interface RecordTitle {
  /** What the figures are for: the occupation, the place or the level. */
  readonly title: string;
  /** What else a reader must know to tell it from others: occupation and its code. */
  readonly detail: string;
}

/** What a record is called where it stands among others of its kind. */
export function groupTitle({ kind, record }: PayEntry, { words }: PageContext): RecordTitle {
  const { comma } = words.punctuation;
  const { place, level } = record;
  const { system, code, title } = record.occupation;
  if (kind === 'community') {
    const parts = [level ?? title, place].filter((part) => part !== undefined);
    return { title: capitalised(parts.join(comma)), detail: title };
  }
  const named = `${system} ${code}`;
  const { occupation, atLevel, atLevelInSentence } = words.salaryTable;
  if (place === undefined && level === undefined) return { title, detail: named };
  const detail = occupation({ title, code: named });
  if (place === undefined) return { title: atLevel({ level: level ?? '' }), detail };
  const parts = level === undefined ? [place] : [place, atLevelInSentence({ level })];
  return { title: capitalised(parts.join(comma)), detail };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
