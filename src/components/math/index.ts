import { attribute, dataOf } from '../../support/markdown/token.ts';
import type { Component, LeafTemplate } from '../component.ts';
import { mathSyntax, type MathData } from './markdown.ts';
import { mathml } from './mathml.ts';
import { reportTex } from './report.ts';
import { Formula } from './template.tsx';

const formula: LeafTemplate = (token, page, line) => {
  const tex = token.content;
  const data = dataOf<MathData>(token);
  const result = mathml(tex, data.display, page);
  if (!result.ok) reportTex(result, { tex, line, ...data }, page);
  const { display, block } = data;
  const [id, classes] = [attribute(token, 'id'), attribute(token, 'class')];
  return Formula({
    tex,
    display,
    block,
    id,
    classes,
    mathml: result.ok ? result.html : undefined,
    label: page.words.article.formula,
  });
};

export const math: Component = {
  name: 'math',
  description: 'A formula, set when the site is built.',
  markdown: mathSyntax,
  leaves: { math: formula },
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['data-tex'] },
};
