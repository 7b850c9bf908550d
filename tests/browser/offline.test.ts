import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { writeOffline } from '../../src/offline/index.ts';
import { serveFolder } from './built-site.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();

/** Each test has a copy of the site on a server of its own, which it may change and end. */
let folder: string;
let served: Awaited<ReturnType<typeof serveFolder>>;
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rolebook-offline-'));
  cpSync(inject('siteFolder'), folder, { recursive: true });
  // Small enough to be saved whole, however much the guide grows.
  await deploy(() => {
    for (const name of [
      'gallery.html',
      'gallery',
      'pay',
      'projects',
      'skills',
      'downloads',
      'print',
      'print.html',
    ]) {
      rmSync(path.join(folder, name), { recursive: true });
    }
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:md|json|csv)$/.test(name) && !name.startsWith('pagefind')) rmSync(path.join(folder, name));
    }
  });
  served = await serveFolder(folder);
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await endServer();
  rmSync(folder, { recursive: true, force: true });
});

async function endServer(): Promise<void> {
  served.server.closeAllConnections();
  if (served.server.listening) await new Promise((resolve) => served.server.close(resolve));
}

/** A new build of the same site: `change` edits its files, then the worker and its list are written anew. */
async function deploy(change: () => void): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('offline-manifest.')) rmSync(path.join(folder, name));
  }
  rmSync(path.join(folder, 'service-worker.js'));
  change();
  await writeOffline(folder);
}

function edit(file: string, change: (text: string) => string): void {
  const name = path.join(folder, file);
  writeFileSync(name, change(readFileSync(name, 'utf8')));
}

const saved = (): ReturnType<Page['getByText']> =>
  page.getByText('Saved on this device for reading offline.');

async function visitAndSave(): Promise<void> {
  await page.goto(served.url);
  await saved().waitFor();
}

/** Has the browser look for a new build, as it does by itself from time to time, until that is shown. */
async function update(): Promise<void> {
  await page.evaluate(async () => {
    const worker = await (await navigator.serviceWorker.getRegistration())?.update();
    const { installing, waiting } = worker as unknown as ServiceWorkerRegistration;
    const next = installing ?? waiting;
    if (!next) throw new Error('no new build');
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (next.state === 'activated') resolve();
      };
      next.addEventListener('statechange', look);
      look();
    });
  });
  await page.getByText('This guide has been updated.').waitFor();
}

/** Allows the site so many bytes of storage beside what it has already. */
async function allow(bytes: number): Promise<void> {
  const { origin } = new URL(served.url);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
}

function paths(requests: readonly string[]): string[] {
  return requests.map((url) => url.slice(served.url.length)).toSorted();
}

test('after one visit everything is there when the server is gone: pages, filtered search, a comparison, a route, and a page for what is not', async () => {
  await visitAndSave();
  await endServer();
  await page.reload();
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  const role = await page.goto(`${served.url}roles/devops-engineer.html`);
  expect(role?.status()).toBe(200);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await page.goto(`${served.url}search.html?q=kubernetes`);
  await page.locator('main li h2 a').nth(2).waitFor();
  await page.goto(`${served.url}search.html?q=kubernetes&kind=Role`);
  await page.getByText(/^\d+ results? for “kubernetes”/).waitFor();
  await page.goto(`${served.url}compare.html?role=data-engineer&role=backend-engineer`);
  await page.getByRole('main').getByRole('table').waitFor();
  await page.goto(`${served.url}paths.html?from=systems-administrator&to=platform-engineer`);
  await page.locator('main [data-component="route"]').waitFor();
  // As other tools write the address of that page.
  await page.goto(`${served.url}roles/devops-engineer/`);
  expect(page.url()).toBe(`${served.url}roles/devops-engineer.html`);
  for (const unknown of ['somewhere/else.html', '100%']) {
    await page.goto(served.url + unknown);
    expect(page.url()).toBe(`${served.url}offline.html`);
  }
  await page.getByRole('link', { name: 'Home' }).first().click();
  await expect.poll(() => page.url()).toContain('index.html');
});

test('saving begins when all of the page is laid out, and holds up none of that', async () => {
  await page.addInitScript(() => {
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = (...asked) => {
      document.body.dataset['savingBegan'] = document.documentElement.hasAttribute('data-whole')
        ? 'after'
        : 'before';
      return register(...asked);
    };
  });
  await page.goto(`${served.url}roles/devops-engineer.html`);
  await page.locator('[data-saving-began]').waitFor();
  expect(await page.locator('body').getAttribute('data-saving-began')).toBe('after');
});

test('a new build replaces the copy, and only what has changed is downloaded', async () => {
  await visitAndSave();
  await deploy(() => edit('about.html', (text) => text.replace('</main>', '<p>Second build</p></main>')));
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) asked.push(request.url());
  });
  await update();
  const files = paths(asked).filter((name) => !/^offline-manifest|^service-worker/.test(name));
  expect(files).toEqual(['about.html']);
  await endServer();
  await page.goto(`${served.url}about.html`);
  expect(await page.getByText('Second build').isVisible()).toBe(true);
});

test('a site that is half deployed does not replace the copy', async () => {
  await visitAndSave();
  await deploy(() => {
    for (const name of ['about.html', 'skills.html']) {
      edit(name, (text) => text.replace('</main>', '<p>Second build</p></main>'));
    }
  });
  // As a host gives it while it is still copying.
  edit('skills.html', (text) => text.slice(0, text.length / 2));
  const refused = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    if (!installing) return 'no worker';
    return new Promise((resolve) => {
      installing.addEventListener('statechange', () => resolve(installing.state));
    });
  });
  expect(refused).toBe('redundant');
  await endServer();
  await page.goto(`${served.url}about.html`);
  expect(await page.getByText('Second build').count()).toBe(0);
  await page.goto(`${served.url}skills.html`);
  expect(await page.locator('footer').isVisible()).toBe(true);
});

test('of a large guide the reader saves everything, or removes it', async () => {
  await deploy(() => writeFileSync(path.join(folder, 'film.bin'), Buffer.alloc(6_000_000, 1)));
  await page.goto(served.url);
  await page.getByText('Pages that you open are saved.').waitFor();
  await page.goto(`${served.url}about.html`);
  const isInBox = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest('[data-offline]') !== null);
  await page.getByRole('button', { name: /^Save everything \(\d+\.\d\sMB\)$/ }).press('Enter');
  await saved().waitFor();
  expect(await isInBox()).toBe(true);
  await endServer();
  const film = await page.goto(`${served.url}roles/devops-engineer.html`);
  expect(film?.status()).toBe(200);
  await page.getByRole('button', { name: 'Remove the saved copy' }).press('Enter');
  await page.getByRole('button', { name: 'Save for reading offline' }).waitFor();
  expect(await isInBox()).toBe(true);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('files are saved whatever they are called', async () => {
  const name = 'odd names/C# & 100% größer?.txt';
  await deploy(() => {
    mkdirSync(path.join(folder, 'odd names'));
    writeFileSync(path.join(folder, name), 'found');
  });
  await visitAndSave();
  await endServer();
  const address = served.url + name.split('/').map(encodeURIComponent).join('/');
  expect(await page.evaluate(async (url) => (await fetch(url)).text(), address)).toBe('found');
});

test('an open page still has the files of its own build after one update, and no longer after two', async () => {
  const text = path.join(folder, 'pagefind/fragment/en_old.pf_fragment');
  await deploy(() => writeFileSync(text, 'first build'));
  await visitAndSave();
  const ask = (): Promise<string> =>
    page.evaluate(async () => {
      const response = await fetch('pagefind/fragment/en_old.pf_fragment');
      return response.ok ? response.text() : String(response.status);
    });
  await deploy(() => rmSync(text));
  await update();
  expect(await ask()).toBe('first build');
  await deploy(() => edit('about.html', (html) => html.replace('</main>', '<p>Third build</p></main>')));
  await update();
  expect(await ask()).toBe('404');
  await endServer();
  await page.goto(`${served.url}about.html`);
  expect(await page.getByText('Third build').isVisible()).toBe(true);
});

test('saving can be stopped, and gone on with', async () => {
  await deploy(() => {
    mkdirSync(path.join(folder, 'films'));
    for (let film = 0; film < 400; film++) {
      writeFileSync(path.join(folder, `films/${film}.bin`), Buffer.alloc(100_000, String(film)));
    }
  });
  await page.goto(served.url);
  await page.getByRole('button', { name: /^Save everything/ }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Pages that you open are saved.').waitFor();
  await page.getByRole('button', { name: /^Save everything/ }).click();
  await saved().waitFor();
});

test('where the device has no room, the reader is told, and what is needed is saved', async () => {
  await deploy(() => {
    for (const film of ['a', 'b']) {
      writeFileSync(path.join(folder, `film-${film}.bin`), Buffer.alloc(6_000_000, film));
    }
  });
  await page.goto(served.url);
  await page.getByText('Pages that you open are saved.').waitFor();
  await allow(7_000_000);
  await page.getByRole('button', { name: /^Save everything/ }).click();
  await page.getByText('There is no room left for it on this device.').waitFor();
  await endServer();
  await page.goto(`${served.url}search.html?q=kubernetes`);
  await page.locator('main li h2 a').nth(2).waitFor();
});

test('where files are not to be had, the reader is told', async () => {
  await deploy(() => writeFileSync(path.join(folder, 'film.bin'), Buffer.alloc(6_000_000, 1)));
  await page.goto(served.url);
  const button = page.getByRole('button', { name: /^Save everything/ });
  await button.waitFor();
  await endServer();
  await button.click();
  await page.getByText('Not everything could be saved').waitFor();
});

test('a page that is still open brings no removed copy back', async () => {
  await visitAndSave();
  await page.getByRole('button', { name: 'Remove the saved copy' }).click();
  await page.getByRole('button', { name: 'Save for reading offline' }).waitFor();
  await page.evaluate(async () => (await fetch('about.html')).text());
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.getByRole('button', { name: 'Save for reading offline' }).click();
  await saved().waitFor();
  await endServer();
  await page.goto(`${served.url}about.html`);
  expect(await page.locator('footer').isVisible()).toBe(true);
});
