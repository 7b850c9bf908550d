import type { MarkdownIt, StateInline } from 'markdown-it';
import { environmentOf } from '../component.ts';

const COLON = 0x3a;
const SHORTCODE = /:([\w+-]{1,200}):/y;
const OF_SET = /^(?:material|fontawesome-(?:solid|regular|brands)|octicons|simple)-[a-z0-9_-]+$/;

/** `:material-lightbulb:` → an icon token. Text with colons that names no icon of a set or of the site stays text. */
export function iconSyntax(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'icon', (state: StateInline, silent: boolean) => {
    if (state.src.charCodeAt(state.pos) !== COLON) return false;
    SHORTCODE.lastIndex = state.pos;
    const match = SHORTCODE.exec(state.src);
    if (!match?.[1] || !(OF_SET.test(match[1]) || isOwn(state, match[1]))) return false;
    if (!silent) {
      const token = state.push('icon', 'span', 0);
      token.markup = match[0];
      token.content = match[1];
    }
    state.pos += match[0].length;
    return true;
  });
}

function isOwn(state: StateInline, name: string): boolean {
  return environmentOf(state).state.guide.content.dialect.icons.has(name);
}
