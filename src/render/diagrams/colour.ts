import { COLOUR_NAMES } from './colour-names.ts';

/** Red, green, blue from 0 to 255, opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function parseHex(digits: string): Colour {
  const full = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const part = (index: number): number => Number.parseInt(full.slice(index * 2, index * 2 + 2), 16);
  return [part(0), part(1), part(2), full.length >= 8 ? part(3) / 255 : 1];
}

function hslToRgb(hue: number, saturation: number, lightness: number, alpha: number): Colour {
  const part = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    const reach = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4), alpha];
}

/** `#f96`, `rgb(1, 2, 3)`, `hsl(20, 50%, 50%)` or `tomato` → numbers; `undefined` for any other value. */
export function parseColour(value: string): Colour | undefined {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return [0, 0, 0, 0];
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(text)?.[1] ?? COLOUR_NAMES.get(text);
  if (hex) return parseHex(hex);
  const [, kind, list] = /^(rgb|hsl)a?\(([\d\s.,%/]+)\)$/.exec(text) ?? [];
  if (!kind || !list) return undefined;
  const isPercent = list.split(/[\s,/]+/).map((part) => part.endsWith('%'));
  const [first = 0, second = 0, third = 0, alpha = 1] = list
    .trim()
    .split(/[\s,/]+/)
    .map((part) => Number.parseFloat(part));
  const opacity = isPercent[3] ? alpha / 100 : alpha;
  if (kind === 'hsl') return hslToRgb(first % 360, second / 100, third / 100, opacity);
  const scale = isPercent[0] ? 2.55 : 1;
  return [first * scale, second * scale, third * scale, opacity];
}

/** A colour that is black, white or grey. */
export function isGrey([red, green, blue]: Colour): boolean {
  return Math.max(red, green, blue) - Math.min(red, green, blue) <= 4;
}

/** Relative luminance as WCAG defines it: black 0, white 1. */
export function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast ratio of two colours: 1 for equal ones, 21 for black on white. */
export function contrast(first: Colour, second: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
