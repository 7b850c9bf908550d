import { expect, test } from 'vitest';
import type { CareerGraph, CareerNode } from '../../model/career-graph.ts';
import { english } from '../../words/en.ts';
import { compileWords } from '../../words/words.ts';
import { mermaidSource } from './mermaid-source.ts';

function node(id: string, title: string, distance: number, url?: string): CareerNode {
  return { id, title, url, distance };
}

const source = 'examples';
const GRAPH: CareerGraph = {
  nodes: [
    node('end', 'Apprentice', -1),
    node('gardener', 'Gardener', 0, 'roles/gardener.html'),
    node('manager', 'Manager of "Park #1"; <all> #35;', 1, 'roles/manager.html'),
  ],
  waysIn: [{ from: 'end', to: 'gardener', kind: 'entry', time: '1–2 years', source }],
  waysOn: [{ from: 'gardener', to: 'manager', kind: 'promotion', source }],
};

test('titles cannot leave their quotes, ids cannot be words of mermaid, the role itself is no link', () => {
  expect(
    mermaidSource(GRAPH, 'Ways; into #1', {
      words: compileWords({ language: 'en', messages: english }),
      direction: 'ltr',
      link: (url) => `../${url}`,
      pay: (id) => (id === 'gardener' ? '£27,800' : undefined),
    }),
  ).toBe(`flowchart LR
accTitle: Ways into 1
n0["Apprentice"]
n1("Gardener<br/>£27,800 a year")
n2["Manager of “Park #1”; ‹all› #35,"]
n0 -->|"way in, 1–2 years"| n1
n1 -->|"step up"| n2
style n1 stroke-width:3px,font-weight:bold
click n2 href "../roles/manager.html"
`);
});
