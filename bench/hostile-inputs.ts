/** Text of about `size` characters that does its worst. */
export type HostileInput = (size: number) => string;

function times(part: string, size: number): string {
  return part.repeat(Math.ceil(Math.max(size, 1) / part.length));
}

/** Lines 0, 1, 2 … of a triangle of about `size` characters. */
function triangle(size: number, line: (row: number) => string): string {
  const rows = Math.floor(Math.sqrt(2 * size));
  return Array.from({ length: rows }, (_, row) => line(row)).join('\n');
}

/**
 * Inputs that make careless rules take time out of proportion: nested, unclosed and repeated everything, each as long
 * as asked for. `npm run bench:hostile` measures them up to a megabyte; the tests read each to its end.
 */
export const HOSTILE_INPUTS: Readonly<Record<string, HostileInput>> = {
  // Blocks
  'quotes on one line': (n) => times('>', n),
  'deeper and deeper quotes': (n) => triangle(n, (row) => `${'>'.repeat(row)} a`),
  'quotes over lists': (n) => times('> - a\n> > b\n', n),
  alerts: (n) => times('> [!NOTE]\n\n', n),
  'lists on one line': (n) => times('- ', n),
  'deeper and deeper lists': (n) => triangle(n, (row) => `${' '.repeat(row * 2)}- a`),
  'lists with lazy lines': (n) => times('- a\nb\n', n),
  'loose nested lists': (n) => times('- a\n\n    - b\n\n        - c\n\n', n),
  numbers: (n) => times('1. a\n\n', n),
  tasks: (n) => times('- [ ] a\n', n),
  'blocks of slashes': (n) => times('/// note | a\n    type: tip\n\nb\n///\n\n', n),
  'slashes never closed': (n) => times('/// note\n\n', n),
  'slashes that close nothing': (n) => times('/// note\n\n////\n\n', n),
  'longer and longer slashes': (n) => triangle(n, (row) => `${'/'.repeat(row + 3)} tip\n`),
  'neighbouring tabs of slashes': (n) => times('/// tab | a\nb\n///\n\n', n),
  'indented code': (n) => times('    a\n', n),
  headings: (n) => times('# a\n', n),
  'headings without a blank': (n) => times('##a\n', n),
  'number signs': (n) => times('#', n),
  'underlined headings': (n) => times('a\n---\n', n),
  fences: (n) => times('```\n', n),
  'code right below items': (n) => times('- a\n```\nb\n```\nc\n', n),
  'longer and longer fences below items': (n) =>
    triangle(n, (row) => `- a\n${'~'.repeat(Math.floor(Math.sqrt(2 * n)) + 3 - row)}`),
  'quotes behind a fence': (n) => `\`\`\`a ${times('"b"c', n)}`,
  'longer and longer fences': (n) => triangle(n, (row) => '`'.repeat(row + 3)),
  'fences in lists': (n) => times('- ```\n', n),
  'options of a fence': (n) => `\`\`\` ${times('a="b" ', n)}\nx\n\`\`\``,
  'notes in code': (n) => `\`\`\`py\n${times('x # (1)!\n', n)}\`\`\`\n\n1. a`,
  admonitions: (n) => times('!!! note\n', n),
  'deeper and deeper admonitions': (n) => triangle(n, (row) => `${' '.repeat(row * 4)}!!! note`),
  'blanks in a marker line': (n) => `!!! note ${times(' ', n)}x"`,
  'quotes in a marker line': (n) => `!!! note ${times('"', n)}x`,
  tabs: (n) => times('=== "a"\n    b\n', n),
  'deeper and deeper tabs': (n) => triangle(n, (row) => `${' '.repeat(row * 4)}=== "a"`),
  'containers never closed': (n) => times('::: tip\n', n),
  'containers never opened': (n) => times(':::\n', n),
  'containers closed twice': (n) => times('::: tip\n:::\n:::\n', n),
  'containers in containers never closed': (n) => times('::: tip\n  ::: note\n', n),
  'indented containers': (n) => times(' ::: tip\n', n),
  'containers of unknown kinds': (n) => times('::: foo\n', n),
  'containers over fences never closed': (n) => times('::: tip\n```a\n', n),
  'groups of tabs never closed': (n) => times('::: tabs\n@tab a\nb\n', n),
  'admonitions with misplaced bodies': (n) => times('!!! note\n  a\n', n),
  'almost admonitions': (n) => times('!! note\n', n),
  'titles in curly quotes': (n) => times('!!! note “a\n', n),
  'longer and longer containers': (n) => triangle(n, (row) => `${':'.repeat(row + 3)} tip`),
  'tab lines without a container': (n) => times('@tab a\n', n),
  cards: (n) => `::: cards\n${times('- a\n', n)}:::`,
  demos: (n) => times('::: demo\n```md\n<div markdown>\n```\n:::\n', n),
  'sources of a demo never closed': (n) => `::: demo\n${times('```md\n````\n', n)}`,
  'deeper and deeper demos': (n) => {
    const rows = Array.from({ length: Math.floor(Math.sqrt(n) / 2) }, (_, row) => row + 3);
    const open = rows.toReversed().map((row) => `${':'.repeat(row)} demo\n${'`'.repeat(row)}md\n`);
    return `${open.join('')}${times('a\n', n / 2)}${rows.map((row) => `${'`'.repeat(row)}\n${':'.repeat(row)}\n`).join('')}`;
  },
  'a day': (n) => `::: timeline\n${times('- 09:00 a\n', n)}:::`,
  bars: (n) => `${times('|', n)}\n${times('|-', n)}`,
  rows: (n) => `|a|b|\n|-|-|\n${times('|c|d|\n', n)}`,
  'cells with backticks': (n) => `|${times('a|', n / 3)}\n|${times('-|', n / 3)}\n|${times('`|', n / 3)}`,
  tables: (n) => times('a|b\n-|-\n', n),
  'short rows of a wide table': (n) => `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${times('|\n', n)}`,
  'definitions of links': (n) => times('[a]: b\n', n),
  'definition lists': (n) => times('a\n: b\n\n', n),
  'blank lines': (n) => times('\n', n),
  'lines of text': (n) => times('lorem\n', n),
  indentation: (n) => `${times('\t', n)}a`,

  // HTML
  'code at a lesser indent': (n) => times('- a\n  - b\n    - c\n\n  ```\n  d\n  ```\n\n', n),
  'pictures in items': (n) => `- a\n\n  ${times('![a](b.png){ .c } ', n)}x`,
  'colons alone': (n) => times('a\n:\n\n    b\n\n', n),
  'tables with attributes': (n) => times('|a|\n|-|\n|b|\n{ .c }\n\n', n),
  'elements on one line': (n) => times('<div>', n),
  'elements never closed': (n) => times('<div>\n\n', n),
  'Markdown elements never closed': (n) => times('<div markdown>\n\n', n),
  'nested elements': (n) => times('<div>\n', n / 2) + times('</div>\n', n / 2),
  'nested Markdown elements': (n) => times('<div markdown>\n', n / 2) + times('</div>\n', n / 2),
  'collapsibles never closed': (n) => times('<details><summary>a</summary>\n\nb\n\n', n),
  'less-than signs': (n) => times('<', n),
  'tags cut off': (n) => times('<a ', n),
  'attributes of a tag': (n) => `<div${times(' a="b"', n)}>`,
  'comments never closed': (n) => times('<!-- a\n', n),
  'instructions never closed': (n) => times('<?', n),
  'scripts never closed': (n) => times('<script>', n),

  // Inside a line
  'opening brackets': (n) => times('[', n),
  'scripts in a text': (n) => `a ${times('<script>*b* ', n / 2)}${times('</script> ', n / 2)}`,
  'links cut off': (n) => times('[a](', n),
  'links in links': (n) => times('[a', n) + times('](b)', n / 4),
  'pictures cut off': (n) => times('![', n),
  links: (n) => times('[a](b.md)\n', n),
  'HTML links': (n) => times('<a href="b.md">a</a>\n', n),
  backticks: (n) => times('`', n),
  'longer and longer backticks': (n) => triangle(n, (row) => '`'.repeat(row + 1)).replaceAll('\n', ' '),
  'inline code': (n) => times('`#!py x` ', n),
  stars: (n) => times('*', n),
  'emphasis never closed': (n) => times('*a **b ', n),
  underscores: (n) => times('_a', n),
  carets: (n) => times('^a ', n),
  tildes: (n) => times('~a', n),
  'marks never closed': (n) => times('==a ', n),
  'keys cut off': (n) => times('++a', n),
  'changes never closed': (n) => times('{++a', n),
  changes: (n) => times('{~~a~>', n),
  colons: (n) => times(':a', n),
  'icons cut off': (n) => times(':material-', n),
  emoji: (n) => times(':smile:', n),
  dollars: (n) => times('$a', n),
  'formulas never closed': (n) => times('$$a\n', n),
  'attribute lists never closed': (n) => times('a{ .b', n),
  'attribute lists': (n) => times('`a`{.b}', n),
  braces: (n) => times('{', n),
  'entities cut off': (n) => times('&', n),
  backslashes: (n) => times('\\', n),
  'addresses cut off': (n) => times('<http://a', n),
  addresses: (n) => times('https://example.org/a ', n),
  'addresses in a row': (n) => times('https://a.', n),
  'numbers of issues': (n) => times('#1 ', n),
  'numbers of many issues': (n) => Array.from({ length: n / 7 }, (_, i) => `#${i}`).join(' '),
  'issues of a repository': (n) => times('a/b#1 ', n),
  people: (n) => times('@a', n),
  'addresses of people': (n) => times('a@b.cd ', n),
  notes: (n) => `[^a]: b\n\n${times('[^a]', n)}`,
  footnotes: (n) => Array.from({ length: n / 20 }, (_, i) => `[^${i}]\n\n[^${i}]: x\n\n`).join(''),
  abbreviations: (n) => `*[HTML]: x\n\n${times('HTML ', n)}`,
  'zero bytes': (n) => times('\0', n),
};
