import { plainLabel } from './plain-label.ts';
import { say, type Said, type Statement } from './statement.ts';

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
const VISIBILITIES = [
  ['+', 'publicMember'],
  ['-', 'privateMember'],
  ['#', 'protectedMember'],
  ['~', 'internalMember'],
] as const;

function memberWords({ visibility = '', text = '' }: Member): string | Statement {
  const words = plainLabel(text).replace(/^\\/, '');
  const [, seen] = VISIBILITIES.find(([sign]) => sign === visibility) ?? [];
  return seen === undefined ? words : say(seen, { member: words.replace(visibility, '') });
}

function attributeWords({ type = '', name = '', keys = [], comment = '' }: Attribute): string | Statement {
  const words = plainLabel(`${type} ${name}`);
  const notes = [...keys, plainLabel(comment)].filter((note) => note !== '');
  return notes.length === 0 ? words : say('withNotes', { name: words, notes });
}

/** A class or an entity → what it holds: `Tree holds: public int age, grow() : void`. Of any other node nothing. */
export function contentStatements(
  { annotations = [], members = [], methods = [], attributes = [] }: Contents,
  name: Said,
): Statement[] {
  const held = [...[...members, ...methods].map(memberWords), ...attributes.map(attributeWords)];
  return [
    ...(annotations.length > 0 ? [say('isMarked', { name, marks: annotations.map(plainLabel) })] : []),
    ...(held.length > 0 ? [say('holds', { name, members: held })] : []),
  ];
}
