import { dataOf } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { inlineCodeLanguages } from './inline-code.ts';
import { codeBlocks } from './markdown.ts';
import { CodeBlock, type CodeBlockProps } from './template.tsx';

export const codeBlock: Component = {
  name: 'code-block',
  description: 'Code with its file name, highlighted at build time, with a button to copy it.',
  markdown: (md) => {
    inlineCodeLanguages(md);
    codeBlocks(md);
  },
  leaves: {
    fence: (token) => CodeBlock(dataOf<CodeBlockProps>(token)),
    code_block: (token) => CodeBlock(dataOf<CodeBlockProps>(token)),
  },
  style: new URL('./style.css', import.meta.url),
  rareStyle: {
    style: new URL('./lines.css', import.meta.url),
    file: 'more',
    marks: ['data-line-start="', 'data-diff="', 'data-focus'],
  },
  client: new URL('./client.ts', import.meta.url),
  clientOnlyWith: { file: 'code', marks: ['data-component="code"'] },
};
