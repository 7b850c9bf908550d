const SIGNS = /\\\\|\\`+|`+|\\\||\|/g;

/**
 * A row of a table → its cells. A bar in a code span parts no cells, as in Python-Markdown; `\|` is a bar of the
 * text, in code spans too, as on GitHub, and a sign of TeX in a formula.
 */
export function splitRow(row: string): readonly string[] {
  const signs = [...row.matchAll(SIGNS)].map(({ 0: sign, index }) => ({ sign, index }));
  const spans = codeSpans(signs);
  const cells: string[] = [];
  let from = 0;
  let span = 0;
  for (const { sign, index } of signs) {
    while ((spans[span]?.to ?? Number.POSITIVE_INFINITY) < index) span++;
    const inCode = (spans[span]?.from ?? Number.POSITIVE_INFINITY) < index;
    if (sign !== '|' || inCode) continue;
    cells.push(row.slice(from, index));
    from = index + 1;
  }
  cells.push(row.slice(from));
  // Borders make no cells.
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => withoutEscapes(cell.trim()));
}

/** A code span, a formula, or a sign behind a backslash. */
const PIECE = /`+[^`]*`+|\$(?=\S)(?:\\.|[^$\\])*(?<=\S)\$|\\./g;

/** `\|` as a bar, but in formulas: there it is a sign of TeX, the bar of a norm. */
export function withoutEscapes(cell: string): string {
  if (!cell.includes('\\|')) return cell;
  if (!cell.includes('$')) return cell.replaceAll('\\|', '|');
  return cell.replace(PIECE, (piece) => (piece.startsWith('$') ? piece : piece.replaceAll('\\|', '|')));
}

/** Pairs runs of backticks of the same length, each with the next one that fits. */
function codeSpans(
  signs: readonly { readonly sign: string; readonly index: number }[],
): readonly { readonly from: number; readonly to: number }[] {
  const ticks = signs.filter(({ sign }) => sign.includes('`'));
  // Where runs of a length stand, last one first, so that each is looked at once.
  const places = new Map<number, number[]>();
  for (let i = ticks.length - 1; i >= 0; i--) {
    const length = (ticks[i]?.sign ?? '').replace('\\', '').length;
    places.set(length, places.get(length) ?? []);
    places.get(length)?.push(i);
  }
  const spans: { from: number; to: number }[] = [];
  for (let i = 0; i < ticks.length; i++) {
    const open = ticks[i];
    // The first backtick of an escaped run is text.
    const length = (open?.sign.length ?? 0) - (open?.sign.startsWith('\\') === true ? 2 : 0);
    const rest = places.get(length) ?? [];
    while ((rest.at(-1) ?? i + 1) <= i) rest.pop();
    const close = rest.at(-1);
    if (!open || length === 0 || close === undefined) continue;
    spans.push({ from: open.index, to: ticks[close]?.index ?? open.index });
    i = close;
  }
  return spans;
}
