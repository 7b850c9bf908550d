import type { Diagram } from '../model/outline.ts';
import { DiagramPicture, DiagramTools } from '../components/diagram/template.tsx';
import { resolveDiagramLinks } from './diagram-links.ts';
import type { DiagramHtml } from './diagram-slots.ts';
import { diagramWords } from './diagram-words.ts';
import { withDiagramId, withDiagramName, type DiagramDrawer } from './diagrams/index.ts';
import type { PageState } from './page-state.ts';
import {
  diagramHtml,
  EMPTY_HTML,
  escapedHtml,
  joinHtml,
  renderHtml,
  type SafeHtml,
} from '../support/html.tsx';

/** The drawn diagrams of one page, and what mermaid said about those it could not draw. */
export interface Pictures {
  readonly html: readonly DiagramHtml[];
  readonly failures: readonly {
    readonly firstLine: number;
    readonly message: string;
    readonly line: number | undefined;
  }[];
}

/** Draws the diagrams of a page beside the rendering of the next ones; undefined where it has none. */
export function drawDiagrams(
  diagrams: readonly Diagram[],
  state: PageState,
  drawer: DiagramDrawer,
): Promise<Pictures> | undefined {
  if (diagrams.length === 0) return undefined;
  const ids = diagrams.map((_, i) => state.uniqueId(`diagram-${i + 1}`));
  const { nameOf, sentenceOf } = diagramWords(state.guide.content.words);
  return Promise.all(diagrams.map(({ source }) => drawer.draw(source))).then((results) => ({
    html: diagrams.map((diagram, i) => {
      const result = results[i];
      const id = ids[i] ?? '';
      if (!result?.ok) return { picture: sourceHtml(diagram.source), tools: EMPTY_HTML };
      const { type, labels } = result;
      const drawn = labels ? withDiagramName(result.svg, nameOf(type, labels)) : result.svg;
      // The links of a generated drawing are those of the published site already.
      const { authored } = diagram;
      const linked = authored ? resolveDiagramLinks(drawn, diagram, state) : drawn;
      const svg = diagramHtml(withDiagramId(linked, id));
      const picture = renderHtml(DiagramPicture({ svg, authored }));
      if (!authored) return { picture, tools: EMPTY_HTML };
      const tools = DiagramTools({
        words: state.words.diagram,
        id,
        largeId: state.uniqueId(`${id}-large`),
        sentences: result.text.map(sentenceOf),
      });
      return { picture, tools: renderHtml(tools) };
    }),
    failures: results.flatMap((result, i) =>
      result.ok ? [] : [{ firstLine: diagrams[i]?.line ?? 1, message: result.message, line: result.line }],
    ),
  }));
}

/** A reader of a diagram that cannot be drawn still gets its text. */
function sourceHtml(source: string): SafeHtml {
  return joinHtml([diagramHtml('<pre><code>'), escapedHtml(source), diagramHtml('</code></pre>')]);
}
