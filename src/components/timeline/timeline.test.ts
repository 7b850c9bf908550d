import MarkdownItConstructor from 'markdown-it';
import type { StateCore, Token } from 'markdown-it';
import { expect, test } from 'vitest';
import { dataOf } from '../../support/markdown/token.ts';
import { timelineTimes, type TimeData } from './markdown.ts';

/** Parses a list as the content of `::: timeline`; gives the times found and the text that is left. */
function timesOf(list: string): readonly (readonly [string, string | undefined, string])[] {
  const md = new MarkdownItConstructor();
  md.core.ruler.push('wrap', (state: StateCore) => {
    for (const token of state.tokens) token.level += 1;
    const wrapper = (nesting: 1 | -1): Token =>
      new state.Token(`timeline_${nesting === 1 ? 'open' : 'close'}`, '', nesting);
    state.tokens = [wrapper(1), ...state.tokens, wrapper(-1)];
  });
  timelineTimes(md);
  return md.parse(list, {}).flatMap((token) => {
    const [time, ...rest] = token.children ?? [];
    if (time?.type !== 'timeline_time') return [];
    const { start, end } = dataOf<TimeData>(time);
    return [[start, end, rest.map((child) => child.content).join('')] as const];
  });
}

test.each([
  ['- 09:00 Read', ['09:00', undefined, 'Read']],
  ['- 9:00 **Read.** More', ['9:00', undefined, 'Read. More']],
  ['- 09:00–10:30 Read', ['09:00', '10:30', 'Read']],
  ['- 09:00 - 10:30 Read', ['09:00', '10:30', 'Read']],
  ['- 09:00 – Read', ['09:00', undefined, 'Read']],
  ['- 09:00: Read', ['09:00', undefined, 'Read']],
  ['- **09:00** Read', ['09:00', undefined, ' Read']],
  ['- 09:00', ['09:00', undefined, '']],
])('%s', (list, expected) => {
  expect(timesOf(list)).toEqual([expected]);
});

test.each([
  '- 25:00 Read',
  '- 09:60 Read',
  '- 09:000 Read',
  '- at 09:00',
  '- a\n\n  - 09:00 nested',
  '09:00 text',
])('%s has no leading time', (list) => {
  expect(timesOf(list)).toEqual([]);
});
