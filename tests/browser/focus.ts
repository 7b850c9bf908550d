import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, in words; the test fails where nothing has it, or where it cannot be seen. */
export async function focused(page: Page): Promise<string> {
  const { name, visible } = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // The colour switch draws the ring around the picture that stands for it.
    const ringOn = element.matches('.theme-switch > *') ? element.parentElement : element;
    const ring = ringOn ? getComputedStyle(ringOn) : style;
    // A role on the map has its ring where its box is drawn.
    const drawn = element.querySelector(':scope > rect');
    const widths = [
      ring.outlineStyle === 'none' ? '0' : ring.outlineWidth,
      drawn && getComputedStyle(drawn).strokeWidth,
    ];
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.tagName,
      visible:
        element !== document.body &&
        box.width > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        widths.some((width) => parseFloat(width ?? '0') >= 2),
    };
  });
  expect(visible, `the focus can be seen on “${name.slice(0, 60)}”`).toBe(true);
  return name;
}

/** Presses keys one after the other. → what has the focus then, as `focused` says it. */
export async function press(page: Page, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) await page.keyboard.press(key);
  return focused(page);
}
