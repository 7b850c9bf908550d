/** A span of months in the words of a language, `6–12 months`; one number where both ends are the same. */
export function monthsText(
  { min, max }: { readonly min: number; readonly max: number },
  language: string,
): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  return min === max ? format.format(max) : format.formatRange(min, max);
}
