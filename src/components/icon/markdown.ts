import type { MarkdownIt, StateInline } from 'markdown-it';

const COLON = 0x3a;
const SHORTCODE = /:((?:material|fontawesome-(?:solid|regular|brands)|octicons|simple)-[a-z0-9_-]+):/y;

/** `:material-lightbulb:` → an icon token. Text with colons that names no icon set stays text. */
export function iconSyntax(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'icon', (state: StateInline, silent: boolean) => {
    if (state.src.charCodeAt(state.pos) !== COLON) return false;
    SHORTCODE.lastIndex = state.pos;
    const match = SHORTCODE.exec(state.src);
    if (!match?.[1]) return false;
    if (!silent) {
      const token = state.push('icon', 'span', 0);
      token.markup = match[0];
      token.content = match[1];
    }
    state.pos += match[0].length;
    return true;
  });
}
