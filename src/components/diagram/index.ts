import type { Component } from '../component.ts';
import { Diagram } from './template.tsx';

/** A mermaid fence is taken from the fences before the code block sees it. */
export const diagram: Component = {
  name: 'diagram',
  description: 'A mermaid diagram, drawn when the site is built.',
  markdown: (md) => {
    md.core.ruler.push('diagram', (state) => {
      for (const token of state.tokens) {
        if (token.type === 'fence' && /^\{?\s*\.?mermaid\b/.test(token.info.trim())) token.type = 'diagram';
      }
    });
  },
  leaves: {
    // The source starts on the line after the opening fence.
    diagram: (token, page, line) =>
      Diagram({
        words: page.words.diagram,
        source: token.content,
        ...page.authorDiagram(token.content, line + 1),
      }),
  },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="diagram"'] },
  client: new URL('./client.ts', import.meta.url),
  clientOnlyWith: { file: 'parts', marks: ['data-component="diagram"'] },
};
