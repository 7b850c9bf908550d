import type { MarkdownIt, StateInline } from 'markdown-it';
import { envOf } from '../page-state.ts';
import { pushLink } from './bare-links.ts';

const WIKI = /\[\[([\p{L}\p{N}_ -]{1,200})\]\](?![[(])/uy;

/** Links by the name of a page, on sites that have them, as Python-Markdown's `wikilinks`: `[[Seed beds]]`. */
export function wikiLinks(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wiki_link', wikiLink);
}

function wikiLink(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[[', state.pos) || state.linkLevel > 0) return false;
  const { wikiLinks: site } = envOf(state.env).state.guide.content.dialect;
  WIKI.lastIndex = state.pos;
  const [text = '', name = ''] = site ? (WIKI.exec(state.src) ?? []) : [];
  const label = name.trim();
  if (!site || label === '') return false;
  const href = state.md.normalizeLink(site.before + label.replace(/ +_|_ +| +/g, '_') + site.behind);
  if (!state.md.validateLink(href)) return false;
  if (!silent) pushLink(state, href, label);
  state.pos += text.length;
  return true;
}
