import { openDiagramDrawer, type DiagramDrawer } from '../render/diagrams/index.ts';
import { CACHE } from './cache.ts';

/** Opens the drawer of diagrams that keeps them in the folder of the caches. Whoever opens it closes it. */
export function openDrawer(): DiagramDrawer {
  return openDiagramDrawer({ cacheDir: `${CACHE}/diagrams` });
}
