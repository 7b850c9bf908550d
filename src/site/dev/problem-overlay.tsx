import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JSX } from 'preact';
import { counted, headline } from '../../checks/report.ts';
import type { Problem } from '../../model/problem.ts';
import { renderHtml } from '../../support/html.tsx';

const STYLE = fileURLToPath(new URL('problem-overlay.css', import.meta.url));
const STYLE_URL = 'assets/problem-overlay.css';
const OVERLAY = /<aside data-problem-overlay[\s\S]*?<\/aside>/;

/**
 * Preview only: puts on every page of a written site what is wrong with the files that it is made from, and takes
 * away what was mended. A page that could not be written anew, since its facts cannot be read, keeps its last good
 * form and is told of too.
 *
 * @param input the content folder as it stands in front of the files of problems
 */
export function showProblems(output: string, input: string, problems: readonly Problem[]): void {
  mkdirSync(path.join(output, 'assets'), { recursive: true });
  writeFileSync(path.join(output, STYLE_URL), readFileSync(STYLE));
  for (const name of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html') || name.startsWith('pagefind')) continue;
    const file = path.join(output, name);
    const html = readFileSync(file, 'utf8');
    const mended = withOverlay(html, name.replaceAll('\\', '/'), input, problems);
    if (mended !== html) writeFileSync(file, mended);
  }
}

function withOverlay(html: string, url: string, input: string, problems: readonly Problem[]): string {
  const clean = html.replace(OVERLAY, '');
  if (problems.length === 0) return clean;
  const own = problems.filter((problem) => isOf(url, input, problem));
  const overlay = renderHtml(
    <ProblemOverlay
      own={own}
      others={problems.length - own.length}
      root={'../'.repeat(url.split('/').length - 1)}
    />,
  );
  // A function: `$&` in a message is text.
  return clean.replace(/<body\b[^>]*>/, (body) => body + overlay);
}

/** Whether a problem is in a file that a page is made from: `roles/x.html` from all files of `roles/x`. */
function isOf(url: string, input: string, { file, within }: Problem): boolean {
  const base = path.posix.join(input.replaceAll('\\', '/'), url.replace(/\.html$/, ''));
  return [file, within].some(
    (name) => name !== undefined && (name === `${base}.md` || name.startsWith(`${base}/`)),
  );
}

interface OverlayProps {
  readonly own: readonly Problem[];
  readonly others: number;
  /** The way to the root of the site: `../`. */
  readonly root: string;
}

function ProblemOverlay({ own, others, root }: OverlayProps): JSX.Element {
  const elsewhere =
    others === 0 ? '' : `${counted(others, 'problem')} in other files; the terminal lists them.`;
  return (
    <aside data-problem-overlay aria-label="Problems of this preview">
      <link rel="stylesheet" href={`${root}${STYLE_URL}`} />
      {own.length === 0 ? (
        <p>{elsewhere}</p>
      ) : (
        <details open>
          <summary>{counted(own.length, 'problem')} in this page</summary>
          <ol>
            {own.map((problem) => (
              <li>
                <strong>{withCode(headline(problem))}</strong>{' '}
                <code>{`${problem.file}:${problem.line}:${problem.column}`}</code>
                <br />
                {withCode(problem.unexpected)}
                <br />
                Fix: {withCode(problem.fix)}
              </li>
            ))}
          </ol>
          {elsewhere !== '' && <p>{elsewhere}</p>}
        </details>
      )}
    </aside>
  );
}

/** The text of a message, with what stands between backticks as code. */
function withCode(text: string): (string | JSX.Element)[] {
  return text.split(/`([^`]*)`/).map((piece, i) => (i % 2 === 1 ? <code>{piece}</code> : piece));
}
