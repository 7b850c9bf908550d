import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import { codeLineHtml } from '../code-line.tsx';
import type { HighlightedCode } from '../component.ts';

export interface ToolProps {
  readonly name: string;
  readonly url: string | undefined;
  readonly purpose: SafeHtml;
  readonly commands: readonly { readonly code: HighlightedCode; readonly does: SafeHtml }[];
}

/** Tools of the daily work as cards, each with a command or two. */
export function Tools({ tools }: { readonly tools: readonly ToolProps[] }): JSX.Element {
  return (
    <ul class="tools" data-component="tools">
      {tools.map(({ name, url, purpose, commands }) => (
        <li>
          <p>{url === undefined ? name : <a href={url}>{name}</a>}</p>
          <p>
            <Raw html={purpose} />
          </p>
          {commands.map(({ code, does }) => (
            <Command code={code} does={does} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Command({ code, does }: ToolProps['commands'][number]): JSX.Element {
  return (
    <div>
      <pre>
        <code class={`language-${code.language ?? 'text'}`}>
          {code.lines.map((line, index) => [index > 0 && '\n', <Raw html={codeLineHtml(line)} />])}
        </code>
      </pre>
      <p>
        <Raw html={does} />
      </p>
    </div>
  );
}
