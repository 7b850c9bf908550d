import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../site/output-folder.ts';
import { nearest } from '../../support/nearest.ts';

/** A question to whoever runs the command. */
export interface Question {
  readonly text: string;
  /** Possible answers, where only these fit. */
  readonly choices?: readonly string[];
  /** Taken for an empty answer, and where nobody can be asked. */
  readonly otherwise: string;
}

export interface Asker {
  readonly answer: (question: Question) => Promise<string>;
  readonly close: () => void;
}

/**
 * Asks at a terminal; elsewhere, in a script say, takes what each question has for an empty answer. `answer` throws
 * `UsageError` where the person ends the command instead: all is asked before anything is written.
 */
export function asker(input: NodeJS.ReadStream = process.stdin): Asker {
  if (!input.isTTY) return { answer: ({ otherwise }) => Promise.resolve(otherwise), close: () => {} };
  const terminal = createInterface({ input, output: process.stdout });
  const answer = async ({ text, choices, otherwise }: Question): Promise<string> => {
    const among = choices ? ` (${choices.join(', ')})` : '';
    const offered = otherwise === '' ? '' : ` [${otherwise}]`;
    const line = await terminal.question(`${text}${among}${offered} `).catch(stopped);
    const typed = line.trim();
    if (typed === '') return otherwise;
    if (!choices || choices.includes(typed)) return typed;
    const meant = nearest(typed, choices);
    console.log(`Unexpected \`${typed}\`, expected ${meant ?? `one of ${choices.join(', ')}`}`);
    return answer({ text, choices, otherwise });
  };
  return { answer, close: () => terminal.close() };
}

/** What readline throws for Ctrl+C and Ctrl+D is no mistake of anybody. */
function stopped(error: unknown): never {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
  throw new UsageError('\nStopped. Nothing was written.');
}
