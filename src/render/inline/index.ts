import type { MarkdownIt } from 'markdown-it';
import { criticMarks } from './critic.ts';
import { smartEmphasis } from './emphasis.ts';
import { looseLinks } from './loose-links.ts';
import { pairedMarks } from './paired-marks.ts';
import { smartSymbols } from './smart-symbols.ts';

/** Adds the marks inside a line of text that both dialects have beside CommonMark's. */
export function inlineMarks(md: MarkdownIt): void {
  smartEmphasis(md);
  pairedMarks(md);
  criticMarks(md);
  looseLinks(md);
  smartSymbols(md);
}
