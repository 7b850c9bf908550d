import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rolebook } from '../run-rolebook.ts';
import { temporaryFolder } from '../temporary-guide.ts';
import { serveFolder } from './built-site.ts';
import { answers, searchAddresses } from './search-answers.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();
const QUERIES = ['Sammlung', 'Restauratorin', 'Größe', 'gross', 'Niemand', 'objekte pflegen', 'xqzzyw', ''];

test('a changed sentence costs a saved copy the words of its page, and the search answers as online', async () => {
  const folder = temporaryFolder();
  const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
  cpSync('tests/guides/museum', content, { recursive: true });
  const build = async (): Promise<void> => {
    rmSync(site, { recursive: true, force: true });
    expect(await rolebook('build', '--input', content, '--output', site)).toMatchObject({ code: 0 });
  };
  await build();
  const { server, url } = await serveFolder(site);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText('Auf diesem Gerät gespeichert').waitFor();

  const role = path.join(content, 'roles/kustos/index.md');
  const text = readFileSync(role, 'utf8');
  writeFileSync(role, text.replace(/^## .*\n/m, '$&\nNiemand hatte diesen größten Satz je geschrieben.\n'));
  await build();
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) asked.push(request.url().slice(url.length));
  });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await page.getByText('Dieser Ratgeber wurde aktualisiert.').waitFor();
  expect(asked.filter((name) => name.startsWith('pagefind/index/'))).toEqual([]);
  expect(asked.filter((name) => name.startsWith('pagefind/page/')).length).toBe(1);

  const addresses = searchAddresses(QUERIES);
  const online = await (await browser.newContext()).newPage();
  await online.goto(`${url}search.html`);
  const expected = await online.evaluate(answers, addresses);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await page.goto(`${url}search.html`);
  const found = await page.evaluate(answers, addresses);
  expect(found).toEqual(expected);
  expect(found.filter((answer) => answer.includes('roles/kustos')).length).toBeGreaterThan(5);
});
