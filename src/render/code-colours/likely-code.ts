import { parseFenceInfo } from '../../components/code-block/fence-info.ts';
import { takeLineMarks } from '../../components/code-block/line-marks.ts';

/** Code as a page will ask for its colours. */
export interface LikelyCode {
  readonly code: string;
  /** Language as its author wrote it. */
  readonly language: string;
}

const FENCE = /^([ \t>]*)(`{3,}|~{3,})([^`\n]*)\n([\s\S]*?)\n?^\1\2[ \t]*$/gm;

/**
 * The code of the fences of some Markdown, as far as it can be told without parsing it. A guess: what is wrong costs
 * the time of colouring it for nothing, what is missing is coloured when its page is rendered.
 */
export function* likelyCode(markdown: string): Iterable<LikelyCode> {
  for (const [, margin = '', , info = '', text = ''] of markdown.matchAll(FENCE)) {
    const { language } = parseFenceInfo(info.trim());
    const code =
      margin === ''
        ? text
        : text
            .split('\n')
            .map((line) => withoutMargin(line, margin))
            .join('\n');
    yield { code: takeLineMarks(code).code, language };
  }
}

/** A line without the margin of its fence, of which an empty line may have less. */
function withoutMargin(line: string, margin: string): string {
  if (line.startsWith(margin)) return line.slice(margin.length);
  return margin.startsWith(line.trimEnd()) ? '' : line.trimStart();
}
