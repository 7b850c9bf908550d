import type { Visit } from './first-visit.ts';
import type { RunCost } from './measure.ts';

/** What the build of a site by one generator took. */
export interface Result {
  readonly tool: string;
  readonly pages: number;
  readonly state: 'first' | 'again';
  readonly cost: RunCost;
  readonly visit: Visit;
}

/** Results → a Markdown table; bytes in kB as brotli sends them. */
export function resultTable(results: readonly Result[]): string {
  const head = [
    'Pages',
    'Generator',
    'Build',
    'CPU s',
    'Wall s',
    'Peak MiB',
    'HTML',
    'CSS',
    'JS',
    'Fonts, other',
    'Sum, KB',
    'Requests',
  ];
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
  const rows = results.map(({ tool, pages, state, cost, visit: { html, css, script, other, requests } }) => [
    String(pages),
    tool,
    state,
    cost.cpuSeconds.toFixed(1),
    cost.wallSeconds.toFixed(1),
    cost.peakMebibytes?.toFixed(0) ?? 'not known',
    ...[html, css, script, other, html + css + script + other].map(kilobytes),
    String(requests),
  ]);
  const align = head.map((_, column) => (column === 1 || column === 2 ? '---' : '--:'));
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
