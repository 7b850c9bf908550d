import type { Component } from '../component.ts';
import { cardSyntax } from './markdown.ts';
import { Card, CardGrid, Grid } from './template.tsx';

export const cardGrid: Component = {
  name: 'card-grid',
  description: 'Short pieces of equal weight side by side.',
  markdown: cardSyntax,
  containers: { cards: 'cards', grid: 'grid' },
  blocks: {
    cards: ({ content }) => CardGrid({ content }),
    card: ({ content }) => Card({ content }),
    card_list: ({ content }) => content,
    grid: ({ content }) => Grid({ content }),
  },
  style: new URL('./style.css', import.meta.url),
};
