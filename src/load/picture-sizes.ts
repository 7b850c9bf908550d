import { closeSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { PictureSize } from '../model/content.ts';

/** Where formats say their size: far ahead of this in all but photographs with much written into them. */
const HEAD_BYTES = 256 * 1024;

/**
 * Width and height of the pictures among some files, path → absolute file; what says none is left out. Browsers
 * keep the space of a picture whose size they know, so that text does not jump when it arrives.
 */
export function pictureSizes(files: ReadonlyMap<string, string>): ReadonlyMap<string, PictureSize> {
  const sizes = new Map<string, PictureSize>();
  for (const [path, absolute] of files) {
    const size = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path) ? pictureSize(head(absolute)) : undefined;
    if (size) sizes.set(path, size);
  }
  return sizes;
}

/** The size that the first bytes of a picture tell; undefined where they tell none. Never throws. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  try {
    // A copy, since image-size reads past the end of a view: into other bytes of Node's pool of small buffers.
    const { width, height, orientation = 1, type } = imageSize(new Uint8Array(bytes));
    // A drawing that only says its shape is as wide as the page has room for.
    if (type === 'svg' && !hasOwnSize(bytes)) return undefined;
    if (!(width >= 1 && height >= 1)) return undefined;
    // A camera held upright: the picture is stored on its side.
    const [w, h] = orientation >= 5 ? [height, width] : [width, height];
    return { width: Math.round(w), height: Math.round(h) };
  } catch {
    return undefined;
  }
}

function hasOwnSize(bytes: Uint8Array): boolean {
  const root = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes.subarray(0, 4096)))?.[0] ?? '';
  return ['width', 'height'].every((name) => new RegExp(`\\s${name}="[\\d.]+(?:px)?"`).test(root));
}

function head(file: string): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  const opened = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(opened, bytes, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(opened);
  }
}
