import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

/** Code and its result. */
export function Demo({ content }: { readonly content: SafeHtml }): JSX.Element {
  return (
    <div class="demo" data-component="demo">
      <Raw html={content} />
    </div>
  );
}

/** What the code gives, set apart from the text around it. */
export function DemoResult({ content }: { readonly content: SafeHtml }): JSX.Element {
  return (
    <div class="demo-result" role="group" aria-label="Result">
      <Raw html={content} />
    </div>
  );
}
