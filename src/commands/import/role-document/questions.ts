import { headingReader } from './outline.ts';

/** Headings below which questions of interviews stand. */
const ABOUT_QUESTIONS =
  /interview|\bquestions?\b|\bq ?& ?a\b|fragen|vorstellungsgespräch|entretien|pregunta/i;
const QUESTION =
  /^(?:(?:[-*+]|\d+[.)])\s+)?\*{0,2}(?:Q\d*|question|frage|pregunta)\s*\d*\s*[:.]\*{0,2}\s+(.+?)\s*\*{0,2}\s*$/i;
const ANSWER = /^\*{0,2}(?:A\d*|answer|antwort|réponse|respuesta)\s*\d*\s*[:.]\*{0,2}\s+(.*)$/i;
/** `1. What is DNS?`, with its answer as the text of the item. */
const ASKING_ITEM = /^(?:[-*+]|\d+[.)])\s+(.+\?)\*{0,2}\s*$/;

/**
 * A document with its questions folded over their answers, as a guide writes them, where they stand below a heading
 * about interviews as `Q: …` and `A: …`, or as items of a list with the answers in them. All others stay as they are.
 */
export function withFoldedQuestions(text: string): string {
  const headingOf = headingReader(text);
  const out: string[] = [];
  let isAbout = false;
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const heading = headingOf(line);
    if (heading) isAbout = ABOUT_QUESTIONS.test(heading.title);
    const folded = isAbout ? (labelled(lines, i, headingOf) ?? answered(lines, i)) : undefined;
    if (!folded) {
      out.push(line);
      continue;
    }
    out.push(`??? question "${folded.question}"`, '', ...folded.answer.map(indented), '');
    i = folded.end - 1;
  }
  return out.join('\n');
}

interface Folded {
  readonly question: string;
  readonly answer: readonly string[];
  /** The first line that belongs to neither. */
  readonly end: number;
}

/** A question and an answer that say so, up to the next question or heading. */
function labelled(
  lines: readonly string[],
  at: number,
  headingOf: ReturnType<typeof headingReader>,
): Folded | undefined {
  const question = questionOf(QUESTION, lines[at]);
  const start = at + (lines[at + 1]?.trim() === '' ? 2 : 1);
  const first = ANSWER.exec(lines[start] ?? '')?.[1];
  if (question === undefined || first === undefined) return undefined;
  const rest = lines.slice(start + 1);
  const found = rest.findIndex((line) => QUESTION.test(line) || headingOf(line) !== undefined);
  const end = found === -1 ? lines.length : start + 1 + found;
  return { question, answer: trimmed([first, ...lines.slice(start + 1, end)]), end };
}

/** An item that asks, with the text that stands in it. */
function answered(lines: readonly string[], at: number): Folded | undefined {
  const question = questionOf(ASKING_ITEM, lines[at]);
  if (question === undefined) return undefined;
  const rest = lines.slice(at + 1);
  const found = rest.findIndex((line) => line.trim() !== '' && !/^\s{2,}/.test(line));
  const end = found === -1 ? lines.length : at + 1 + found;
  const inside = trimmed(lines.slice(at + 1, end));
  const indent = Math.min(...inside.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  // Without an answer it is one of a list of questions.
  return inside.length === 0
    ? undefined
    : { question, answer: inside.map((line) => line.slice(indent)), end };
}

/** A title stands in quotes, and holds none. */
function questionOf(pattern: RegExp, line = ''): string | undefined {
  const question = pattern.exec(line)?.[1]?.replace(/^\*{2}|\*{2}$/g, '');
  return question?.includes('"') ? undefined : question;
}

/** Lines without empty ones at their ends. */
function trimmed(lines: readonly string[]): string[] {
  const text = lines.join('\n').trimEnd().replace(/^\n+/, '');
  return text === '' ? [] : text.split('\n');
}

function indented(line: string): string {
  return line === '' ? '' : `    ${line}`;
}
