import type { Content } from '../model/content.ts';
import { findDamage, type Damage } from '../support/mojibake.ts';

/** Damage of one kind in one file: where it is first, and how often it occurs. */
export interface DamagedPlace {
  readonly path: string;
  readonly damage: Damage;
  readonly count: number;
}

/** Files whose text people write. */
export function isWritten(path: string): boolean {
  return /\.(md|markdown|ya?ml)$/i.test(path);
}

/** Damage of all files. The same garbled piece occurs by the dozen, so each is told once for a file. */
export function damagedPlaces(content: Content): readonly DamagedPlace[] {
  const known = found.get(content) ?? findPlaces(content);
  found.set(content, known);
  return known;
}

/** Two checks ask for the same places. */
const found = new WeakMap<Content, readonly DamagedPlace[]>();

function findPlaces({ texts }: Content): readonly DamagedPlace[] {
  return [...texts].flatMap(([path, text]) => {
    if (!isWritten(path)) return [];
    const places = new Map<string, DamagedPlace>();
    for (const damage of findDamage(text)) {
      const first = places.get(damage.damaged);
      places.set(damage.damaged, { path, damage: first?.damage ?? damage, count: (first?.count ?? 0) + 1 });
    }
    return [...places.values()];
  });
}

/** 3 → ` here and in 2 more places`. */
export function otherPlaces(count: number): string {
  if (count === 1) return '';
  return ` here and in ${count - 1} more place${count === 2 ? '' : 's'}`;
}
