import type { JSX } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import type { SafeHtml } from './html.tsx';

/**
 * Places safe HTML in a template, without a wrapping element. It has a file of its own because scripts for the browser
 * need it and must not carry the build's renderer along.
 */
export function Raw({ html }: { readonly html: SafeHtml }): JSX.Element {
  return jsxTemplate([html]) as JSX.Element;
}
