import { KIND_WORDS, neighbourhood } from '../../model/career-graph.ts';
import { cite } from '../../model/citation.ts';
import { titleOf } from '../../model/guide.ts';
import type { Move } from '../../model/shared-data.ts';
import type { Component, PageContext, PlacementArguments, PlacementTemplate } from '../component.ts';
import { mermaidSource } from './mermaid-source.ts';
import { CareerGraphFigure, type LinkedRole, type MoveProps } from './template.tsx';

const placeCareerGraph: PlacementTemplate = (args, page) => {
  const { role, line } = args;
  if (!role) return undefined;
  const graph = neighbourhood(page.guide, role.id, depthOf(args, page));
  const { waysIn, waysOn } = graph;
  if (waysIn.length + waysOn.length === 0) return undefined;
  const caption = `Ways into and on from ${role.facts.title}`;
  return CareerGraphFigure({
    caption,
    picture: page.diagram(
      mermaidSource(graph, caption, (url) => page.link(url)),
      line,
    ),
    waysIn: {
      id: page.uniqueId('ways-in'),
      moves: waysIn.map((move) => moveProps(move, role.id, 'from', page)),
    },
    waysOn: {
      id: page.uniqueId('ways-on'),
      moves: waysOn.map((move) => moveProps(move, role.id, 'to', page)),
    },
  });
};

/** Option `depth=`: how many steps away from the role, 1 unless 2 is asked for. */
function depthOf({ options, line }: PlacementArguments, page: PageContext): number {
  const depth = options.get('depth') ?? '1';
  if (depth === '1' || depth === '2') return Number(depth);
  page.report({
    line,
    column: 1,
    check: 'syntax',
    what: 'a career graph cannot go so deep',
    unexpected: `Unexpected \`depth=${depth}\`, expected \`depth=1\` or \`depth=2\``,
    fix: 'write `depth=2`, or leave the option out for one step.',
  });
  return 1;
}

/** A move as a line of text; `end` says at which end of it the other role stands. */
function moveProps(move: Move, roleId: string, end: 'from' | 'to', page: PageContext): MoveProps {
  const farEnd = end === 'from' ? 'to' : 'from';
  const source = page.guide.sources.get(move.source);
  return {
    role: linkedRole(move[end], page),
    other: move[farEnd] === roleId ? undefined : { word: farEnd, role: linkedRole(move[farEnd], page) },
    kind: KIND_WORDS[move.kind],
    time: move.time,
    note: move.note === undefined ? undefined : page.inline(move.note),
    citation: source && cite(source, source.asOf, page.language),
  };
}

function linkedRole(id: string, page: PageContext): LinkedRole {
  const role = page.guide.roles.get(id);
  return { title: titleOf(page.guide, id), href: role && page.link(role.url) };
}

export const careerGraph: Component = {
  name: 'career-graph',
  description: 'The moves into a role and on from it, as a picture and in words.',
  style: new URL('./style.css', import.meta.url),
  placements: { 'career-graph': placeCareerGraph },
};
