import type { Component } from '../component.ts';
import { demoSyntax } from './markdown.ts';
import { Demo, DemoResult } from './template.tsx';

export const demo: Component = {
  name: 'demo',
  description: 'Markdown with what it looks like on the page: code and result from one text.',
  markdown: demoSyntax,
  containers: { demo: 'demo' },
  blocks: {
    demo: ({ content }) => Demo({ content }),
    demo_source: ({ content }) => content,
    demo_result: ({ content }, page) => DemoResult({ content, label: page.words.article.demoResult }),
  },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['data-component="demo"'] },
};
