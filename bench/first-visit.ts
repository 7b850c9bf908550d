import { brotliCompressSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';

/** What a browser that has nothing yet downloads to show one page, in bytes as brotli sends them. */
export interface Visit {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  /** Fonts, pictures, data. */
  readonly other: number;
  readonly requests: number;
}

/** Milliseconds: a machine that builds may be busy. */
const PATIENCE = 300_000;
/** Kinds of files that are compressed already. */
const COMPRESSED = /^(?:font|image|media)$/;

/**
 * Opens a page of a site in a new browser context and waits until nothing more is loaded. What a service worker loads
 * to save the site counts on no generator: that goes on after the page is there, and none of them would be asked for it.
 *
 * @param root address of the site, with a slash at its end
 */
export async function firstVisit(browser: Browser, root: string, file: string): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const bytes = { html: 0, css: 0, script: 0, other: 0 };
  let requests = 0;
  const sizes: Promise<void>[] = [];
  const take = async (response: Response): Promise<void> => {
    const kind = response.request().resourceType();
    const body = await response.body().catch(() => Buffer.alloc(0));
    bytes[nameOf(kind)] += COMPRESSED.test(kind) ? body.length : brotliCompressSync(body).length;
  };
  page.on('response', (response) => {
    requests++;
    sizes.push(take(response));
  });
  await page.goto(root + file, { waitUntil: 'networkidle', timeout: PATIENCE });
  await Promise.all(sizes);
  await context.close();
  return { ...bytes, requests };
}

function nameOf(kind: string): keyof Omit<Visit, 'requests'> {
  if (kind === 'document') return 'html';
  return kind === 'stylesheet' ? 'css' : kind === 'script' ? 'script' : 'other';
}
