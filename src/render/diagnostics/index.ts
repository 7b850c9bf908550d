import type { MarkdownIt, StateCore } from 'markdown-it';
import { checkBlankLine } from './blank-line.ts';
import { checkBody } from './bodies.ts';
import { referenceDefinitions } from './definitions.ts';
import { checkContainerBody } from './container-body.ts';
import { checkElement } from './elements.ts';
import { checkLooseLines } from './loose-lines.ts';
import { checkReferences } from './references.ts';
import { checkSlashBlocks } from './slash-blocks.ts';
import { checkLinks } from './near-links.ts';
import { checkTable } from './near-tables.ts';
import { checkCode, checkMarker, checkText } from './markers.ts';

/**
 * Says where the syntax of a page does not do what its author meant: bodies without indentation, lines that look like
 * a marker and are text, links without an address. To be added after the rules of all components, which give blocks their final form.
 */
export function syntaxDiagnostics(md: MarkdownIt): void {
  referenceDefinitions(md);
  md.core.ruler.push('syntax_diagnostics', (state: StateCore) => {
    if (state.inlineMode) return;
    // The cells of a table have no lines of their own.
    let map: readonly [number, number] = [0, 1];
    for (const [index, token] of state.tokens.entries()) {
      map = token.map ?? map;
      checkReferences(state, token, map);
      checkBody(state, index);
      checkBlankLine(state, index);
      checkContainerBody(state, index);
      checkElement(state, token);
      checkMarker(state, token);
      checkText(state, index);
      checkLinks(state, index);
      checkTable(state, index);
      checkLooseLines(state, index);
      checkCode(state, index);
    }
    checkSlashBlocks(state);
  });
}
