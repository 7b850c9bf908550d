/** The script that Pagefind wrote beside the index; the build says which file that is. */
declare module 'pagefind-of-the-site' {
  /** The interface of the search knows its parts; the folder only hands it on. */
  export type Pagefind = object;
  export interface PagefindOptions {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
    readonly metaCacheTag: string;
  }
  export function createInstance(options: PagefindOptions): Pagefind;
}
