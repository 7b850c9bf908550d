/** What every object of the language inherits from, and what makes them: a part with the id `__proto__` writes here. */
const SHARED: readonly object[] = [Object.prototype, Object, Array.prototype, Function.prototype];

/**
 * Notes what the objects that all code shares are like. Mermaid keeps parts by their ids in plain objects; with the
 * ids `__proto__` and `constructor` it writes into these instead, and every later drawing would find its writing.
 *
 * @returns a function that makes them as they were
 */
export function keepSharedObjects(): () => void {
  const kept = SHARED.map((shared) => [shared, Object.getOwnPropertyDescriptors(shared)] as const);
  return () => {
    for (const [shared, before] of kept) {
      for (const name of Reflect.ownKeys(shared))
        if (!Object.hasOwn(before, name)) Reflect.deleteProperty(shared, name);
      for (const [name, descriptor] of Object.entries(before))
        if (descriptor.configurable) Object.defineProperty(shared, name, descriptor);
    }
  };
}
