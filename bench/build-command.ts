import { readFileSync } from 'node:fs';

interface PackageFile {
  readonly scripts: { readonly build: string };
}
const { scripts } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as PackageFile;

/** What Node is given to do what `npm run build` does, which takes a little time itself; from the root of the project. */
export const BUILD: readonly string[] = scripts.build.split(' ').slice(1);
