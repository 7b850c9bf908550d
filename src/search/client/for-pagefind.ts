/** What Pagefind is given in place of parts of its own that keep a slow phone busy; `bundle-engine.ts` puts them in. */

/** First bytes of a file packed with gzip. */
const PACKED = [0x1f, 0x8b];

/**
 * Stands in for `fetch`: a packed file of the index arrives unpacked, by the browser and beside the page's thread.
 * Pagefind takes files as some servers unpack them, and unpacks the others itself.
 */
export async function fetchUnpacked(input: string): Promise<Response> {
  const response = await fetch(input);
  if (!response.ok || typeof DecompressionStream === 'undefined') return response;
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first !== PACKED[0] || second !== PACKED[1]) return new Response(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

/** Words of a page as Pagefind numbers them. It asks for them once for each section; they are parted once. */
export function wordsByPlace(text: string): string[] {
  if (last.text !== text) last = { text, words: text.split(/[\r\n\s]+/g) };
  // Pagefind writes marks into what it gets.
  return [...last.words];
}
