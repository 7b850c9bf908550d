// Only what this project uses: @11ty/eleventy 3.1 and its server ship no declarations.
declare module '@11ty/eleventy' {
  export interface UserOptions {
    readonly dir: {
      readonly input: string;
      readonly output?: string;
      readonly includes: string;
      readonly data: string;
    };
    readonly templateFormats: readonly string[];
    readonly markdownTemplateEngine: false;
    readonly htmlTemplateEngine: false;
    readonly dataTemplateEngine: false;
  }
  export interface EleventyConfig {
    addTemplate(path: string, render: (data: PageData) => string | Promise<string>, data: object): void;
    addGlobalData(key: string, value: () => unknown): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }
  /** What Eleventy hands to our one template: the address of the page to write. */
  export interface PageData {
    readonly url: string;
  }
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly runMode: 'build' | 'serve';
      },
    );
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
declare module '@11ty/eleventy-dev-server' {
  import type { Server } from 'node:http';
  export interface ServerOptions {
    readonly port: number;
    readonly domDiff: boolean;
    readonly showVersion: boolean;
    readonly messageOnStart: () => string;
    readonly logger: { info(text: string): void; log(text: string): void; error(text: string): void };
  }
  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: ServerOptions);
    readonly server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { readonly files: readonly string[] }): Promise<void>;
    close(): Promise<void>;
    _serverListen(port: number): void;
  }
}
