import type { MarkdownIt, StateCore } from 'markdown-it';
import { checkBody } from './bodies.ts';
import { checkCode, checkMarker, checkText } from './markers.ts';

/**
 * Says where the syntax of a page does not do what its author meant: bodies without indentation, lines that look like
 * a marker and are text. To be added after the rules of all components, which give blocks their final form.
 */
export function syntaxDiagnostics(md: MarkdownIt): void {
  md.core.ruler.push('syntax_diagnostics', (state: StateCore) => {
    if (state.inlineMode) return;
    for (const [index, token] of state.tokens.entries()) {
      checkBody(state, index);
      checkMarker(state, token);
      checkText(state, index);
      checkCode(state, index);
    }
  });
}
