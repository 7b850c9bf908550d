/** What the head says to the search. A text in quotes may hold `>`: it ends no tag. */
export const FACT = /<meta data-pagefind(?:[^>"]|"[^"]*")*>/g;

/** What a template says to the search of an element: how much its words weigh, or that they are not to be found. */
const MARK = / data-pagefind-\w+(?:="[^"]*")?/g;
/** A tag up to where an attribute begins: in texts and in values of attributes there is no `<`. */
const OPEN_TAG = /^<[a-z][\w-]*(?:\s+[^\s=<>"]+(?:="[^"]*"|=[^\s"<>]+)?)*$/;

/** A page as it is laid out → as it is published: without what it says to the search, whose index is made by then. */
export function asPublished(html: string): string {
  return html
    .replace(FACT, '')
    .replace(MARK, (mark, at: number, whole: string) =>
      OPEN_TAG.test(whole.slice(whole.lastIndexOf('<', at), at)) ? '' : mark,
    );
}
