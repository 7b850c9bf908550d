import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface CodeBlockProps {
  readonly lines: readonly SafeHtml[];
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly firstNumber: number | undefined;
  readonly highlighted: ReadonlySet<number>;
  readonly id: string | undefined;
  readonly copy: boolean;
}

/** Code in a box of its own that scrolls by itself and can be reached by keyboard. */
export function CodeBlock(props: CodeBlockProps): JSX.Element {
  const { lines, language, title, firstNumber, highlighted, id, copy } = props;
  const plain = highlighted.size === 0 && firstNumber === undefined;
  return (
    <figure class="code-block" data-component="code" id={id} data-copy={copy ? undefined : 'off'}>
      {title !== undefined && title !== '' && (
        <figcaption class="code-title" data-code-title={title}>
          {title}
        </figcaption>
      )}
      <pre tabindex={0} style={firstNumber === undefined ? undefined : `--first-line: ${firstNumber}`}>
        <code class={`language-${language ?? 'text'}`}>
          {plain
            ? lines.map((line, i) => [<Raw html={line} />, i < lines.length - 1 ? '\n' : ''])
            : lines.map((line, i) => [
                <span
                  class={firstNumber === undefined ? undefined : 'code-line'}
                  data-highlighted={highlighted.has(i + 1) ? '' : undefined}
                >
                  <Raw html={line} />
                  {'\n'}
                </span>,
              ])}
        </code>
      </pre>
    </figure>
  );
}
