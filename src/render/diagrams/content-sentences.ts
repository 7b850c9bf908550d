import { plainLabel } from './plain-label.ts';

interface Member {
  readonly visibility?: string;
  /** With the visibility before it: `+int age`, `\\#run() : void`. */
  readonly text?: string;
}

interface Attribute {
  readonly type?: string;
  readonly name?: string;
  readonly keys?: readonly string[];
  readonly comment?: string;
}

/** What stands in the box of a class or an entity below its name, as mermaid's parsers give it. */
export interface Contents {
  readonly annotations?: readonly string[];
  readonly members?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly attributes?: readonly Attribute[];
}

/** Signs that a voice would read as sums. */
const VISIBILITIES: ReadonlyMap<string, string> = new Map([
  ['+', 'public'],
  ['-', 'private'],
  ['#', 'protected'],
  ['~', 'internal'],
]);

function memberWords({ visibility = '', text = '' }: Member): string {
  const words = plainLabel(text).replace(/^\\/, '');
  const seen = VISIBILITIES.get(visibility);
  return seen === undefined ? words : `${seen} ${words.replace(visibility, '')}`;
}

function attributeWords({ type = '', name = '', keys = [], comment = '' }: Attribute): string {
  const notes = [...keys, plainLabel(comment)].filter((note) => note !== '').join(', ');
  return `${plainLabel(`${type} ${name}`)}${notes === '' ? '' : ` (${notes})`}`;
}

/** A class or an entity → what it holds: `Tree holds: public int age, grow() : void`. No sentence for any other node. */
export function contentSentences(
  { annotations = [], members = [], methods = [], attributes = [] }: Contents,
  name: string,
): string[] {
  const held = [...[...members, ...methods].map(memberWords), ...attributes.map(attributeWords)];
  return [
    ...(annotations.length > 0 ? [`${name} is marked: ${annotations.map(plainLabel).join(', ')}`] : []),
    ...(held.length > 0 ? [`${name} holds: ${held.join(', ')}`] : []),
  ];
}
