import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser } from './find-browser.ts';

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

export interface Visit {
  readonly page: Page;
  /** Errors, refused requests and requests to other hosts since the page was opened. */
  readonly complaints: string[];
}

export interface TestBrowser {
  /** A reader's profile: own storage, own caches. */
  readonly newContext: (options?: ContextOptions) => Promise<BrowserContext>;
  /** A page of the built site (`gallery.html`) in a profile of its own. */
  readonly open: (path: string, options?: ContextOptions) => Promise<Page>;
  /** The same, with a record of all that goes wrong in it. */
  readonly visit: (path: string, options?: ContextOptions) => Promise<Visit>;
}

/** One browser for the tests of a file. What a test opened is closed after it, the browser after the last. */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser.close());

  const newContext = async (options: ContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  };
  const visit = async (path: string, options?: ContextOptions): Promise<Visit> => {
    const context = await newContext(options);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(inject('baseUrl') + path);
    await wholePage(page);
    return { page, complaints };
  };
  return { newContext, visit, open: async (path, options) => (await visit(path, options)).page };
}

/** Waits for the boxes that the first paint left out: until then their words are no text of the page to a test. */
export async function wholePage(page: Page): Promise<void> {
  await page.locator('html:not(.first), html[data-whole]').waitFor();
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('baseUrl'))) complaints.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}
