import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import type { TestProject } from 'vitest/node';
import { rolebook } from '../run-rolebook.ts';

/** Sites are published under a subpath, as GitHub Pages does; absolute links would break there. */
const SUBPATH = '/some/guide/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built guide, with a slash at its end. */
    baseUrl: string;
    /** Folder that it was built into. */
    siteFolder: string;
    /** Whether pictures of pages are to be kept anew instead of compared: `--update`. */
    updatePictures: boolean;
  }
}

/** Builds the published guide once for all browser tests and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'rolebook-'));
  const folder = path.join(temporary, 'site');
  const run = await rolebook('build', '--output', folder);
  if (run.code !== 0) throw new Error(`the guide does not build:\n${run.stderr}`);
  const { server, url } = await serveFolder(folder);
  project.provide('baseUrl', url);
  project.provide('siteFolder', folder);
  project.provide('updatePictures', project.config.snapshotOptions.updateSnapshot === 'all');
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(temporary, { recursive: true, force: true });
  };
}

/**
 * A plain static server on a free port of this machine.
 *
 * @param isCompressed whether text is sent by gzip, as most hosts do
 */
export async function serveFolder(
  folder: string,
  { isCompressed = false } = {},
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const relative = decodeURIComponent(url.pathname.slice(SUBPATH.length)) || 'index.html';
    const file = path.join(folder, relative);
    if (!url.pathname.startsWith(SUBPATH) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const packs = isCompressed && /^text|json|svg/.test(type);
    response.writeHead(200, { 'content-type': type, ...(packs ? { 'content-encoding': 'gzip' } : {}) });
    const content = createReadStream(file);
    (packs ? content.pipe(createGzip()) : content).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return { server, url: `http://127.0.0.1:${address.port}${SUBPATH}` };
}
