import { expect, test } from 'vitest';
import { useServedGuide } from './served-guide.ts';
import { useBrowser, wholePage } from './use-browser.ts';

// Careers in museums, in German: other categories, levels, regions and colours than ours, and invented pay.
const GUIDE = 'tests/guides/museum';
const browser = useBrowser();
const served = useServedGuide(() => GUIDE);

test('another team’s guide is built without a change to the code, and no page complains', async () => {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  const waiting = [served.url];
  const seen = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    await page.goto(next);
    expect(await page.locator('html').getAttribute('lang'), next).toBe('de');
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) =>
        all.map((link) => (link instanceof HTMLAnchorElement ? link.href.replace(/#.*$/, '') : '')),
      );
    waiting.push(...links.filter((link) => link.startsWith(served.url) && /(\/|\.html)$/.test(link)));
  }
  expect(seen.size).toBeGreaterThan(8);
  expect(complaints).toEqual([]);
});

test('a role has its own categories, levels, skills and moves', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${served.url}roles/kustos.html`);
  await wholePage(page);
  const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  for (const expected of ['Kustos', 'Inventarisieren', 'Restauratorin']) expect(text).toContain(expected);
});

test('its words are found', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${served.url}search.html?q=${encodeURIComponent('Werkstoffkunde')}`);
  await page.locator('main a[href*="restauratorin"], main a[href*="werkstoffe"]').first().waitFor();
});

test('the search, its page and the copy for reading offline speak the language of the guide', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(served.url);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Berufe, Fähigkeiten und Seiten durchsuchen' }).fill('xqzzyw');
  await page.getByText('Nichts gefunden für „xqzzyw“.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Auf diesem Gerät gespeichert, auch ohne Netz lesbar.').waitFor();
  await page.goto(`${served.url}search.html?q=Kustos`);
  await page.getByText(/^\d+ Ergebnisse für „Kustos“\.$/).waitFor();
  await page.getByRole('checkbox', { name: 'Projekt' }).check();
  await page.getByRole('button', { name: 'Filter entfernen: Art der Seite: Projekt' }).waitFor();
});
