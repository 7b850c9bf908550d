import { encodingOf, textIn, type TextEncoding } from './text-encoding.ts';

/** What is wrong with a file as a whole, in the words of a report. */
export interface FileProblem {
  readonly what: string;
  readonly unexpected: string;
  readonly fix: string;
}

/**
 * The text of a file by its bytes. Some programs save texts otherwise than in UTF-8: such a file is read as it is
 * meant, so that this is all that is said of it; of one that is no text nothing is read.
 */
export function textOfFile(bytes: Buffer): {
  readonly text: string;
  /** Undefined for what is no text. */
  readonly encoding: TextEncoding | undefined;
  readonly problem: FileProblem | undefined;
} {
  const encoding = encodingOf(bytes);
  if (encoding === 'UTF-8') return { text: bytes.toString('utf8'), encoding, problem: undefined };
  const problem = {
    what: encoding === undefined ? 'this file is no text' : 'this file is not saved in UTF-8',
    unexpected: `Unexpected ${encoding ?? 'bytes that no text has'}, expected UTF-8`,
    fix:
      encoding === undefined
        ? 'give it the ending of what it is, or delete it. It was not read.'
        : 'run `npm run fix`, or save it as UTF-8: in VS Code by “Save with Encoding”, in Notepad by “Save as”.',
  };
  return { text: encoding === undefined ? '' : textIn(encoding, bytes), encoding, problem };
}

/** What would run, or fetch, where an SVG is opened by itself. */
const RISK_IN_SVG = /<script|<foreignObject|<!ENTITY|\bon[a-z]+\s*=|javascript:|<iframe|<embed|<object/i;

/** Why an SVG is not published, by its text: it is a document, and opened by itself it would run its scripts on our site. */
export function riskOfPicture(svg: string): FileProblem | undefined {
  const risk = RISK_IN_SVG.exec(svg)?.[0];
  return risk === undefined
    ? undefined
    : {
        what: 'this picture could run a script',
        unexpected: `Unexpected \`${risk}\`, expected shapes and text only`,
        fix: 'export it as a plain SVG, or as PNG. It was not published.',
      };
}
