/** The script that stands beside the index; the build says which file that is. */
declare module 'pagefind-of-the-site' {
  export interface PagefindOptions {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly metaCacheTag: string;
  }
  /** The interface of the search knows the parts of both; the folder only hands them on. */
  export const Pagefind: new (options: PagefindOptions) => object;
  export const Answers: object;
}
