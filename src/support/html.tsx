import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * HTML that is known to be safe to place in a page. Only the functions that are named after a reason make one:
 * `renderHtml` (typed templates escape by default), `escapedHtml`, `markdownHtml`, `highlightedHtml`,
 * `allowListedHtml`, `diagramHtml`, `jsonHtml`, `documentPart`, `joinHtml`.
 */
export type SafeHtml = string & { readonly __safeHtml: true };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text → HTML: `a < "b"` → `a &lt; &quot;b&quot;`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Text → HTML between tags, where quotes mean nothing: `a < "b"` → `a &lt; "b"`. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Safe because every special character is escaped. */
export function escapedHtml(text: string): SafeHtml {
  return escapeHtml(text) as SafeHtml;
}

/** Ends of empty shapes, which SVG in HTML may leave out. Text has no `<` of its own that could look like one. */
const SHAPE_ENDS = /><\/(?:circle|line|path|rect|use)>/g;

/** Safe because preact escapes all text and attribute values of a template. */
export function renderHtml(node: JSX.Element): SafeHtml {
  return renderToString(node).replace(SHAPE_ENDS, '/>') as SafeHtml;
}

/** Safe because it is markdown-it's output with author HTML already reduced by the allow-list. */
export function markdownHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Safe because the highlighter builds it from escaped code text and elements of a fixed list. */
export function highlightedHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Safe because each tag and attribute in it was written anew by an allow-list. */
export function allowListedHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

const FOOTNOTE_REFERENCE = /<sup class="footnote-ref"[^>]*>.*?<\/sup>/g;

/** HTML without its links and ids, to stand in a link itself or a second time. Safe because it only takes away. */
export function withoutLinks(html: SafeHtml): SafeHtml {
  return html
    .replace(FOOTNOTE_REFERENCE, '')
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/(<[^>]*?) id="[^"]*"/g, '$1') as SafeHtml;
}

/**
 * The links and the numbers of footnotes alone, to stand beside what they belong to. Safe because it takes whole elements
 * out of what is safe: no link has another in it.
 */
export function onlyLinks(html: SafeHtml): SafeHtml {
  const found = html.match(new RegExp(`${FOOTNOTE_REFERENCE.source}|<a [^>]*href=[^>]*>.*?</a>`, 'g')) ?? [];
  return found.join(' ') as SafeHtml;
}

/** Safe because the diagram renderer lets only listed SVG tags, attributes and URLs through. */
export function diagramHtml(svg: string): SafeHtml {
  return svg as SafeHtml;
}

/**
 * Data as JSON for a `<script>` that is not run. Safe because no `<` is left in it, which JSON can always write as
 * `\u003c`: neither the end of the script nor a comment can begin there.
 */
export function jsonHtml(data: object): SafeHtml {
  return JSON.stringify(data).replaceAll('<', '\\u003c') as SafeHtml;
}

/** Safe because it is a page of ours, parsed and written anew: the serialiser escapes all text and attributes. */
export function serialisedHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Safe because it was cut, between whole elements, out of a document that this build has written. */
export function documentPart(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Safe because this same program made it in an earlier build, of the same inputs, and kept it in a folder of its own. */
export function keptHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Safe because it joins safe parts. */
export function joinHtml(parts: readonly SafeHtml[]): SafeHtml {
  return parts.join('') as SafeHtml;
}

export const EMPTY_HTML = escapedHtml('');

export { Raw } from './raw.tsx';
