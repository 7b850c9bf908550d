import type { Component } from '../component.ts';
import { isTicked, taskListRule } from './markdown.ts';
import { TaskBox } from './template.tsx';

export const taskList: Component = {
  name: 'task-list',
  description:
    'Tasks with boxes. A reader may tick them; the browser keeps that, and nobody else learns of it.',
  markdown: taskListRule,
  leaves: { task_box: (token) => TaskBox({ checked: isTicked(token) }) },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['<label><input type="checkbox"'] },
  client: new URL('./client.ts', import.meta.url),
  clientOnlyWith: { file: 'parts', marks: ['<label><input type="checkbox"'] },
};
