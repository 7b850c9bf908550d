/**
 * A guide's title → the CSS that puts it at the head of each printed page: no CSS that browsers know yet can take it
 * from the document.
 */
export function runningTitle(title: string): string {
  return `@page { @top-left { content: ${cssString(title)}; font: 9pt sans-serif } }`;
}

/** Text → a string of CSS. Letters and digits stay, everything else is written by its number. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped}"`;
}
