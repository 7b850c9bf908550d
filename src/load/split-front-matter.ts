/**
 * Front matter opens with a line of exactly `---`. Anything else on that line (`---js`) names a language that
 * other tools would run, so it is not front matter here.
 */
const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** A field of MultiMarkdown, and a line that goes on with its value. */
const FIELD = /^ {0,3}([A-Za-z0-9_-]+):(?:[ \t]|$)/;
const MORE = /^(?: {4}|\t)[ \t]*\S/;
/** Names by which lines at the top of a page are about it: a text may well begin with `note: …`. */
const ABOUT_PAGE = new Set(
  'author authors category categories date description hide icon keywords lang slug summary tags template'.split(
    ' ',
  ),
);

/** A line of YAML that has a field, written out or commented out. */
const YAML_FIELD = /^(?:\{|[^\s#:][^:\n]*:(?:\s|$)|# ?[a-z][\w-]*:(?:\s|$))/m;

/** The two parts of a page; lines count from 1. */
export interface SplitPage {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * Markdown text → its front matter and the rest. Pages of other tools may begin with fields of MultiMarkdown instead,
 * `author: Ann` up to the first blank line, which MkDocs shows to nobody; and where no field stands between the marks,
 * but a heading, say, MkDocs shows it: it is text, and only the mark above it is left out.
 */
export function splitFrontMatter(text: string, isForeign: boolean): SplitPage {
  const match = FRONT_MATTER.exec(text);
  if (match) {
    const [whole, yaml = ''] = match;
    if (isForeign && yaml.trim() !== '' && !YAML_FIELD.test(yaml)) {
      return { yaml: '', yamlLine: 1, body: text.slice(text.indexOf('\n') + 1), bodyLine: 2 };
    }
    return { yaml, yamlLine: 2, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
  }
  const fields = isForeign ? fieldLines(text) : [];
  // The same text and not another like it, of which a large guide would hold two of each.
  if (fields.length === 0) return { yaml: '', yamlLine: 1, body: text, bodyLine: 1 };
  const rest = text.split('\n').slice(fields.length);
  const yaml = fields.map((line) => line.replace(FIELD, (name) => name.toLowerCase())).join('\n');
  return { yaml, yamlLine: 1, body: rest.join('\n'), bodyLine: fields.length + 1 };
}

/** The lines at the top of a text that are fields about it; none where anything else stands among them. */
function fieldLines(text: string): readonly string[] {
  const lines: string[] = [];
  const names: string[] = [];
  for (const line of text.split('\n', 100)) {
    if (line.trim() === '') break;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined && !(names.length > 0 && MORE.test(line))) return [];
    if (name !== undefined) names.push(name);
    lines.push(line);
  }
  return names.some((name) => ABOUT_PAGE.has(name) || name.toLowerCase() === 'title') ? lines : [];
}
