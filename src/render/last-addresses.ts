import type { Env, MarkdownIt, StateCore } from 'markdown-it';
import { envOf } from './page-state.ts';

/**
 * Where a page gives two addresses the same name, lets the last one count, as in Python-Markdown: an author who adds
 * one below sees what it does. CommonMark takes the first.
 */
export function lastAddresses(md: MarkdownIt): void {
  md.core.ruler.after('block', 'last_addresses', (state: StateCore) => {
    const { references } = state.env;
    if (state.inlineMode || !references) return;
    const { lines } = envOf(state.env);
    const seen = new Map<string, string>();
    for (const token of state.tokens) {
      if (token.type !== 'reference_definition' || !token.map) continue;
      const { label } = token.meta as { label: string };
      const text = lines
        .slice(...token.map)
        .map((line) => line.replace(/^[\s>]+/, ''))
        .join('\n');
      if ((seen.get(label) ?? text) !== text) {
        const alone: Env = { ...state.env, references: {} };
        md.block.parse(text, md, alone, []);
        const last = alone.references?.[label];
        if (last) references[label] = last;
      }
      seen.set(label, text);
    }
  });
}
