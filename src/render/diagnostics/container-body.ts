import type { StateCore } from 'markdown-it';
import { dataOf } from '../../support/markdown/token.ts';
import { envOf } from '../page-state.ts';
import { code } from './words.ts';
import type { ContainerData } from './container-messages.ts';

/** Says where the text of a container is shown as code: it is indented by four columns, as only marker lines ask for. */
export function checkContainerBody(state: StateCore, index: number): void {
  const [open, body, close] = state.tokens.slice(index, index + 3);
  if (body?.type !== 'code_block' || !open?.map || !body.map || close?.nesting !== -1) return;
  if (dataOf<Partial<ContainerData>>(open).container === undefined || body.map[0] !== open.map[0] + 1) return;
  const { bodyLine, lines, state: page } = envOf(state.env);
  const [at] = body.map;
  const source = lines[at] ?? '';
  page.report({
    check: 'containers',
    line: bodyLine + at,
    column: source.length - source.trimStart().length + 1,
    what: 'the text of this container is shown as code',
    unexpected: `Unexpected indentation of ${code(source)}, expected no more than that of ${code((lines[open.map[0]] ?? '').trim())}`,
    fix: 'move it to the left; if it is code, put it between lines of three backticks.',
    advice: true,
  });
}
