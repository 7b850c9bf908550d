import { keep, kept } from '../../support/browser/kept.ts';
import type { Catalogue } from '../catalogue-format.ts';

const STORAGE = 'rolebook-region';

/** The region whose pay is shown: the one asked for, else the one chosen last, else the first with figures. */
export function chosenRegion({ regions }: Catalogue, asked: string | null = null): string | undefined {
  const choices = [asked, kept(STORAGE)];
  return choices.find((choice) => regions.some(({ id }) => id === choice)) ?? regions[0]?.id;
}

export function rememberRegion(id: string): void {
  keep(STORAGE, id);
}
