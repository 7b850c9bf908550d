/** Number of single-character edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/**
 * The candidate that a mistyped word most probably means, or undefined where none is near:
 * `kubernets`, [`kubernetes`, `docker`] → `kubernetes`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * The candidate that differs by one slip of the fingers, two in a long word: stricter than `nearest`, for words that
 * may well be right as they are.
 */
export function slipOf(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  if (candidate === undefined || word.length < 3) return undefined;
  const slips = editDistance(word.toLowerCase(), candidate.toLowerCase());
  return slips <= (Math.min(word.length, candidate.length) < 6 ? 1 : 2) ? candidate : undefined;
}
