import { compareProblems, type Problem } from '../../model/problem.ts';
import { repetitions, toldTogether, type Told } from '../repeated.ts';
import { counted, headline } from '../report.ts';

/**
 * Problems → workflow commands, one a line, which GitHub shows as annotations on the lines of a pull request:
 * `::error file=content/about.md,line=3,col=9,title=…::…`.
 * Grammar: docs.github.com, "Workflow commands for GitHub Actions". Of more than it shows, those of changed files come
 * first.
 *
 * @param changed files of the change, named as in the problems
 */
export function githubAnnotations(
  problems: readonly Problem[],
  changed: ReadonlySet<string> = new Set(),
): string {
  const later = ({ file }: Problem): number => (changed.has(file) ? 0 : 1);
  return problems
    .toSorted((a, b) => later(a) - later(b) || compareProblems(a, b))
    .map(annotation)
    .join('\n');
}

/** How many errors, and how many warnings, of one step GitHub shows beside their lines; the others it only keeps in its log. */
const SHOWN_BESIDE_LINES = 10;

function annotation(problem: Problem): string {
  const { file, line, column, check, unexpected, fix, advice } = problem;
  const properties = Object.entries({
    file,
    line,
    col: column,
    title: `${headline(problem)} [${check}]`,
  }).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${advice ? 'warning' : 'error'} ${properties.join(',')}::${data(`${unexpected}\nFix: ${fix}`)}`;
}

/** Text of a command; what would end it or start another is written by its code. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Problems → the Markdown of a run's summary, for a contributor who has never seen one: what happened, every
 * message, and what to do next.
 */
export function githubSummary(problems: readonly Problem[], fixable: number): string {
  const mistakes = problems.filter(({ advice }) => !advice);
  const parts = [
    mistakes.length === 0 ? '## The content is fine' : `## ${counted(mistakes.length, 'thing')} to mend`,
    mistakes.length === 0 ? FINE : whatToDo(fixable, mistakes.length),
    ...toldTogether(problems).map(entry),
  ];
  return `${parts.join('\n\n')}\n`;
}

const FINE =
  'Every page can be built. A preview of the site is attached to this run, below, under “Artifacts”.';

function whatToDo(fixable: number, mistakes: number): string {
  const place =
    mistakes > SHOWN_BESIDE_LINES
      ? `the first ${SHOWN_BESIDE_LINES} messages stand on their lines; all are below.`
      : 'each message stands on its line.';
  const byProgram =
    fixable === 0
      ? ''
      : `\n- If you have the files on your computer, \`npm run fix\` mends ${fixable} of them.`;
  return `Nothing is broken: the published site stays as it is until these are mended.

- In this pull request, open **Files changed**: ${place}
- Press **⋯** above a file and **Edit file**, mend the line and commit; this check then runs again by itself.${byProgram}
- A preview of the site, as far as it can be built, is attached to this run, below, under “Artifacts”.
- If a message makes no sense to you, say so in a comment: then the message is at fault.`;
}

function entry(told: Told): string {
  const { problem } = told;
  const { file, line, column, check, unexpected, fix } = problem;
  return `**${escaped(file)}**, line ${line}, column ${column}: ${escaped(headline(problem))}  \n${escaped(unexpected)}  \nFix: ${escaped(fix)}  \nRule: \`${check}\`${repetitions(
    told,
  )
    .map((text) => `  \n${escaped(text)}`)
    .join('')}`;
}

/** Text of a message as Markdown: pieces in backticks stay code, all else is text. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/[\\*_<>[\]#|~]/g, '\\$&')))
    .join('');
}
