import { labelsOf, plainText, type DocumentLine } from './outline.ts';

/** The labels of a document, the first of a kind counting. */
export class Labels {
  /** Those with nothing behind them too, whose values are the list below. */
  readonly every: ReturnType<typeof labelsOf>;
  readonly #labels: ReturnType<typeof labelsOf>;

  constructor(lines: readonly DocumentLine[]) {
    this.every = labelsOf(lines);
    this.#labels = this.every.filter(({ value }) => value !== '');
  }

  all(pattern: RegExp): ReturnType<typeof labelsOf> {
    return this.#labels.filter(({ label }) => pattern.test(label));
  }

  written(pattern: RegExp): string | undefined {
    return this.all(pattern)[0]?.value;
  }

  value(pattern: RegExp): string | undefined {
    const value = plainText(this.written(pattern) ?? '');
    return value === '' ? undefined : value;
  }
}

/** `a, b (c, d), e` → `a`, `b (c, d)`, `e` */
export function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/,\s*(?![^()]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
