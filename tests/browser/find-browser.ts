import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium that tests can drive: the system's, else Playwright's own; undefined where there is none. */
export function findBrowser(): string | undefined {
  return [...SYSTEM, chromium.executablePath()].find((file) => file !== '' && existsSync(file));
}

const FIREFOX = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox as its users have it; undefined where there is none. */
export function findFirefox(): string | undefined {
  return FIREFOX.find((file) => file !== '' && existsSync(file));
}

/** Starts it without the background traffic that a test must not make. */
export async function launchBrowser(): Promise<Awaited<ReturnType<typeof chromium.launch>>> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser: run `npm test`, which installs one');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
  });
}
