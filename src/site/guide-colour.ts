import type { COLOURS } from '../model/settings.ts';

/** Hues in degrees of oklch. What is not as full as the others says how colourful it is. */
const HUES: Readonly<Record<(typeof COLOURS)[number], readonly [hue: number, colourfulness?: number]>> = {
  red: [25],
  pink: [355],
  purple: [310],
  indigo: [275],
  blue: [255],
  cyan: [215],
  teal: [190],
  green: [150],
  lime: [125],
  amber: [80],
  orange: [55],
  brown: [50, 0.06],
  grey: [260, 0.02],
};

/**
 * The colour that a guide has of its own → the CSS that gives it to links and marks; the lightness, and with it the
 * contrast, stays. A guide without one gets none, so that no reader downloads the colours of other guides.
 */
export function guideColour(colour: (typeof COLOURS)[number] | undefined): string {
  if (colour === undefined) return '';
  const [hue, colourfulness] = HUES[colour];
  const [light, dark] = [colourfulness ?? 0.12, colourfulness ?? 0.1];
  return `@layer tokens { [data-colour] {
    --color-link: light-dark(oklch(44% ${light} ${hue}), oklch(81% ${dark} ${hue}));
    --color-accent: light-dark(oklch(45% ${light} ${hue}), oklch(81% ${dark} ${hue}));
    --color-accent-soft: light-dark(oklch(96% 0.018 ${hue}), oklch(26% 0.03 ${hue}));
  } }`;
}
