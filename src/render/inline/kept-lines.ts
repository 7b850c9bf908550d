import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../page-state.ts';

/** Keeps the lines of a paragraph lines where the site does, as Python-Markdown's `nl2br`. */
export function keptLines(md: MarkdownIt): void {
  md.renderer.rules['softbreak'] = (_tokens, _i, _options, env): string =>
    envOf(env).state.guide.content.dialect.keepsLines ? '<br>\n' : '\n';
}
