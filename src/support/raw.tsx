import type { JSX } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import type { SafeHtml } from './html.tsx';

/**
 * Places safe HTML in a template: without a wrapping element at the build, in one that makes no box in a browser,
 * where preact knows no other place for HTML. It has a file of its own because scripts for the browser need it and
 * must not carry the build's renderer along.
 */
export function Raw({ html }: { readonly html: SafeHtml }): JSX.Element {
  if (!('document' in globalThis)) return jsxTemplate([html]) as JSX.Element;
  return <span class="raw" dangerouslySetInnerHTML={{ __html: html }} />;
}
