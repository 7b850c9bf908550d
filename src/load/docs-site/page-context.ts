import type { Expressions } from './expressions.ts';
import type { Fields } from './values.ts';

/** What a page includes, as lines of ours; `missing` names a file that cannot be read. */
export interface Included {
  readonly text: readonly string[];
  readonly missing?: string;
  /** Whether the lines are text in the notation of the page, and not in ours. */
  readonly isText?: boolean;
}

/** What has to be known of the site around a page to bring its text into our notation. */
export interface PageContext {
  /** An address of a link or picture as it is written here. */
  readonly address?: (written: string) => string;
  /** What a line includes; undefined for a line that includes nothing. @param names paths by the names of imports */
  readonly inclusion?: (
    line: string,
    names: ReadonlyMap<string, string>,
    /** Whether the line stands in code, into which a file is put as it is. */
    isCode?: boolean,
  ) => Included | undefined;
  readonly fields?: Fields;
  readonly expressions?: Expressions;
}

/** `import Part from './_part.mdx'` → its name and path; undefined for an import of anything else. */
export function readImport(line: string): { readonly name: string; readonly path: string } | undefined {
  const [, name, path] =
    /^import\s+(\w+)\s*(?:,\s*\{[^}]*\}\s*)?from\s+['"](?:!!raw-loader!)?([^'"]+)['"]/.exec(line) ?? [];
  return name === undefined || path === undefined ? undefined : { name, path };
}

/** Addresses in a line: of links and pictures, of definitions, of HTML. */
const ADDRESS =
  /(`+)(?!`).*?[^`]\1(?!`)|(\]\(\s*<?|^\s*\[[^\]]+\]:\s+<?|\b(?:src|href|poster)=["'])([^\s)>"']+)/g;

/** A line with each of its addresses written otherwise; code in backticks stays as it is. */
export function withAddresses(line: string, address: (written: string) => string): string {
  return line.replace(ADDRESS, (all, _code, before?: string, written?: string) =>
    before === undefined || written === undefined ? all : before + address(written),
  );
}
