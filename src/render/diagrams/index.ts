/** Mermaid sources → static SVG, at build time and without a browser. */
export { DIAGRAM_ID } from './allow-list.ts';
export { withDiagramId, withDiagramName } from './diagram-ids.ts';
export {
  openDiagramDrawer,
  type DiagramDrawer,
  type DiagramDrawerOptions,
  type DiagramStats,
} from './drawer.ts';
export type { DiagramResult } from './renderer.ts';
export { isStatement, type Said, type Statement } from './statement.ts';
