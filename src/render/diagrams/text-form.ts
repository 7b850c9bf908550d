import { graphStatements, type GraphDb } from './graph-statements.ts';
import { sequenceStatements, type SequenceDb } from './sequence-statements.ts';
import type { Statement } from './statement.ts';

/** Whether a type of diagram says more than its labels do: what leads where, or what follows what. */
function hasTextForm(type: string): boolean {
  return /^(flowchart|swimlane|state|class|er$|sequence)/.test(type);
}

/**
 * What a diagram says, statement by statement in its own order. For readers who cannot see it, and for paper.
 *
 * @param db what mermaid's parser has understood, so that the statements are exact; its shape is mermaid's own
 * @param type mermaid's name of the type of diagram
 * @returns no statements for types whose labels alone say what they show
 */
export function textForm(db: unknown, type: string): readonly Statement[] {
  if (!hasTextForm(type)) return [];
  return type === 'sequence' ? sequenceStatements(db as SequenceDb) : graphStatements(db as GraphDb);
}
