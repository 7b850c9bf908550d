import { expect, test } from 'vitest';
import { faultsIn, partsOf } from './spoken-parts.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();

test.each([
  'index.html',
  'roles/devops-engineer.html',
  'categories/infrastructure.html',
  'compare.html?role=data-engineer&role=backend-engineer',
  'paths.html?from=systems-administrator&to=platform-engineer',
  'fit.html',
  'search.html',
  'pay/us.html',
  'roles/devops-engineer/learn.html',
  'roles/devops-engineer/interview.html',
  'roles/devops-engineer/pay.html',
  'writing.html',
  '404.html',
])('nothing of %s is nameless or said twice', async (path) => {
  expect(faultsIn(await partsOf(await browser.open(path)))).toEqual([]);
});

test('the pictures of a role say what they show, in words that do not run together', async () => {
  const parts = await partsOf(await browser.open('roles/devops-engineer.html'));
  const names = (role: string): readonly string[] =>
    parts.filter((part) => part.role === role).map(({ name }) => name);
  expect(names('link')).toContain('Systems administrator US$99,130 a year');
  expect(names('image')).toContainEqual(
    expect.stringMatching(/^Software Developers, May 2025: .*Median US\$135,980/),
  );
});
