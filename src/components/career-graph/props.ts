import type { CareerGraph } from '../../model/career-graph.ts';
import { cite, citeFigure, type Citation } from '../../model/citation.ts';
import { titleOf } from '../../model/guide.ts';
import { formatMoney, newestOfficial } from '../../model/money.ts';
import type { Region } from '../../model/settings.ts';
import type { Move } from '../../model/shared-data.ts';
import type { PageContext } from '../component.ts';
import { moveWords } from '../move-words.ts';
import type { LinkedRole, MoveProps, PayProps, SourceProps } from './template.tsx';

/** Numbers the sources of a graph in the order in which they are first named. */
export class SourceList {
  readonly #page: PageContext;
  readonly #sources = new Map<string, SourceProps>();

  constructor(page: PageContext) {
    this.#page = page;
  }

  /** The entry of a source; undefined where the guide does not know it. `cited` says what it is cited for. */
  take(id: string, cited?: Citation & { readonly key: string }): SourceProps | undefined {
    const key = cited ? `${id} ${cited.key}` : id;
    const known = this.#sources.get(key);
    const source = this.#page.guide.sources.get(id);
    if (known || !source) return known;
    const entry: SourceProps = {
      id: this.#page.uniqueId('career-source'),
      number: this.#sources.size + 1,
      citation: cited ?? cite(source, source.asOf, this.#page),
    };
    this.#sources.set(key, entry);
    return entry;
  }

  all(): readonly SourceProps[] {
    return [...this.#sources.values()];
  }
}

/** A move as a line of text; `end` says at which end of it the other role stands. */
export function moveProps(move: Move, { roleId, end, page, sources }: MoveContext): MoveProps {
  const farEnd = end === 'from' ? 'to' : 'from';
  return {
    role: linkedRole(move[end], page),
    other: move[farEnd] === roleId ? undefined : { end: farEnd, role: linkedRole(move[farEnd], page) },
    how: moveWords(move, page.words),
    note: move.note === undefined ? undefined : page.inline(move.note),
    source: sources.take(move.source),
  };
}
export interface MoveContext {
  readonly roleId: string;
  readonly end: 'from' | 'to';
  readonly page: PageContext;
  readonly sources: SourceList;
}

/** The official medians of a region for those roles of a graph that have one, in the order of the graph. */
export function payProps(
  graph: CareerGraph,
  region: Region,
  page: PageContext,
  sources: SourceList,
): ReadonlyMap<string, PayProps> {
  const { guide, language } = page;
  const rows = graph.nodes.flatMap(({ id }): [string, PayProps][] => {
    const median = newestOfficial(guide.roles.get(id)?.pay ?? [], guide.sources, region.id);
    if (!median) return [];
    const { record, source, yearly } = median;
    const { age: _, ...cited } = citeFigure(source, record.asOf, page);
    const props: PayProps = {
      role: linkedRole(id, page),
      amount: formatMoney(yearly, record.currency, language),
      occupation: record.occupation.title,
      fit: record.fit,
      source: sources.take(record.source, { ...cited, key: record.asOf }),
    };
    return [[id, props]];
  });
  return new Map(rows);
}

function linkedRole(id: string, page: PageContext): LinkedRole {
  const role = page.guide.roles.get(id);
  return { title: titleOf(page.guide, id), href: role && page.link(role.url) };
}
