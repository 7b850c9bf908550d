/** Today as an ISO date; `SOURCE_DATE_EPOCH` (seconds) fixes it for reproducible builds. */
export function today(): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  const date = Number.isFinite(epoch) && epoch > 0 ? new Date(epoch * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}
