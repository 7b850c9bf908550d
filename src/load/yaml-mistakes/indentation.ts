import { fieldLine } from './line.ts';
import { counted, type YamlMistake, type YamlPlace } from './mistake.ts';

/** Below a line whose field has a text, the next line with a field that is indented further. */
export function isDeeperThanText(
  lines: readonly string[],
  line: number,
):
  | { readonly line: number; readonly found: number; readonly wanted: number; readonly name: string }
  | undefined {
  const above = fieldLine(lines[line] ?? '');
  if (!above || /^[|>[{'"&!]/.test(above.value) || /:(?:\s|$)/.test(above.value)) return undefined;
  const next = lines.findIndex((source, i) => i > line && !isBlank(source));
  const [, blanks = '', name] = /^( *)([\w-]+):(?:\s|$)/.exec(lines[next] ?? '') ?? [];
  const wanted = columnOfContent(lines[line] ?? '');
  return name !== undefined && blanks.length > wanted
    ? { line: next, found: blanks.length, wanted, name }
    : undefined;
}

/** A line that is indented like none of the groups around it. */
export function indentationMistake({
  line,
  column,
  lines,
  code,
  message,
}: YamlPlace): YamlMistake | undefined {
  if (code !== 'BAD_INDENT' && !/same column|without - indicator|single line|map values/i.test(message))
    return undefined;
  const source = lines[line] ?? '';
  const found = source.length - source.trimStart().length;
  const groups = groupsAround(lines, line);
  const above = groups[0];
  if (above === undefined || groups.some((group) => group.indentation === found) || column > found + 1)
    return undefined;
  const others = groups
    .slice(1)
    .filter(({ indentation }) => indentation !== above.indentation)
    .slice(0, 1);
  const wanted = [
    `${above.indentation} as in line ${above.line + 1}`,
    ...others.map(({ indentation, line: at }) => `${indentation} as in line ${at + 1}`),
  ];
  return {
    line,
    column: found,
    what: 'this line is indented like none around it',
    unexpected: `Unexpected ${counted(found)} at its start, expected ${wanted.join(' or ')}`,
    fix: 'give all lines of one group the same number of blanks at their start.',
  };
}

/**
 * The groups that a line may go on with: the indentation of each, innermost first, with the last line of it above. An
 * entry of a list goes on with a list.
 */
function groupsAround(lines: readonly string[], line: number): { indentation: number; line: number }[] {
  const isEntry = /^ *-(?: |$)/.test(lines[line] ?? '');
  const groups: { indentation: number; line: number }[] = [];
  for (let at = line - 1; at >= 0; at--) {
    const source = lines[at] ?? '';
    if (isBlank(source)) continue;
    const start = source.length - source.trimStart().length;
    const ofEntry = /^ *-(?: |$)/.test(source) ? [start] : [];
    for (const indentation of isEntry ? ofEntry : [columnOfContent(source)]) {
      if (indentation < (groups.at(-1)?.indentation ?? Infinity)) groups.push({ indentation, line: at });
    }
    if (start === 0) break;
  }
  return groups;
}

/** Where the first field of a line stands: behind its blanks, and behind the `- ` of an entry. */
function columnOfContent(source: string): number {
  return /^ *(?:- +)*/.exec(source)?.[0].length ?? 0;
}

function isBlank(source: string): boolean {
  return /^\s*(?:#|$)/.test(source);
}
