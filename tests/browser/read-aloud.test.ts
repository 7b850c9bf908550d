import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

/** What a screen reader is told of a page: role, name and description of each part, and the part around it. */
interface Part {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly around: Part | undefined;
}

const browser = useBrowser();

/** Parts that say nothing where they have no name. */
const NAMED = /^(?:image|link|button|checkbox|combobox|searchbox|textbox|tab|option|dialog|region|heading)$/;
/** Parts around others that say their name when a reader comes into them. */
const AROUND = /^(?:group|region|figure|image|form|search)$/;

/** Without a name nothing is said; the gallery shows examples of results, each a result itself. */
const UNTOLD = new Set(['', 'Result']);

async function partsOf(page: Page): Promise<readonly Part[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const parts = new Map<string, Part | undefined>();
  const partOf = (id: string | undefined): Part | undefined => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node || id === undefined) return undefined;
    if (parts.has(id)) return parts.get(id);
    const around = partOf(node.parentId);
    const text = (value: unknown): string =>
      typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    const part = node.ignored
      ? around
      : {
          role: text(node.role?.value),
          name: text(node.name?.value),
          description: text(node.description?.value),
          around,
        };
    parts.set(id, part);
    return part;
  };
  return [...new Set(nodes.map(({ nodeId }) => partOf(nodeId)))].filter((part) => part !== undefined);
}

/** What a listener would not understand, or would hear twice. */
function faultsIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    const { role, name, description } = part;
    const faults: string[] = [];
    if (NAMED.test(role) && name === '') faults.push(`${role} without a name`);
    if (description !== '' && name !== description && name.includes(description))
      faults.push(`${role} described by a part of its name: ${name}`);
    if (AROUND.test(role) && !UNTOLD.has(name) && surrounding(part).some((one) => one.name === name))
      faults.push(`${role} in one of the same name: ${name}`);
    return faults;
  });
}

function surrounding({ around }: Part): readonly Part[] {
  if (!around) return [];
  return [...(AROUND.test(around.role) ? [around] : []), ...surrounding(around)];
}

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
  'gallery.html',
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
