import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import { codeLineHtml, type CodePart } from '../code-line.tsx';
import type { LineMark } from './line-marks.ts';

export interface CodeLine extends LineMark {
  readonly parts: readonly CodePart[];
  /** Number beside the line, where one is shown. */
  readonly number?: number | undefined;
  /** Its number stands out. */
  readonly special?: true;
}

export interface CodeBlockProps {
  readonly lines: readonly CodeLine[];
  readonly language: string | undefined;
  /** May hold HTML of the author's: `<code>main.py</code>`. */
  readonly title: SafeHtml | undefined;
  /** Number of the first line where lines are numbered. */
  readonly start: number | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly copy: boolean;
  /** Column in the file on which lines of the code start. */
  readonly column: number;
}

/** Code in a box of its own that scrolls by itself and can be reached by keyboard. */
export function CodeBlock({
  lines,
  language,
  title,
  start,
  id,
  classes,
  copy,
  column,
}: CodeBlockProps): JSX.Element {
  const focus = lines.some((line) => line.focus);
  // Beside numbers, signs and lines out of focus every line is styled; else only those that stand out.
  const eachLine = start !== undefined || focus || lines.some((line) => line.diff);
  const plain = !eachLine && lines.every((line) => !line.highlighted);
  return (
    <figure
      class={classes.length > 0 ? classes.join(' ') : undefined}
      data-component="code"
      id={id}
      data-copy={copy ? undefined : 'off'}
      data-focus={focus ? '' : undefined}
    >
      {title !== undefined && (
        <figcaption data-code-title="">
          <Raw html={title} />
        </figcaption>
      )}
      <pre tabindex={0} data-line-start={start}>
        <code class={`language-${language ?? 'text'}`}>
          {lines.map((line, i) =>
            eachLine || line.highlighted ? (
              <Line line={line} isPlain={!eachLine} column={column} />
            ) : (
              [<Raw html={codeLineHtml(line.parts, column)} />, plain && i === lines.length - 1 ? '' : '\n']
            ),
          )}
        </code>
      </pre>
    </figure>
  );
}

interface LineProps {
  readonly line: CodeLine;
  /** Its neighbours have no element of their own. */
  readonly isPlain: boolean;
  readonly column: number;
}

/** The number is not in the text: whoever copies the code or has it read out gets the code alone. */
function Line({ line, isPlain, column }: LineProps): JSX.Element {
  const { parts, number, special, diff, focus, highlighted } = line;
  return (
    <span
      class={isPlain ? undefined : 'code-line'}
      data-line={number}
      data-special={special ? '' : undefined}
      data-highlighted={highlighted ? '' : undefined}
      data-diff={diff}
      data-focus={focus ? '' : undefined}
    >
      <Raw html={codeLineHtml(parts, column)} />
      {'\n'}
    </span>
  );
}

export interface InlineCodeProps {
  readonly parts: readonly (readonly CodePart[])[];
  readonly language: string;
  /** Class and id that the author gave it. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Highlighted code within a line of text. */
export function InlineCode({
  parts,
  language,
  attributes: { class: name, ...others },
}: InlineCodeProps): JSX.Element {
  return (
    <code class={[`language-${language}`, name].filter(Boolean).join(' ')} {...others}>
      <Raw
        html={codeLineHtml(parts.flatMap((line, i) => (i === 0 ? line : [{ text: ' ', kind: '' }, ...line])))}
      />
    </code>
  );
}
