import { decodeEntities } from './entities.ts';

/** How mermaid writes `#` and `;` of an entity while it parses: `#quot;` → `ﬂ°quot¶ß`, `#35;` → `ﬂ°°35¶ß`. */
function restoreEntities(label: string): string {
  return label.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
}

/** A label of mermaid's → its words on one line: `Line<br/>two` → `Line two`. It is text, not HTML. */
export function plainLabel(label: string): string {
  const words = restoreEntities(label)
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return decodeEntities(words).replace(/\s+/g, ' ').trim();
}

/** The marks that Markdown sets around bold and slanted words; one inside a word, as in `snake_case`, is a letter. */
const EMPHASIS = /(?<![\p{L}\d*_])(\*{1,3}|_{1,3})(?=[^\s*_])(.*?[^\s*_])\1(?![\p{L}\d*_])/gu;

/** A part of a diagram with what mermaid says of its label. */
interface Labelled {
  readonly label?: string;
  readonly labelType?: string;
}

/** The words of a label as they are drawn: of one in Markdown the marks are not, ``"`**two** words`"`` → `two words`. */
export function labelWords({ label = '', labelType }: Labelled): string {
  const words = plainLabel(label);
  return labelType === 'markdown' ? words.replace(EMPHASIS, '$2').replace(EMPHASIS, '$2') : words;
}
