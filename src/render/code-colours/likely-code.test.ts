import { expect, test } from 'vitest';
import { likelyCode } from './likely-code.ts';

test.each([
  ['a fence', '```py title="x"\na = 1\n\nb = 2\n```', [{ language: 'py', code: 'a = 1\n\nb = 2' }]],
  [
    'one in a tab',
    '=== "Go"\n\n    ~~~ go\n    x\n\n      y\n    ~~~\n',
    [{ language: 'go', code: 'x\n\n  y' }],
  ],
  ['one in a quotation', '> ```sh\n> ls\n>\n> pwd\n> ```', [{ language: 'sh', code: 'ls\n\npwd' }]],
  ['a fence in a fence', '````md\n```js\nx\n```\n````', [{ language: 'md', code: '```js\nx\n```' }]],
  ['marks', '```js\nx // [!code ++]\n```', [{ language: 'js', code: 'x' }]],
  ['nothing', '```\n```', [{ language: '', code: '' }]],
  ['a fence that nothing closes', '```js\nx\n', []],
])('%s', (_what, markdown, found) => {
  expect([...likelyCode(markdown)]).toEqual(found);
});
