/**
 * The order of titles and names in a language (BCP 47): as in its dictionaries, and numbers by their value, so that
 * "Module 2" comes before "Module 10".
 */
export function titleOrder(language: string): Intl.Collator {
  return new Intl.Collator(language, { numeric: true });
}
