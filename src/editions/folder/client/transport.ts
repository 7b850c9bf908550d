/**
 * Files of the search index where nothing can be fetched: from a folder, browsers run scripts and give no page
 * anything else. So each file is a script that hands its content over.
 */

declare global {
  /** Called by the scripts of the index: path inside `pagefind/`, content in base64. */
  var rolebookSearchFile: (path: string, base64: string) => void;
}

/** Scripts of their own, loaded at the first need; everything else comes with the first one. */
const OWN_SCRIPT = /^(?:index|fragment)\//;
const FIRST_SCRIPT = 'start';

const contents = new Map<string, string>();
const loading = new Map<string, Promise<void>>();
let folder = '';

globalThis.rolebookSearchFile = (path, base64) => contents.set(path, base64);

/** Says where the root of the guide is, before anything is read: an address with a slash at its end. */
export function readFrom(root: string): void {
  folder = new URL('pagefind/', root).href;
}

/**
 * Stands in for `fetch` in Pagefind: `/pagefind/index/en_1.pf_index?ts=1` → its bytes. Rejects where the file is not
 * there, as the network would.
 */
export async function fetchFromScripts(input: unknown): Promise<Response> {
  const path = String(input).replace(/^.*\/pagefind\/|\?.*$/g, '');
  if (!contents.has(path)) await loadScript(OWN_SCRIPT.test(path) ? path : FIRST_SCRIPT);
  const base64 = contents.get(path);
  if (base64 === undefined) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

function loadScript(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${folder}${name}.js`;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      // The next query tries again.
      loading.delete(name);
      script.remove();
      reject(new Error(`${script.src} cannot be loaded`));
    });
    document.head.append(script);
  });
  loading.set(name, loaded);
  return loaded;
}
