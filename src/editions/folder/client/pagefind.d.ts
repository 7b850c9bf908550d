/** The script that stands beside the index; the build says which file that is. */
declare module 'pagefind-of-the-site' {
  export interface PagefindOptions {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly metaCacheTag: string;
  }
  /** The interface of the search knows its parts; the folder only hands it on. */
  export const Pagefind: new (options: PagefindOptions) => object;
}
