import type { Component } from '../component.ts';
import { defineBlocks } from './define-block.ts';
import { definitionLists, joinLists } from './markdown.ts';

export const definitionList: Component = {
  name: 'definition-list',
  description: 'Terms, each with what it means.',
  markdown: (md) => {
    definitionLists(md);
    defineBlocks(md);
    md.core.ruler.after('abbreviation_definitions', 'join_definition_lists', joinLists);
  },
};
