// Over 200 lines: one setup for each tool, to be compared with each other.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A page for every tool: its name, its title, and Markdown in which other pages are `{page-7}`. */
export interface PlainPage {
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

/** A generator that builds the same pages, with the settings that its own documentation begins with. */
export interface Tool {
  readonly name: string;
  /** Packages of npm that it consists of; a program that has to be there already has none. */
  readonly packages: readonly string[];
  /** Other versions of what the packages need, where a registry lacks those. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** What tells whether it is there, and in which version; packages tell that themselves. */
  readonly version: readonly string[];
  /** Writes its project. `base`: path under which the site is served. */
  readonly write: (folder: string, pages: readonly PlainPage[], base: string) => void;
  /** Folder of a project → program and arguments of its build; a program of a package lies in `node_modules`. */
  readonly build: (folder: string) => readonly string[];
  /** Folder in which the build is started, where that is not the folder of the project. */
  readonly from?: string;
  /** What it keeps between builds, from the folder of the project. */
  readonly caches: readonly string[];
  /** Folder of the site in the project. */
  readonly site: string;
  /** Where a page lies in the site. */
  readonly page: (name: string) => string;
}

const ENGINE = fileURLToPath(new URL('..', import.meta.url));

/** Writes files into a folder: name → text. */
function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** How a tool wants its pages: where, with which address in links, and the title as a heading or in front matter. */
interface Spelling {
  readonly folder: string;
  readonly link: (name: string) => string;
  readonly title: 'heading' | 'front matter';
  /** Name of the first page, where it is not `index`. */
  readonly home?: string;
}

const BESIDE: Omit<Spelling, 'folder'> = { link: (name) => `${name}.md`, title: 'heading' };

function writePages(
  target: string,
  pages: readonly PlainPage[],
  { folder, link, title, home = 'index' }: Spelling,
): void {
  const head = (words: string): string =>
    title === 'heading' ? `# ${words}\n\n` : `---\ntitle: ${JSON.stringify(words)}\n---\n\n`;
  const all = [{ name: home, title: 'Benchmark', body: 'Pages of a benchmark.\n' }, ...pages];
  const textOf = ({ title: words, body }: PlainPage): string =>
    head(words) + body.replace(/\{(page-\d+)\}/g, (_, other: string) => link(other));
  writeFiles(
    target,
    Object.fromEntries(all.map((page) => [`${folder}/${page.name}.md`, textOf(page)] as const)),
  );
}

const flat = (name: string): string => `${name}.html`;
const nested = (name: string): string => `${name}/index.html`;

const rolebook: Tool = {
  name: 'Rolebook',
  packages: [],
  version: [process.execPath, '--version'],
  write: (folder, pages) => writePages(folder, pages, { folder: 'docs', ...BESIDE }),
  build: (folder) => [
    process.execPath,
    'src/commands/start.js',
    'build',
    '--input',
    path.join(folder, 'docs'),
    '--output',
    path.join(folder, 'site'),
  ],
  from: ENGINE,
  caches: ['cache'],
  site: 'site',
  page: flat,
};

const rolebookWithoutDownloads: Tool = {
  ...rolebook,
  name: 'Rolebook, `downloads: false`',
  write: (folder, pages) => {
    rolebook.write(folder, pages, '');
    writeFiles(folder, { 'docs/guide.yaml': 'title: Benchmark\ndownloads: false\nproblems: advise\n' });
  },
};

const vitepress: Tool = {
  name: 'VitePress',
  packages: ['vitepress@1.6.4'],
  version: [],
  write: (folder, pages, base) => {
    writePages(folder, pages, { folder: 'docs', ...BESIDE });
    const sidebar = pages.map(({ name, title }) => ({ text: title, link: `/${name}` }));
    const config = { title: 'Benchmark', base, themeConfig: { sidebar, search: { provider: 'local' } } };
    writeFiles(folder, { 'docs/.vitepress/config.mjs': `export default ${JSON.stringify(config)};\n` });
  },
  build: () => ['vitepress', 'build', 'docs'],
  caches: ['docs/.vitepress/cache'],
  site: 'docs/.vitepress/dist',
  page: flat,
};

const DOCUSAURUS = '3.10.2';
const docusaurus: Tool = {
  name: 'Docusaurus with `@docusaurus/faster`',
  packages: [
    ...['core', 'faster', 'preset-classic'].map((part) => `@docusaurus/${part}@${DOCUSAURUS}`),
    'react@19.3.1',
    'react-dom@19.3.1',
  ],
  overrides: { '@docsearch/core': '4.7.0', '@docsearch/react': '4.7.0' },
  version: [],
  write: (folder, pages, base) => {
    writePages(folder, pages, { folder: 'docs', ...BESIDE });
    const config = {
      title: 'Benchmark',
      url: 'https://example.org',
      baseUrl: base,
      trailingSlash: false,
      future: { v4: true, faster: true },
      markdown: { format: 'detect' },
      presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.mjs' }, blog: false }]],
    };
    const sidebars = { all: [{ type: 'autogenerated', dirName: '.' }] };
    writeFiles(folder, {
      'docusaurus.config.mjs': `export default ${JSON.stringify(config)};\n`,
      'sidebars.mjs': `export default ${JSON.stringify(sidebars)};\n`,
    });
  },
  build: () => ['docusaurus', 'build'],
  caches: ['node_modules/.cache', '.docusaurus'],
  site: 'build',
  page: flat,
};

const starlight: Tool = {
  name: 'Starlight',
  packages: ['astro@5.18.2', '@astrojs/starlight@0.37.7', 'sharp@0.35.5'],
  version: [],
  write: (folder, pages, base) => {
    const link = (name: string): string => `../${name}/`;
    writePages(folder, pages, { folder: 'src/content/docs', link, title: 'front matter' });
    writeFiles(folder, {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://example.org', base: '${base}', integrations: [starlight({ title: 'Benchmark' })] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    });
  },
  build: () => ['astro', 'build'],
  caches: ['node_modules/.astro', 'node_modules/.vite', '.astro'],
  site: 'dist',
  page: nested,
};

const material: Tool = {
  name: 'Material for MkDocs',
  packages: [],
  version: ['mkdocs', '--version'],
  write: (folder, pages) => {
    writePages(folder, pages, { folder: 'docs', ...BESIDE });
    writeFiles(folder, {
      'mkdocs.yml': `site_name: Benchmark
use_directory_urls: false
theme: { name: material, font: false }
markdown_extensions: [pymdownx.highlight, pymdownx.superfences]
`,
    });
  },
  build: () => ['mkdocs', 'build', '--quiet'],
  caches: [],
  site: 'site',
  page: flat,
};

/** A page of a theme for Hugo, which brings none: title, list of all pages, text, in one short template. */
const HUGO_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`;

const hugo: Tool = {
  name: 'Hugo, a bare page and no theme',
  packages: [],
  version: ['hugo', 'version'],
  write: (folder, pages, base) => {
    const link = (name: string): string => `../${name}/`;
    writePages(folder, pages, { folder: 'content', link, title: 'front matter', home: '_index' });
    writeFiles(folder, {
      'config.yaml': `title: Benchmark\nbaseURL: https://example.org${base}\ndisableKinds: [taxonomy, term, RSS]\n`,
      'layouts/_default/single.html': HUGO_PAGE,
      'layouts/_default/list.html': HUGO_PAGE,
    });
  },
  build: () => ['hugo', '--quiet', '--destination', 'public'],
  caches: [],
  site: 'public',
  page: nested,
};

/** All of them, in the order of the table. */
export const TOOLS: readonly Tool[] = [
  rolebook,
  rolebookWithoutDownloads,
  vitepress,
  starlight,
  docusaurus,
  material,
  hugo,
];
