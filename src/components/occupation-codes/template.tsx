import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface CodeProps {
  /** `ISCO-08 (international)` */
  readonly system: string;
  readonly code: string;
  readonly title: string;
  readonly url: string | undefined;
  /** How we know. */
  readonly evidence: SafeHtml | undefined;
}

/** Codes of official classifications that hold the role. */
export function OccupationCodes({ codes }: { readonly codes: readonly CodeProps[] }): JSX.Element {
  const caption = 'Codes of official occupation classifications';
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="occupation-codes" data-component="occupation-codes">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">System</th>
            <th scope="col">Code</th>
            <th scope="col">Title there</th>
            <th scope="col">How we know</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <CodeRow {...code} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CodeRow({ system, code, title, url, evidence }: CodeProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{system}</th>
      <td class="occupation-codes-code">{url === undefined ? code : <a href={url}>{code}</a>}</td>
      <td>{title}</td>
      <td>{evidence === undefined ? 'Not stated' : <Raw html={evidence} />}</td>
    </tr>
  );
}
