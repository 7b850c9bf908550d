import { dataOf } from '../../support/markdown/token.ts';
import { AnnotationBack, AnnotationMark, type BackData, type Mark } from '../annotation-mark.tsx';
import type { Component } from '../component.ts';
import { annotatedText } from './markdown.ts';

/** Code with notes is the code block's; both share the marks and the list. */
export const annotation: Component = {
  name: 'annotation',
  description: 'Numbers in a text or in code that link to notes below it, and notes that link back.',
  markdown: annotatedText,
  leaves: {
    annotation_mark: (token) => AnnotationMark(dataOf<Mark>(token)),
    annotation_back: (token) => AnnotationBack(dataOf<BackData>(token)),
  },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['class="annotation-mark"'] },
  client: new URL('./client.ts', import.meta.url),
  clientOnlyWith: { file: 'code', marks: ['class="annotation-mark"'] },
};
