import { environmentOf, type Component } from '../component.ts';
import { Diagram } from './template.tsx';

/** A mermaid fence is taken from the fences before the code block sees it. */
export const diagram: Component = {
  name: 'diagram',
  description: 'A mermaid diagram, drawn when the site is built.',
  markdown: (md) => {
    md.core.ruler.push('diagram', (state) => {
      const { diagrams } = environmentOf(state).state.guide.content.dialect;
      for (const token of state.tokens) {
        if (token.type === 'fence' && isDiagram(token.info, diagrams)) token.type = 'diagram';
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

/** Whether the opening line of a fence names mermaid, or one of the other names that the site has for it. */
function isDiagram(info: string, others: ReadonlySet<string>): boolean {
  const name = /^\{?\s*\.?([\w.+-]+)/.exec(info.trim())?.[1];
  return name !== undefined && (/^mermaid\b/.test(name) || others.has(name));
}
