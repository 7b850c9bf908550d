/** How a site that was written for another tool reads its Markdown, where its settings change that. */
export interface Dialect {
  /** Whether the lines of a paragraph stay lines. */
  readonly keepsLines: boolean;
  /** Whether an address in a text leads there without being written as a link. */
  readonly linksAddresses: boolean;
  /** Where `#12` leads, without the number: the issues of the repository; undefined where it is text. */
  readonly issues: string | undefined;
  /** Whether lines of code are numbered where nothing is said of it. */
  readonly numbersCode: boolean;
}

/** Ours, and that of every folder without such settings. */
export const OWN_DIALECT: Dialect = {
  keepsLines: false,
  linksAddresses: false,
  issues: undefined,
  numbersCode: false,
};
