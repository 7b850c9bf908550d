import { decodeEntities } from './entities.ts';

/** How mermaid writes `#` and `;` of an entity while it parses: `#quot;` → `ﬂ°quot¶ß`, `#35;` → `ﬂ°°35¶ß`. */
function restoreEntities(label: string): string {
  return label.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
}

/** A label of mermaid's → its words on one line: `Line<br/>**two**` → `Line two`. It is text, not HTML. */
export function plainLabel(label: string): string {
  const words = restoreEntities(label)
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\*\*|__|`/g, '');
  return decodeEntities(words).replace(/\s+/g, ' ').trim();
}
