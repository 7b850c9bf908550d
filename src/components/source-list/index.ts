import { citeFigure } from '../../model/citation.ts';
import { groupBy } from '../../support/group-by.ts';
import type { Message } from '../../words/message.ts';
import type { Component, PageContext } from '../component.ts';
import { SourceList, type SourceProps } from './template.tsx';

/** Every source of the guide, in the order of its file, with how often it is used. */
function sourceProps(page: PageContext): readonly SourceProps[] {
  const { sources, roles, moves } = page.guide;
  const payBySource = groupBy(
    [...roles.values()].flatMap(({ pay }) => pay),
    ({ source }) => source,
  );
  const movesBySource = groupBy(moves, ({ source }) => source);
  return [...sources.values()].map((source) => ({
    id: page.uniqueId(source.id),
    title: source.title,
    publisher: source.publisher,
    kind: source.kind,
    citation: citeFigure(source, source.asOf, page),
    licence: source.licence,
    attribution: source.attribution === undefined ? undefined : page.inline(source.attribution),
    caveat: source.caveat === undefined ? undefined : page.inline(source.caveat),
    uses: [
      ...counted(payBySource.get(source.id)?.length, page.words.sources.payRecords),
      ...counted(movesBySource.get(source.id)?.length, page.words.sources.moves),
    ],
  }));
}

function counted(count: number | undefined, words: Message<'count'>): readonly string[] {
  return count === undefined ? [] : [words({ count })];
}

export const sourceList: Component = {
  name: 'source-list',
  description:
    'Where every figure and every move comes from, with the licence and the words that it asks for.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'overview', marks: ['data-component="source-list"'] },
  placements: {
    'all-sources': (_, page) =>
      page.guide.sources.size === 0
        ? undefined
        : SourceList({ sources: sourceProps(page), words: page.words }),
  },
};
