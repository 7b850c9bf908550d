import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { attribute } from '../../support/markdown/token.ts';
import type { Component } from '../component.ts';

const CLASSES = new Set(['md-button', 'md-button--primary', 'button', 'button-primary']);

/** A link with the class of a button, in either dialect, gets the markup of our buttons. */
function buttonSyntax(md: MarkdownIt): void {
  md.core.ruler.push('button', (state: StateCore) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) if (token.type === 'link_open') markButton(token);
    }
  });
}

function markButton(link: Token): void {
  const classes = (attribute(link, 'class') ?? '').split(/\s+/);
  if (!classes.includes('md-button') && !classes.includes('button')) return;
  const primary = classes.includes('md-button--primary') || classes.includes('button-primary');
  const others = classes.filter((name) => name !== '' && !CLASSES.has(name));
  link.attrSet('class', ['button', ...others].join(' '));
  link.attrSet('data-component', 'button');
  link.attrSet('data-variant', primary ? 'primary' : 'plain');
}

export const button: Component = {
  name: 'button',
  description: 'A link that asks for the next step.',
  markdown: buttonSyntax,
  style: new URL('./style.css', import.meta.url),
};
