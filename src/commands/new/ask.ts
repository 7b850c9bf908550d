import { createInterface } from 'node:readline/promises';

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

/** Asks at a terminal; elsewhere, in a script say, takes what each question has for an empty answer. */
export function asker(input: NodeJS.ReadStream = process.stdin): Asker {
  if (!input.isTTY) return { answer: ({ otherwise }) => Promise.resolve(otherwise), close: () => {} };
  const terminal = createInterface({ input, output: process.stdout });
  const answer = async ({ text, choices, otherwise }: Question): Promise<string> => {
    const among = choices ? ` (${choices.join(', ')})` : '';
    const typed = (await terminal.question(`${text}${among} [${otherwise}] `)).trim();
    if (typed === '') return otherwise;
    if (!choices || choices.includes(typed)) return typed;
    console.log(`Unexpected \`${typed}\`, expected one of ${choices.join(', ')}`);
    return answer({ text, choices, otherwise });
  };
  return { answer, close: () => terminal.close() };
}
