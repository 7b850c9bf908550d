import type { Change, LibraryPatch } from './library-patch.ts';

/**
 * Roughjs, with which mermaid draws most shapes, draws each side twice as curves that shake by nothing, a step of the
 * pen before each: a box with round ends came as four hundred curves. Without roughness a side is a line, drawn once.
 */
const EXACT_OUTLINES: readonly Change[] = [
  [
    'function _doubleLine(x1, y1, x2, y2, o, filling = false) {',
    `function _drawnOn(ops, o) {
  if (o.roughness !== 0) return ops;
  let at = [];
  return ops.filter(({ op, data }) => {
    const isThere = op === 'move' && data[0] === at[0] && data[1] === at[1];
    at = data.slice(-2);
    return !isThere;
  });
}
function _doubleLine(x1, y1, x2, y2, o, filling = false) {
  if (o.roughness === 0) return [{ op: 'move', data: [x1, y1] }, { op: 'lineTo', data: [x2, y2] }];`,
  ],
  [
    'const iterations = o.disableMultiStroke ? 1 : 2;',
    'const iterations = o.disableMultiStroke || o.roughness === 0 ? 1 : 2;',
  ],
  [
    `                current = [first[0], first[1]];
                break;
        }
    }
    return { type: 'path', ops };`,
    `                current = [first[0], first[1]];
                break;
        }
    }
    return { type: 'path', ops: _drawnOn(ops, o) };`,
  ],
  [
    `        }
        return { type: 'path', ops };
    }
    else if (len === 2) {`,
    `        }
        return { type: 'path', ops: _drawnOn(ops, o) };
    }
    else if (len === 2) {`,
  ],
];

/** Of its sources: the names in its own bundle mean nothing. */
export const ROUGHJS_PATCH: LibraryPatch = {
  name: 'roughjs’ lines',
  files: /[\\/]roughjs[\\/]bin[\\/]renderer\.js$/,
  changes: EXACT_OUTLINES,
};
