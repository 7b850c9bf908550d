import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-guide.ts';
import { useServedGuide } from './served-guide.ts';
import { useBrowser, wholePage } from './use-browser.ts';

const WORD = 'Verwaltungsdienstleistungsberufekundeverzeichnis';
const browser = useBrowser();
const served = useServedGuide(() => {
  const input = temporaryFolder();
  writeFileSync(path.join(input, 'guide.yaml'), `title: ${WORD} of the north\ndescription: ${WORD}.\n`);
  writeFileSync(path.join(input, 'about.md'), `# ${WORD}\n\n${WORD} in a sentence.\n\n## ${WORD}\n\nMore.\n`);
  return input;
});

test.each(['index.html', 'about.html'])('no word is wider than a phone: %s', async (name) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(served.url + name);
  await wholePage(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
