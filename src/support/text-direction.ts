/** Scripts of living languages that are written from right to left, ISO 15924. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/**
 * Language tag → the direction in which its usual script is written: `fa` → `rtl`, `az` → `ltr`, `az-Arab` → `rtl`.
 * Node 20 has no `getTextInfo`, so the likely script decides, after Unicode's likely subtags.
 */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** The attributes of text in another language than what is around it. */
export interface OtherLanguage {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Language tags of some text and of what is around it → its attributes; none where they are the same, or nobody said which it is. */
export function inLanguage(language: string | undefined, around: string): OtherLanguage {
  if (language === undefined || language.toLowerCase() === around.toLowerCase()) return {};
  return { lang: language, dir: textDirection(language) };
}
