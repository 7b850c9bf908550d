import { Parser } from 'htmlparser2';
import type { SafeHtml } from '../src/support/html.tsx';

/** The first heading below the title, or the box around it. */
const SECTION = /<h[2-6][\s>]|\sdata-heading="[2-6]"/;

/**
 * Where the title of a page ends that its content brings: behind the heading, or behind what an author has put around
 * it. → an index between two elements of the content; nothing where a section comes before it.
 */
export function endOfTitle(content: SafeHtml): number | undefined {
  const section = content.search(SECTION);
  let end: number | undefined;
  let depth = 0;
  let hasTitle = false;
  const parser = new Parser({
    onopentag(name) {
      depth++;
      hasTitle ||= name === 'h1';
    },
    onclosetag() {
      depth--;
      if (depth === 0 && hasTitle) end ??= parser.endIndex + 1;
    },
  });
  parser.write(section === -1 ? content : content.slice(0, section));
  return end;
}
