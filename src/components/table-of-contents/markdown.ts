import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Heading } from '../../model/outline.ts';
import { attribute, setData } from '../../support/markdown/token.ts';
import { environmentOf } from '../component.ts';
import { listedHeadings } from './listed-headings.ts';

/** Python-Markdown's marker, and that of VitePress. */
const MARKER = /^(?:\[TOC\]|\[\[toc\]\])$/;

/** Data of a token `heading_list`. */
export interface HeadingListData {
  readonly headings: readonly Heading[];
}

/** A paragraph that says `[TOC]` and nothing else → links to the headings of the text, once all have their anchors. */
export function headingListMarker(md: MarkdownIt): void {
  md.core.ruler.push('heading_list', (state) => {
    if (state.tokens.some(isMarker)) state.tokens = withLists(state);
  });
}

function isMarker({ type, content, children }: Token): boolean {
  // A link reference of this name makes a link of it.
  return (
    type === 'inline' && MARKER.test(content) && children?.every(({ type: part }) => part === 'text') === true
  );
}

function withLists(state: StateCore): Token[] {
  const headings = headingsOf(state);
  return state.tokens.flatMap((token, i, tokens) => {
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (token.type === 'paragraph_open' && next && isMarker(next)) return [];
    if (token.type === 'paragraph_close' && before && isMarker(before)) return [];
    if (!isMarker(token) || before?.type !== 'paragraph_open') return [token];
    const list = new state.Token('heading_list', '', 0);
    list.map = token.map;
    list.level = before.level;
    setData(list, { headings } satisfies HeadingListData);
    return headings.length === 0 ? [] : [list];
  });
}

/** Those of the text that is parsed: the page may have others, from its data. */
function headingsOf(state: StateCore): readonly Heading[] {
  const ids = new Set(
    state.tokens.filter(({ type }) => type === 'heading_open').map((token) => attribute(token, 'id')),
  );
  const { headings, guide } = environmentOf(state).state;
  const own = headings.filter(({ id }) => ids.has(id));
  return listedHeadings(own, guide.content.dialect);
}
