import { CATALOGUE_FILE, CATALOGUE_NAME, type Catalogue } from '../catalogue-format.ts';

/** Loads the catalogue of the site at `root` by a classic script, the one way that also works from `file://`. */
export function loadCatalogue(root: string): Promise<Catalogue> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`pagefind/${CATALOGUE_FILE}`, root).href;
    const settle = (): void => {
      script.remove();
      const catalogue: unknown = Reflect.get(globalThis, CATALOGUE_NAME);
      if (isCatalogue(catalogue)) resolve(catalogue);
      else reject(new Error('no catalogue'));
    };
    script.addEventListener('load', settle);
    script.addEventListener('error', settle);
    document.head.append(script);
  });
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'pages' in value;
}
