import { neighbourhood } from '../../model/career-graph.ts';
import { checkOptions, chosenRole, type PlacementLine } from '../../model/chosen-entry.ts';
import { chosenRegions } from '../../model/chosen-regions.ts';
import type { Region } from '../../model/settings.ts';
import { textDirection } from '../../support/text-direction.ts';
import type { Component, PageContext, PlacementArguments, PlacementTemplate } from '../component.ts';
import { mermaidSource } from './mermaid-source.ts';
import { moveProps, payProps, SourceList } from './props.ts';
import { CareerGraphFigure } from './template.tsx';

/** `::: career-graph devops-engineer depth=2 region=uk`: the role of the page, one step, the guide's first region. */
const placeCareerGraph: PlacementTemplate = (args, page) => {
  const { line, options } = args;
  const place: PlacementLine = { line, report: (problem) => page.report(problem) };
  checkOptions(options, ['depth', 'region'], place);
  const role = chosenRole(page.guide, args.argument, args.role, place);
  const depth = depthOf(args, page);
  const region = regionOf(options.get('region'), page, place);
  if (!role) return undefined;
  const graph = neighbourhood(page.guide, role.id, depth);
  const { waysIn, waysOn } = graph;
  if (waysIn.length + waysOn.length === 0) return undefined;
  const { words } = page;
  const caption = words.careerGraph.caption({ role: role.facts.title });
  const sources = new SourceList(page);
  const moves = { page, sources, roleId: role.id };
  const waysInProps = waysIn.map((move) => moveProps(move, { ...moves, end: 'from' }));
  const waysOnProps = waysOn.map((move) => moveProps(move, { ...moves, end: 'to' }));
  const pay = region ? payProps(graph, region, page, sources) : new Map<string, never>();
  const picture = mermaidSource(graph, caption, {
    words,
    direction: textDirection(page.language),
    link: (url) => page.link(url),
    pay: (id) => pay.get(id)?.amount,
  });
  return CareerGraphFigure({
    words,
    caption,
    picture: page.diagram(picture, line),
    waysIn: { id: page.uniqueId('ways-in'), moves: waysInProps },
    waysOn: { id: page.uniqueId('ways-on'), moves: waysOnProps },
    pay: { region: region?.title ?? '', rows: [...pay.values()] },
    sources: sources.all(),
  });
};

/** Option `depth=`: how many steps away from the role, 1 unless 2 is asked for. */
function depthOf({ options, line }: PlacementArguments, page: PageContext): number {
  const depth = options.get('depth') ?? '1';
  if (depth === '1' || depth === '2') return Number(depth);
  page.report({
    line,
    column: 1,
    check: 'placements',
    what: 'a career graph cannot go so deep',
    unexpected: `Unexpected \`depth=${depth}\`, expected \`depth=1\` or \`depth=2\``,
    fix: 'write `depth=2`, or leave the option out for one step.',
  });
  return 1;
}

/** Option `region=`: whose pay stands at the roles; the first region of the guide unless another is named. */
function regionOf(wanted: string | undefined, page: PageContext, place: PlacementLine): Region | undefined {
  return chosenRegions(page.guide, wanted, place.line, place.report)[0];
}

export const careerGraph: Component = {
  name: 'career-graph',
  description: 'The moves into a role and on from it, with time and pay, as a picture and in words.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="career-graph"'] },
  placements: { 'career-graph': placeCareerGraph },
};
