/** `fa:fa-car`, `fab:fa-github`; mermaid's page has no font of such icons, and would show their names. */
const ICON = /\bfa[a-z]?:fa-([a-z0-9-]+)(?:[ \t]+(?=[\p{L}\d]))?/gu;

/** A tag that only changes how its words look. Labels are text here, not HTML, and would show it. */
const LOOK_TAG =
  /<\/?(?:b|strong|i|em|u|s|small|big|sub|sup|code|span|font|center)(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'))*\s*>/gi;

/**
 * A source with words for what cannot be drawn. Icons before a text go, an icon that stands for a text becomes its
 * words, tags about looks go: `A[fa:fa-car Go]` → `A[Go]`, `A[fa:fa-car]` → `A[car]`, `A["<b>x</b>"]` → `A["x"]`.
 */
export function sourceInWords(source: string): string {
  return source
    .replace(ICON, (icon, name: string) => (/\s$/.test(icon) ? '' : name.replaceAll('-', ' ')))
    .replace(LOOK_TAG, '');
}
