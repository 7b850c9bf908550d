import { phrase, title } from './prose.ts';
import { integer, pick, times, type Random } from './random.ts';

const BOXES = ['["X"]', '("X")', '{"X"}', '(["X"])', '[["X"]]', '[("X")]', '(("X"))', '{{"X"}}'];
const ARROWS = ['-->', '-.->', '==>', '---'];

/** A flowchart of 6 to 15 boxes of all shapes, some of its arrows with a text. */
export function flowchartSource(random: Random): string {
  const count = integer(random, 6, 15);
  const boxes = times(count, (i) => `  n${i}${pick(random, BOXES).replace('X', title(random, 1, 3))}`);
  const ways = times(count - 1, (i) => {
    const text = random() < 0.3 ? `|"${phrase(random, 1, 2)}"|` : '';
    return `  n${integer(random, Math.max(0, i - 2), i)} ${pick(random, ARROWS)}${text} n${i + 1}`;
  });
  return [pick(random, ['flowchart LR', 'flowchart TD']), ...boxes, ...ways].join('\n');
}

/** Small texts that would take minutes, or all memory, to draw; and texts that are simply too long. */
export const EXPLOSIVE: Readonly<Record<string, string>> = {
  'too long': `flowchart TD\n  A["${'x'.repeat(60_000)}"]`,
  'too many edges': `flowchart TD\n${'  A --> B\n'.repeat(600)}`,
  'everything to everything': `flowchart TD\n  ${times(60, (i) => `a${i}`).join(' & ')} --> ${times(60, (i) => `b${i}`).join(' & ')}`,
  'groups in groups': `flowchart TD\n${times(300, (i) => `subgraph s${i}`).join('\n')}\nA --> B\n${'end\n'.repeat(300)}`,
  'a packet of all bits': 'packet-beta\n  0-400000000: "all"',
  'an axis without end': 'xychart-beta\n  x-axis 1 --> 1000000000\n  bar [1]',
  'a tick each millisecond':
    'gantt\n  dateFormat YYYY-MM-DD\n  tickInterval 1millisecond\n  long :a, 1900-01-01, 40000d',
  'a deep mind map': `mindmap\n${times(250, (i) => `${' '.repeat(i + 1)}n${i}`).join('\n')}`,
  'messages in crowds': `sequenceDiagram\n${times(480, (i) => `  a${i}->>b${i}: x`).join('\n')}`,
  'columns without number': `block-beta\n  columns 100000000\n${times(2000, (i) => `  b${i}:9999999`).join('\n')}`,
};
