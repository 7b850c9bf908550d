import type { JSX } from 'preact';
import { closestReachable } from '../../model/closest-reachable.ts';
import { routesFrom } from '../../model/route.ts';
import { watchAddress, type Address } from '../../support/browser/address.ts';
import { loadAll } from '../../support/browser/load-all.ts';
import { loadScriptData } from '../../support/browser/load-script-data.ts';
import { startChoice } from '../../support/browser/start-choice.ts';
import { compileChoiceWords } from '../../words/choice-words.ts';
import type { WordsOf } from '../../words/words.ts';
import type { PathsChoice, PathsSections } from './choice-data.ts';
import { hopsOf, type GraphMove } from './graph.ts';
import type { LevelNeeds, RoleNeeds } from './needs.ts';
import { NoRoute, PathResult, type Suggestion } from './result.tsx';
import { LevelSelect, Select } from './selects.tsx';

/** Finds the way from one role to another; the choice is in the address: `paths.html?from=a&to=b&level=senior`. */

type AllNeeds = ReadonlyMap<string, RoleNeeds> | 'loading' | 'failed';
type Known = ReadonlyMap<string, PathsChoice['places'][number]>;

interface ChooserProps extends Omit<PathsChoice, 'words' | 'folder'> {
  readonly words: WordsOf<PathsSections>;
  readonly known: Known;
  readonly address: Address;
  readonly from: string;
  readonly to: string;
  /** The best route to each place that can be reached. */
  readonly routes: ReadonlyMap<string, readonly GraphMove[]>;
  readonly needs: AllNeeds;
}

function Chooser({ words, known, address, from, to, routes, needs, ...data }: ChooserProps): JSX.Element {
  const { choose } = words.choice;
  const query = address.query();
  const route = routes.get(to);
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    next.set(name, value);
    if (name !== 'level' && name !== 'now') next.delete(name === 'to' ? 'level' : 'now');
    address.change(next);
  };
  const isReady = from !== '' && to !== '' && from !== to && typeof needs === 'object';
  const titleOf = (id: string): string => known.get(id)?.title ?? id;
  return (
    <>
      <form class="choice-fields" onSubmit={(event) => event.preventDefault()}>
        <Select
          label={words.paths.from}
          choose={choose}
          options={data.places}
          value={from}
          onChoose={(id) => set('from', id)}
        />
        <LevelSelect
          label={words.paths.yourLevel}
          choose={choose}
          name="now"
          levels={levelsOf(needs, from).filter(({ id }) => isLevelled(needs, from, id))}
          query={query}
          set={set}
        />
        <Select
          label={words.paths.to}
          choose={choose}
          options={data.places}
          value={to}
          onChoose={(id) => set('to', id)}
        />
        <LevelSelect
          label={words.paths.levelThere}
          choose={choose}
          name="level"
          levels={levelsOf(needs, to)}
          query={query}
          set={set}
        />
      </form>
      <p role="status">{statusWords({ from, to, needs, hops: route?.length, titleOf }, words)}</p>
      {isReady && (
        <PathResult
          words={words}
          from={{ title: titleOf(from), needs: needs.get(from), level: query.get('now') ?? undefined }}
          to={{ title: titleOf(to), needs: needs.get(to), level: query.get('level') ?? undefined }}
          hops={route && hopsOf(route, placeOf(known), sourceOf(data))}
          needs={(route ?? []).map((move) => [needs.get(move.from), needs.get(move.to)] as const)}
        />
      )}
      {isReady && !route && (
        <NoRoute words={words} suggestion={suggestionOf(data, [...routes.keys()], from, to)} />
      )}
    </>
  );
}

function placeOf(known: Known) {
  return (id: string) => known.get(id) ?? { title: id, href: null };
}

function sourceOf({ sources }: Pick<PathsChoice, 'sources'>) {
  const byId = new Map(sources);
  return (id: string) => byId.get(id);
}

/** The place that can be reached and is most like the one that cannot. */
function suggestionOf(
  { places }: Pick<PathsChoice, 'places'>,
  reachable: readonly string[],
  from: string,
  to: string,
): Suggestion | undefined {
  const weights = new Map(places.map((place) => [place.id, new Map(place.weights)]));
  const found = closestReachable(reachable, to, weights);
  const place = places.find(({ id }) => id === found?.id);
  if (!found || !place) return undefined;
  const query = new URLSearchParams({ from, to: place.id });
  return { title: place.title, href: `?${query.toString()}`, percent: found.percent };
}

/** Levels that the page of a role describes. */
function levelsOf(needs: AllNeeds, id: string): readonly LevelNeeds[] {
  return typeof needs === 'object' ? (needs.get(id)?.levels ?? []) : [];
}

/** Whether a role says of any skill how well it is needed at a level. */
function isLevelled(needs: AllNeeds, id: string, level: string): boolean {
  const skills = typeof needs === 'object' ? (needs.get(id)?.skills ?? []) : [];
  return skills.some(({ byLevel }) => byLevel?.[level] !== undefined);
}

interface Status {
  readonly from: string;
  readonly to: string;
  readonly needs: AllNeeds;
  /** Number of moves; undefined where there is no route. */
  readonly hops: number | undefined;
  readonly titleOf: (id: string) => string;
}

function statusWords(
  { from, to, needs, hops, titleOf }: Status,
  { choice, paths }: WordsOf<PathsSections>,
): string {
  if (from === '' || to === '') return paths.chooseBoth;
  if (from === to) return paths.thereAlready;
  if (needs === 'loading') return choice.loading;
  if (needs === 'failed') return choice.loadingFailed;
  const ends = { from: titleOf(from), to: titleOf(to) };
  return hops === undefined ? paths.noWay(ends) : paths.moves({ count: hops, ...ends });
}

startChoice<PathsChoice>('paths', ({ words: texts, folder, ...data }, update) => {
  const words = compileChoiceWords(texts);
  const known: Known = new Map(data.places.map((place) => [place.id, place]));
  const address = watchAddress(update);
  const needsOf = loadAll(
    async (id) => [id, await loadScriptData<RoleNeeds>(`${folder}/${id}.js`, `paths/${id}`)] as const,
    update,
  );
  return () => {
    const [from = '', to = ''] = ['from', 'to'].map((name) => {
      const id = address.query().get(name) ?? '';
      return known.has(id) ? id : '';
    });
    const routes = routesFrom(data.moves, from);
    const ids = new Set([from, to, ...(routes.get(to) ?? []).map((move) => move.to)]);
    const loaded = needsOf([...ids].filter((id) => known.get(id)?.href));
    const needs = typeof loaded === 'object' ? new Map(loaded) : loaded;
    return <Chooser {...data} {...{ words, known, address, from, to, routes, needs }} />;
  };
});
