import type { Page } from 'playwright-core';

/** What a screen reader is told of a page: role, name and description of each part, and the part around it. */
export interface Part {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly around: Part | undefined;
}

/** Parts that say nothing where they have no name. */
const NAMED = /^(?:image|link|button|checkbox|combobox|searchbox|textbox|tab|option|dialog|region|heading)$/;
/** Parts around others that say their name when a reader comes into them. */
const AROUND = /^(?:group|region|figure|image|form|search)$/;

/** Without a name nothing is said; an example of results is a result itself and holds others. */
const UNTOLD = new Set(['', 'Result']);

/** All parts of a page. */
export async function partsOf(page: Page): Promise<readonly Part[]> {
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
export function faultsIn(parts: readonly Part[]): readonly string[] {
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
