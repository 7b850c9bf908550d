import type { DrawnElement } from './svg-node.ts';
import { seriesStandIns, standIn, themeVariables } from './theme.ts';
import type { Statement } from './statement.ts';

/** The width in pixels of the page for diagrams that fill it (gantt, C4). */
export const PAGE_WIDTH = 900;
export const MAX_SOURCE_LENGTH = 50_000;
export const MAX_EDGES = 500;

const FONT_FAMILY = 'Inter, sans-serif';

/** What no diagram may change by `%%{init}%%` or front matter. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'deterministicIds',
  'deterministicIDSeed',
  'theme',
  'themeVariables',
  'themeCSS',
  'fontFamily',
  'altFontFamily',
  'fontSize',
  'look',
  'dompurifyConfig',
  'arrowMarkerAbsolute',
  'textPlacement',
];

/** Mermaid 12 sets look and theme once more in each diagram's section, so both levels are overridden. */
const CLASSIC = { look: 'classic', theme: 'base', minNodeWidth: 0 };

/** How mermaid is set up, but for its colours. */
export const MERMAID_CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'm',
  suppressErrorRendering: true,
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  fontFamily: FONT_FAMILY,
  fontSize: 16,
  logLevel: 5,
  maxTextSize: MAX_SOURCE_LENGTH,
  maxEdges: MAX_EDGES,
  secure: SECURE,
  flowchart: { ...CLASSIC, wrappingWidth: 200 },
  sequence: {
    // As wide as the longest name of a block, "critical".
    labelBoxWidth: 60,
    look: 'classic',
    theme: 'base',
    actorFontFamily: FONT_FAMILY,
    noteFontFamily: FONT_FAMILY,
    messageFontFamily: FONT_FAMILY,
  },
  class: CLASSIC,
  state: { ...CLASSIC, layout: 'dagre' },
  er: CLASSIC,
  requirement: CLASSIC,
  usecase: CLASSIC,
  journey: {
    taskFontFamily: FONT_FAMILY,
    titleFontFamily: FONT_FAMILY,
  },
  gantt: { useWidth: PAGE_WIDTH },
};

/** Theme variables without a default of their own, so that `themeVariables` cannot find them by name. */
const EXTRA_VARIABLES = {
  pieOpacity: '1',
  faceColor: standIn('note'),
  ...Object.fromEntries(seriesStandIns('s').map((colour, index) => [`actor${index}`, colour])),
};

/** What mermaid's `render` gives where library-patches.ts has changed it. */
export interface RenderedDiagram {
  readonly svg: DrawnElement | null;
  readonly diagramType: string;
  readonly textForm: readonly Statement[];
}

/** What is used of mermaid; its own types would bring the DOM library into the project. */
export interface Mermaid {
  initialize(config: object): void;
  render(id: string, source: string): Promise<RenderedDiagram>;
  readonly mermaidAPI: {
    getConfig(): { readonly themeVariables: Record<string, unknown> };
  };
}

/** Sets mermaid up: strict, the classic look, every theme variable a stand-in colour. */
export function configureMermaid(mermaid: Mermaid): void {
  mermaid.initialize(MERMAID_CONFIG);
  const defaults = mermaid.mermaidAPI.getConfig().themeVariables;
  mermaid.initialize({
    ...MERMAID_CONFIG,
    themeVariables: { ...themeVariables(defaults), ...EXTRA_VARIABLES },
  });
}
