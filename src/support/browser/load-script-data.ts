/** Name of the global that the data scripts of a site fill: key → data. */
const STORE = 'rolebookData';

declare global {
  var rolebookData: Record<string, unknown> | undefined;
}

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a data script that the build wrote with `dataScript`, once: its address, its key → the data. A script and not
 * JSON, because a page opened from a disk may load scripts and fetch nothing. The type is the one that was given to
 * `dataScript`. Rejects where the script cannot be had, such as without a network; the next call then tries again.
 */
export function loadScriptData<Data>(address: string, key: string): Promise<Data> {
  const known = loading.get(address);
  if (known) return known as Promise<Data>;
  const promise = new Promise<Data>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve(globalThis[STORE]?.[key] as Data));
    script.addEventListener('error', () => {
      loading.delete(address);
      script.remove();
      reject(new Error(`${address} cannot be loaded`));
    });
    document.head.append(script);
  });
  loading.set(address, promise);
  return promise;
}
