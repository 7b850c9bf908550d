import type { Catalogue } from '../catalogue-format.ts';

const STORAGE = 'rolebook-region';

/** The region whose pay is shown: the one asked for, else the one chosen last, else the first with figures. */
export function chosenRegion({ regions }: Catalogue, asked: string | null = null): string | undefined {
  const known = (id: string | null): boolean => regions.some((region) => region.id === id);
  if (asked !== null && known(asked)) return asked;
  const stored = remembered();
  return stored !== null && known(stored) ? stored : regions[0]?.id;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORAGE);
  } catch {
    return null;
  }
}

export function rememberRegion(id: string): void {
  try {
    localStorage.setItem(STORAGE, id);
  } catch {
    // Storage may be full or forbidden; the choice then lasts as long as the page.
  }
}
