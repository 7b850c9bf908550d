import { execFileSync } from 'node:child_process';
import { findBrowser } from './browser/find-browser.ts';

/**
 * Makes sure that the browser tests have a browser, and says what it did: a system Chromium or Chrome if there is
 * one, else Debian's package where we are root, else Playwright's own download.
 */
function ensureBrowser(): void {
  const found = findBrowser();
  if (found !== undefined) {
    console.log(`Browser tests use ${found}.`);
    return;
  }
  const attempts: readonly (readonly [string, () => void])[] = [
    ['Debian’s chromium by apt-get', installByApt],
    ['Playwright’s Chromium', installByPlaywright],
  ];
  for (const [what, install] of attempts) {
    try {
      console.log(`No browser is installed. Installing ${what} …`);
      install();
      const browser = findBrowser();
      if (browser !== undefined) {
        console.log(`Installed. Browser tests use ${browser}.`);
        return;
      }
    } catch (error) {
      console.log(
        `That did not work: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      );
    }
  }
  throw new Error('No browser could be installed. Install Chromium or Chrome, then run `npm test` again.');
}

function installByApt(): void {
  if (process.getuid?.() !== 0) throw new Error('apt-get needs root');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], { ...options, stdio: [...options.stdio] });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    ...options,
    stdio: [...options.stdio],
  });
}

function installByPlaywright(): void {
  execFileSync('npx', ['--no-install', 'playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
}

ensureBrowser();
