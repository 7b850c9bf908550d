import { formatFileSize } from '../support/file-size.ts';
import { digitsOf, writeCount } from './small-counts.ts';

/**
 * How a language writes shares and sizes of files, worked out when a script is bundled, for the reason given in
 * `small-counts.ts`. `{whole}` stands for the number, `{tenth}` for its one decimal.
 */
export interface NumberPatterns {
  /** `de` → `{whole} %`. */
  readonly percent: string;
  /** `de` → `{whole},{tenth} MB`. */
  readonly size: string;
}

/** What a script needs of a language, as a tag. */
export function numberPatterns(language: string): NumberPatterns {
  const digits = Array.from(digitsOf(language));
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(0.01);
  const size = formatFileSize(1.2e6, language);
  const [, one = '', two = ''] = digits;
  return {
    percent: percent.replace(one, '{whole}'),
    size: size.replace(one, '{whole}').replace(two, '{tenth}'),
  };
}

/** How much of a whole → as the language writes it, in whole percent; what is not quite there is not said to be. */
export function writeShare(part: number, whole: number, { percent }: NumberPatterns, digits: string): string {
  return percent.replace('{whole}', () => writeCount(Math.floor((part * 100) / whole), digits));
}

/** Bytes, below a thousand megabytes → as `formatFileSize` writes them. */
export function writeFileSize(bytes: number, { size }: NumberPatterns, digits: string): string {
  const tenths = Math.max(1, Math.round(bytes / 1e5));
  return size
    .replace('{whole}', () => writeCount(Math.floor(tenths / 10), digits))
    .replace('{tenth}', () => writeCount(tenths % 10, digits));
}
