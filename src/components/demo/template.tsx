import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

/** Code and its result. The search passes over both: a sample is about nothing, and answered `night shift`. */
export function Demo({ content }: { readonly content: SafeHtml }): JSX.Element {
  return (
    <div class="demo" data-component="demo" data-pagefind-ignore="">
      <Raw html={content} />
    </div>
  );
}

/** What the code gives, set apart from the text around it. */
export function DemoResult({
  content,
  label,
}: {
  readonly content: SafeHtml;
  /** Its name for screen readers. */
  readonly label: string;
}): JSX.Element {
  return (
    <div class="demo-result" role="group" aria-label={label}>
      <Raw html={content} />
    </div>
  );
}
