/**
 * Bytes as a reader knows them from a download, in the language of the page: 2400000, `de` → `2,4 MB`. A megabyte is
 * 1,000,000 bytes (SI); no file is said to be nothing.
 */
export function formatFileSize(bytes: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  // English has a blank there at which a line may end, between the number and its unit.
  return format.format(Math.max(bytes / 1e6, 0.1)).replace(' ', '\u00a0');
}
