import { gunzipSync, gzipSync } from 'node:zlib';
import { SIGNATURE } from './update/index-format.ts';

/** Content of a packed file of an index → its bytes. */
export function unpacked(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

/** The reverse, as small as it gets: it is made once and downloaded often. */
export function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });
}
