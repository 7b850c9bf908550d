import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The rules of WCAG 2.2 up to AA, among them the size of what is pressed, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of those that axe still tries out: words on a control are in its name, and tables have captions and headers. */
const TRIED_OUT = ['label-content-name-mismatch', 'table-fake-caption', 'td-has-header'];
const MORE = Object.fromEntries(TRIED_OUT.map((rule) => [rule, { enabled: true }]));

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary: string }[];
}

/** What axe finds in the page, or in a part of it, as it is now: each rule with the first three places. */
export async function violationsIn(page: Page, part = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ([runOnly, rules, include]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(place: object, options: object): Promise<{ violations: Violation[] }> };
      };
      const { violations } = await axe.run(
        { include: [[include]] },
        // Of what passes it would describe every element too.
        { runOnly, rules, resultTypes: ['violations'] },
      );
      return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.slice(0, 3))}`);
    },
    [RULES, MORE, part] as const,
  );
}

/** Opens all parts of the text that unfold, and the last tab of each group. The menu of the header would cover them. */
export async function openAll(page: Page): Promise<void> {
  await page
    .locator('main details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  for (const group of await page.locator('main [role=tablist]').all())
    if (await group.isVisible()) await group.getByRole('tab').last().click();
}
