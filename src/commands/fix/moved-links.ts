import { posix } from 'node:path';
import type { GuideSettings } from '../../model/settings.ts';

/** A link in Markdown, `](address#anchor "title")`, or the address of a link by name, `[name]: address`. */
const LINK = /(\]\(|^\[[^\]\n]+\]:[ \t]+)([^\s()#]+)/gm;

/**
 * Leads links to pages that have moved, as `moved` of guide.yaml says, to where they are now; the text of a link and its
 * anchor stay. Code is left alone, and so are pages that have moved to another site.
 *
 * @param file path of the page inside content, from which its links count
 */
export function followMoved(text: string, file: string, moved: GuideSettings['moved']): string {
  if (moved.length === 0) return text;
  const targets = new Map(moved.map(({ from, to }) => [posix.normalize(from), to]));
  return outsideCode(text, (prose) =>
    prose.replace(LINK, (link, before: string, address: string) => {
      const to = targets.get(posix.normalize(posix.join(posix.dirname(file), address)));
      if (to === undefined || /^[a-z]+:/i.test(to)) return link;
      return `${before}${posix.relative(posix.dirname(file), to)}`;
    }),
  );
}

/** A span of code in a line: between runs of as many backticks. */
const CODE_SPAN = /((`+)(?!`).*?[^`]\2(?!`))/;

/** Changes what stands neither in a fenced block of code nor in code within a line. */
function outsideCode(text: string, change: (prose: string) => string): string {
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const [, marks] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
      if (fence === undefined && marks === undefined) return outsideSpans(line, change);
      if (fence === undefined) fence = marks;
      else if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
      return line;
    })
    .join('\n');
}

function outsideSpans(line: string, change: (prose: string) => string): string {
  // Between two pieces of prose, `split` gives a span and then its backticks.
  return line
    .split(CODE_SPAN)
    .map((piece, i) => [change(piece), piece, ''][i % 3])
    .join('');
}
