import type { Problem } from '../model/problem.ts';
import type { MarkdownSource } from './markdown-file.ts';

type Words = Pick<Problem, 'line' | 'what' | 'unexpected' | 'fix'>;

/**
 * What is wrong with the lines around the front matter of a page, so that it is none, or more than was meant;
 * undefined where nothing is.
 *
 * @param isRead whether what stands between the lines, if anything, could be read
 */
export function frontMatterMistake({ file, text }: MarkdownSource, isRead: boolean): Problem | undefined {
  const words = wordsOf(text, isRead);
  return words && { file, column: 1, check: 'front-matter', ...words };
}

function wordsOf(text: string, isRead: boolean): Words | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const opening = (lines[start] ?? '').trim();
  if (!/^[\w-]+:(?:\s|$)/.test(lines[start + (isCode(opening) && lines[start + 1] === '---' ? 2 : 1)] ?? ''))
    return undefined;
  if (isCode(opening) && start === 0) {
    return {
      line: 1,
      what: 'the front matter of this page is a block of code',
      unexpected: `Unexpected \`${opening.replaceAll('`', "'")}\`, expected \`---\``,
      fix: 'write `---` in the first line and below the fields, and take the lines of the block out.',
    };
  }
  if (/^-{4,}$/.test(opening)) {
    const unexpected = `Unexpected \`${opening}\`, expected \`---\``;
    return {
      line: start + 1,
      what: 'front matter starts with three hyphens',
      unexpected,
      fix: 'write `---`.',
    };
  }
  if (opening !== '---') return undefined;
  return start > 0 ? belowBlankLines(start) : unclosed(lines, isRead);
}

function isCode(line: string): boolean {
  return /^(?:`{3,}|~{3,})\s*ya?ml$/.test(line);
}

function belowBlankLines(start: number): Words {
  return {
    line: start + 1,
    what: 'front matter does not start in the first line',
    unexpected: `Unexpected \`---\` in line ${start + 1}, expected it in line 1`,
    fix: 'take the empty lines above it out.',
  };
}

/** Front matter whose fields end before a line `---` comes. */
function unclosed(lines: readonly string[], isRead: boolean): Words | undefined {
  const end = lines.findIndex((line, i) => i > 0 && !/^(?:[\w-]+:(?:\s|$)|\s+\S|- |#(?!#|\s*$))/.test(line));
  const closing = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (end === -1 || closing === end || (closing !== -1 && isRead)) return undefined;
  // Text below an empty line is not of the fields; what stands right below them may be a mistake among them.
  const found = lines[end] ?? '';
  if (closing !== -1 && found.trim() !== '') return undefined;
  const unexpected =
    found.trim() === '' ? 'empty line' : `\`${found.length > 60 ? `${found.slice(0, 57)}…` : found}\``;
  return {
    line: end + 1,
    what: 'the front matter of this page is never closed',
    unexpected: `Unexpected ${unexpected} below the fields, expected \`---\``,
    fix: found.trim() === '...' ? 'write `---`.' : 'write a line `---` here, right below the fields.',
  };
}
