import { careerMap as mapOf, type CareerMap } from '../../model/career-map.ts';
import { categoryHue } from '../../model/category-hue.ts';
import { checkOptions, chosenCategory } from '../../model/chosen-entry.ts';
import { cite } from '../../model/citation.ts';
import { titleOf } from '../../model/guide.ts';
import { groupBy } from '../../support/group-by.ts';
import type { Component, PageContext, PlacementTemplate } from '../component.ts';
import { moveWords } from '../move-words.ts';
import { geometryOf, type Geometry } from './geometry.ts';
import { gridOf, linesOf } from './grid.ts';
import { routesOf } from './routes.ts';
import { CareerMapFigure, type CareerMapProps, type GroupInWords, type LinkedRole } from './template.tsx';

/** `::: career-map` is the map of the guide, `::: career-map infrastructure` that of a category. */
const placeCareerMap: PlacementTemplate = ({ argument, options, line }, page) => {
  const place = { line, report: (problem: Parameters<PageContext['report']>[0]) => page.report(problem) };
  checkOptions(options, [], place);
  const category = argument === '' ? undefined : chosenCategory(page.guide, argument, place);
  if (argument !== '' && !category) return undefined;
  const map = mapOf(page.guide, category?.id);
  if (map.moves.length === 0) return undefined;
  const { careerMap: words } = page.words;
  const caption = category ? words.caption({ scope: category.title }) : words.captionOfAll;
  return CareerMapFigure(mapProps(map, caption, page));
};

function mapProps(map: CareerMap, caption: string, page: PageContext): CareerMapProps {
  return {
    words: page.words,
    caption,
    picture: {
      geometry: drawMap(map),
      id: page.uniqueId('career-map'),
      hrefOf: (url) => page.link(url),
      hueOf: (id) => categoryHue(page.guide, id),
      others: page.words.careerMap.others,
    },
    groups: inWords(map, page),
    sources: [...new Set(map.moves.map(({ source }) => source))].flatMap((id) => {
      const source = page.guide.sources.get(id);
      return source ? [cite(source, source.asOf, page)] : [];
    }),
  };
}

/** A map → where its boxes and lines are. */
export function drawMap(map: CareerMap): Geometry {
  const grid = gridOf(map);
  return geometryOf(grid, routesOf(linesOf(map.moves, grid.boxes), grid));
}

function inWords({ groups, moves }: CareerMap, page: PageContext): readonly GroupInWords[] {
  const waysOn = groupBy(moves, ({ from }) => from);
  return groups.map(({ category, roles }) => ({
    title: category?.title ?? page.words.careerMap.others,
    roles: roles.map(({ id }) => ({
      ...linkedRole(id, page),
      waysOn: (waysOn.get(id) ?? []).map(({ to, kind, time }) => ({
        to: linkedRole(to, page),
        how: moveWords({ kind, time }, page.words),
      })),
    })),
  }));
}

function linkedRole(id: string, page: PageContext): LinkedRole {
  const url = page.guide.roles.get(id)?.url;
  return { title: titleOf(page.guide, id), href: url === undefined ? undefined : page.link(url) };
}

export const careerMap: Component = {
  name: 'career-map',
  description: 'The moves between the roles of a category or of the whole guide, as a picture and in words.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'overview', marks: ['data-component="career-map"'] },
  client: new URL('./client.ts', import.meta.url),
  clientOnlyWith: { file: 'overview', marks: ['data-component="career-map"'] },
  placements: { 'career-map': placeCareerMap },
};
