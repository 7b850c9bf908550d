import { graphSentences, type GraphDb } from './graph-sentences.ts';
import { sequenceSentences, type SequenceDb } from './sequence-sentences.ts';

/** Whether a type of diagram says more than its labels do: what leads where, or what follows what. */
function hasTextForm(type: string): boolean {
  return /^(flowchart|swimlane|state|class|er$|sequence)/.test(type);
}

/**
 * What a diagram says, as sentences in its own order. For readers who cannot see it, and for paper.
 *
 * @param db what mermaid's parser has understood, so that the sentences are exact; its shape is mermaid's own
 * @param type mermaid's name of the type of diagram
 * @returns no sentences for types whose labels alone say what they show
 */
export function textForm(db: unknown, type: string): readonly string[] {
  if (!hasTextForm(type)) return [];
  return type === 'sequence' ? sequenceSentences(db as SequenceDb) : graphSentences(db as GraphDb);
}
