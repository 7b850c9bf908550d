import { compileMessage, Formats, type Value } from '../words/message.ts';
import { compileWords, wordsData, type Words, type WordsData } from '../words/words.ts';
import { isStatement, type Said, type Statement } from './diagrams/index.ts';

type TypeName = keyof Words['diagramTypes'];

/** Mermaid's types of diagrams → what a reader calls them. */
const TYPES: readonly (readonly [type: RegExp, name: TypeName])[] = [
  [/^(flowchart|swimlane)/, 'flowchart'],
  [/^sequence/, 'sequence'],
  [/^state/, 'state'],
  [/^class/, 'class'],
  [/^er$/, 'entities'],
  [/^gantt/, 'gantt'],
  [/^pie/, 'pie'],
  [/^journey/, 'journey'],
  [/^timeline/, 'timeline'],
  [/^gitGraph/, 'git'],
  [/^mindmap/, 'mindMap'],
  [/^quadrant/, 'quadrant'],
  [/^xychart/, 'chart'],
  [/^requirement/, 'requirement'],
  [/^c4/i, 'c4'],
  [/^sankey/, 'sankey'],
  [/^kanban/, 'kanban'],
  [/^architecture/, 'architecture'],
  [/^radar/, 'radar'],
  [/^treemap/, 'treemap'],
];
/** A name that is read aloud should end some time. */
const MAX_LENGTH = 160;

/** What stands beside a picture, in the language of its page. */
export interface DiagramWords {
  /**
   * A name for a drawing whose author gave it none: `flowchart`, `['A', 'B']` → `Flowchart: A, B`; cut after a whole
   * label.
   *
   * @param type mermaid's name of the type of diagram
   */
  readonly nameOf: (type: string, labels: readonly string[]) => string;
  /** What a diagram says, as a sentence. */
  readonly sentenceOf: (statement: Statement) => string;
}

/** The words of a language for diagrams. */
export function diagramWords(data: WordsData<'diagram' | 'diagramTypes' | 'diagramText'>): DiagramWords {
  const { language, messages } = data;
  const words = compileWords(wordsData(data, 'diagram', 'diagramTypes'));
  const formats = new Formats(language);
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const textOf = (said: Said): Value => {
    if (typeof said === 'string' || typeof said === 'number') return said;
    return isStatement(said)
      ? sentenceOf(said)
      : said.map((one) => (isStatement(one) ? sentenceOf(one) : one));
  };
  const sentenceOf = ({ message, values }: Statement): string => {
    const compiled = compileMessage(messages.diagramText[message], formats);
    if (typeof compiled === 'string') return compiled;
    const said = Object.entries(values).map(([place, value]) => [place, textOf(value)] as const);
    return compiled(Object.fromEntries(said));
  };
  return {
    sentenceOf,
    nameOf: (type, labels) => {
      const name = words.diagramTypes[TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? 'other'];
      if (labels.length === 0) return name;
      const kept = firstOf(labels, MAX_LENGTH - name.length);
      const named = kept.length < labels.length ? words.diagram.namedInPart : words.diagram.named;
      return named({ name, labels: list.format(kept) });
    },
  };
}

/** The first labels that have room together; of the very first one as much as there is room for. */
function firstOf(labels: readonly string[], room: number): readonly string[] {
  let length = 0;
  const end = labels.findIndex((label) => (length += label.length + ', '.length) > room);
  return end > 0 ? labels.slice(0, end) : end < 0 ? labels : [labels[0]?.slice(0, room) ?? ''];
}
