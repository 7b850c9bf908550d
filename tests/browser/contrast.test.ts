import { expect, test } from 'vitest';
import { useBrowser } from './use-browser.ts';

/** Success criterion 1.4.11 of WCAG 2.2, which axe does not look at: edges of fields and the ring of the focus. */
const LEAST = 3;

const PAGES = ['index.html', 'search.html?q=engineer', 'fit.html', 'compare.html?role=data-engineer'];
const browser = useBrowser();

test.each(PAGES.flatMap((path) => [['light', path] as const, ['dark', path] as const]))(
  'in %s the edge of every field and the ring of the focus stand out on %s',
  async (colorScheme, path) => {
    const page = await browser.open(path, { colorScheme });
    const fields = page.locator('input[type="search"]:visible, select:visible');
    await fields.first().focus();
    const found = await fields.evaluateAll((all) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      /** Relative luminance of a colour, laid over another: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
      const luminance = (...colours: readonly string[]): number => {
        for (const colour of colours) {
          if (canvas) canvas.fillStyle = colour;
          canvas?.fillRect(0, 0, 1, 1);
        }
        const [red = 0, green = 0, blue = 0] = [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].map(
          (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4),
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      /** Backgrounds from the page to the element, each laid over those before. */
      const under = (element: Element | null): string[] =>
        element ? [...under(element.parentElement), getComputedStyle(element).backgroundColor] : ['white'];
      return all.map((field) => {
        const { borderTopColor, borderTopWidth, outlineColor, backgroundColor } = getComputedStyle(field);
        const around = under(field.parentElement);
        const edge =
          parseFloat(borderTopWidth) > 0
            ? contrast(luminance(...around, borderTopColor), luminance(...around))
            : 1;
        const fill = contrast(luminance(...around, backgroundColor), luminance(...around));
        const ring = contrast(luminance(...around, outlineColor), luminance(...around));
        const hasFocus = field === document.activeElement;
        return {
          name: field.outerHTML.slice(0, 100),
          edge: Math.max(edge, fill),
          ring: hasFocus ? ring : undefined,
        };
      });
    });
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ edge }) => edge < LEAST)).toEqual([]);
    const rings = found.flatMap(({ ring }) => ring ?? []);
    expect(rings.length).toBe(1);
    expect(rings[0]).toBeGreaterThanOrEqual(LEAST);
  },
);
