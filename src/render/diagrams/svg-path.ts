import { readPath, type PathSegment } from '../../support/svg-path.ts';

/** A path is read for its box, when it is moved and when it is written; above this many the cache starts anew. */
const MAX_CACHED_PATHS = 500;
const paths = new Map<string, readonly PathSegment[]>();

/** Path data → segments, which are shared and stay as they are. */
export function parsePath(data: string | null | undefined): readonly PathSegment[] {
  const text = data ?? '';
  let segments = paths.get(text);
  if (!segments) {
    segments = readPath(text);
    if (paths.size >= MAX_CACHED_PATHS) paths.clear();
    paths.set(text, segments);
  }
  return segments;
}
