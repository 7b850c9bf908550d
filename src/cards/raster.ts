import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';

let fingerprint: string | undefined;

/** A hash of all that a picture depends on but what it says: the code of this folder, the fonts, the rasteriser. */
function drawingFingerprint(): string {
  if (fingerprint !== undefined) return fingerprint;
  const folder = new URL('./', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.includes('.test.')) hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  hash.update(JSON.stringify(sharp.versions));
  hash.update(readFileSync(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')));
  fingerprint = hash.digest('hex');
  return fingerprint;
}

/** A picture to be drawn, unless its like was drawn before. */
export interface Picture {
  /** Everything that tells it from others. */
  readonly key: string;
  /** Makes the SVG that is drawn. */
  readonly svg: () => string;
  /** Pixels of its width; its height follows. */
  readonly width: number;
}

/**
 * A picture as PNG of few colours, from the folder of the cache where it was drawn before. The same picture gives the
 * same bytes.
 */
export async function png({ key, svg, width }: Picture, cacheFolder: string): Promise<Uint8Array> {
  const name = createHash('sha256')
    .update(drawingFingerprint())
    .update(`\0${width}\0`)
    .update(key)
    .digest('hex');
  const file = path.join(cacheFolder, `${name}.png`);
  try {
    return await readFile(file);
  } catch {
    const drawn = await sharp(Buffer.from(svg()))
      .resize({ width })
      .png({ palette: true, colours: 24, effort: 1, dither: 0 })
      .toBuffer();
    await keep(file, drawn);
    return drawn;
  }
}

/** Renaming is atomic, so that another process sees all of it or nothing. What cannot be kept is drawn again. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch {
    // Nothing is lost but time.
  }
}
