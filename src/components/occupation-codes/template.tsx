import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
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

interface WithWords {
  readonly words: WordsOf<'occupationCodes'>;
}

/** Codes of official classifications that hold the role. */
export function OccupationCodes({
  codes,
  words,
}: WithWords & { readonly codes: readonly CodeProps[] }): JSX.Element {
  const { caption, system, code: codeThere, title, evidence } = words.occupationCodes;
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="occupation-codes" data-component="occupation-codes">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{system}</th>
            <th scope="col">{codeThere}</th>
            <th scope="col">{title}</th>
            <th scope="col">{evidence}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <CodeRow {...code} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CodeRow({ system, code, title, url, evidence, words }: CodeProps & WithWords): JSX.Element {
  return (
    <tr>
      <th scope="row">{system}</th>
      <td class="occupation-codes-code">{url === undefined ? code : <a href={url}>{code}</a>}</td>
      <td>{title}</td>
      <td>{evidence === undefined ? words.occupationCodes.notStated : <Raw html={evidence} />}</td>
    </tr>
  );
}
