import type { Move } from '../model/shared-data.ts';
import type { WordsOf } from '../words/words.ts';

/** What a move is called, with the time that a source states: `way in, 6–12 months`. */
export function moveWords(
  { kind, time }: { readonly kind: Move['kind']; readonly time?: string | undefined },
  { moves }: WordsOf<'moves'>,
): string {
  return time === undefined ? moves[kind] : moves.withTime({ kind: moves[kind], time });
}
