import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { pictureSize } from './picture-sizes.ts';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAMAAABcOc2zAAAAA1BMVEVajDx+CD18AAAADElEQVR42mNgGD4AAADMAAFbCTTOAAAAAElFTkSuQmCC';
const svg = (attributes: string): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`);

test('a picture says its size', () => {
  expect(pictureSize(Buffer.from(PNG, 'base64'))).toEqual({ width: 16, height: 12 });
  expect(pictureSize(Buffer.from('GIF89a\x20\x00\x10\x00\x80\x00\x00', 'latin1'))).toEqual({
    width: 32,
    height: 16,
  });
  expect(pictureSize(svg('width="40.4" height="20px"'))).toEqual({ width: 40, height: 20 });
});

test('a drawing that only says its shape has no size of its own', () => {
  expect(pictureSize(svg('viewBox="0 0 40 20"'))).toBeUndefined();
  expect(pictureSize(svg('width="100%" height="20" viewBox="0 0 40 20"'))).toBeUndefined();
});

test('what is broken or no picture has none', () => {
  const png = Buffer.from(PNG, 'base64');
  for (let length = 0; length < 24; length++)
    expect(pictureSize(Uint8Array.from(png.subarray(0, length)))).toBeUndefined();
  for (const text of [
    '',
    'text',
    'RIFFxxxxWEBPVP8 ',
    '<svg',
    '\xff\xd8\xff\xe1\x00\x00',
    '\x00\x00\x00\x00ftypavif',
  ])
    expect(pictureSize(Buffer.from(text, 'latin1'))).toBeUndefined();
});
