/** The script that Pagefind wrote beside the index; the build says which file that is. */
declare module 'pagefind-of-the-site' {
  export interface Pagefind {
    filters(): Promise<unknown>;
    search(term: string | null, options?: object): Promise<unknown>;
  }
  export interface PagefindOptions {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
    readonly metaCacheTag: string;
  }
  export function createInstance(options: PagefindOptions): Promise<Pagefind>;
}
