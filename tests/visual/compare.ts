import sharp from 'sharp';

/** A picture is kept an eighth as large: enough to see what moved, too little to see how letters are smoothed. */
const SHRINK = 8;
/** Of 255; less is the colour of another letter shape. */
const VISIBLE = 28;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly pixels: Uint8Array;
}

/** A screenshot → the small PNG that is kept of it. */
export async function thumbnail(screenshot: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(screenshot).metadata();
  return sharp(screenshot)
    .removeAlpha()
    .resize(Math.round(width / SHRINK), Math.round(height / SHRINK), { fit: 'fill', kernel: 'mitchell' })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function read(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** Two thumbnails → the share of the larger one that looks different, 0–1. What only one of them has is different. */
export async function difference(first: Buffer, second: Buffer): Promise<number> {
  const [a, b] = await Promise.all([read(first), read(second)]);
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const [sharedWidth, sharedHeight] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let same = 0;
  for (let y = 0; y < sharedHeight; y++) {
    for (let x = 0; x < sharedWidth; x++) if (looksAlike(a, b, x, y)) same++;
  }
  return 1 - same / (width * height);
}

function looksAlike(a: Picture, b: Picture, x: number, y: number): boolean {
  const [i, j] = [3 * (y * a.width + x), 3 * (y * b.width + x)];
  return [0, 1, 2].every(
    (channel) => Math.abs((a.pixels[i + channel] ?? 0) - (b.pixels[j + channel] ?? 0)) < VISIBLE,
  );
}
