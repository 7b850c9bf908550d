import { dataOf } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';
import { timelineTimes, type TimeData } from './markdown.ts';
import { Timeline, TimelineTime } from './template.tsx';

export const timeline: Component = {
  name: 'timeline',
  description: 'A day by the clock: a list whose items start with a time.',
  markdown: timelineTimes,
  containers: { timeline: 'timeline' },
  blocks: { timeline: ({ content }) => Timeline({ content }) },
  leaves: { timeline_time: (token) => TimelineTime(dataOf<TimeData>(token)) },
  style: new URL('./style.css', import.meta.url),
};
