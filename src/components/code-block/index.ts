import type { Token } from 'markdown-it';
import type { Component, PageContext } from '../component.ts';
import { parseFenceInfo } from './fence-info.ts';
import { CodeBlock } from './template.tsx';

/** Code of a fence or an indented block, without the line break that ends it. */
function codeOf(token: Token): string {
  return token.content.replace(/\n$/, '');
}

function fence(token: Token, page: PageContext): ReturnType<typeof CodeBlock> {
  const info = parseFenceInfo(token.info);
  const { lines, language } = page.highlight(codeOf(token), info.language);
  return CodeBlock({ ...info, lines, language });
}

export const codeBlock: Component = {
  name: 'code-block',
  description: 'Code with its file name, highlighted at build time, with a button to copy it.',
  leaves: {
    fence,
    code_block: (token, page) => fence(Object.assign(Object.create(token) as Token, { info: '' }), page),
  },
  style: new URL('./style.css', import.meta.url),
  client: new URL('./client.ts', import.meta.url),
};
