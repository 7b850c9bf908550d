/** What belongs to some ids, once all of it is there. */
export type Loaded<Data> = readonly Data[] | 'loading' | 'failed';

/**
 * Loads what belongs to ids that change: the function that it gives tells how far it is with those it is asked for.
 *
 * @param update called when it is further than it told
 */
export function loadAll<Data>(
  load: (id: string) => Promise<Data>,
  update: () => void,
): (ids: readonly string[]) => Loaded<Data> {
  let asked = '';
  let loaded: Loaded<Data> = [];
  return (ids) => {
    const key = ids.join(' ');
    if (key === asked) return loaded;
    asked = key;
    loaded = ids.length === 0 ? [] : 'loading';
    // What was asked for before may come late.
    const take = (result: Loaded<Data>): void => {
      if (key !== asked) return;
      loaded = result;
      update();
    };
    Promise.all(ids.map(load)).then(take, () => take('failed'));
    return loaded;
  };
}
