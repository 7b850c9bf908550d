import type { English } from '../../words/en.ts';
import type { PlacesOf, TextsOf } from '../../words/message.ts';

type Names = keyof English['diagramText'];

/** What stands in a place of a statement: a label of the diagram, something said of one, a number, or a list. */
export type Said = string | number | Statement | readonly (string | Statement)[];

/**
 * Something that a diagram says, before it is said in a language: the name of a message and what stands in its places.
 * Drawings are kept between builds and belong to no language.
 */
export interface Statement {
  readonly message: Names;
  readonly values: Readonly<Record<string, Said>>;
}

type ValuesOf<Name extends Names> = {
  readonly [Place in PlacesOf<TextsOf<English['diagramText'][Name]>>]: Said;
};

/** Makes a statement: `say('leadsTo', { from: 'Sow', to: 'Reap' })`. */
export function say<Name extends Names>(message: Name, values: ValuesOf<Name>): Statement {
  return { message, values };
}

/** A statement with the words that the author has put to it, where there are any. */
export function withLabel(statement: Statement, label: string): Statement {
  return label === '' ? statement : say('labelled', { statement, label });
}

/** Whether stored data is a statement. Names and places change only with the code, and then all is drawn anew. */
export function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && 'message' in value && 'values' in value;
}
