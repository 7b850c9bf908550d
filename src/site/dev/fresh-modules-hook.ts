/** What the hook needs to know: how often code has changed, and which modules are ours. */
export interface FreshData {
  readonly counter: Int32Array;
  /** URL of the project folder. */
  readonly root: string;
}
export interface Resolved {
  readonly url: string;
}

let data: FreshData | undefined;

/** Called by Node in the thread of the loader; the counter is shared memory. */
export function initialize(value: FreshData): void {
  data = value;
}

/** Adds the generation to the address of a module of ours, so that Node loads it anew after an edit. */
export function stamp(resolved: Resolved, { counter, root }: FreshData): Resolved {
  const generation = Atomics.load(counter, 0);
  const { url } = resolved;
  const ours = url.startsWith(root) && !url.includes('/node_modules/') && !url.includes('/src/site/dev/');
  if (generation === 0 || !ours || !/\.tsx?(\?|$)/.test(url)) return resolved;
  const fresh = new URL(url);
  fresh.search = `?generation=${generation}`;
  return { ...resolved, url: fresh.href };
}

/** Loader hook of Node 20 (`module.register`). */
export async function resolve(
  specifier: string,
  context: object,
  next: (specifier: string, context: object) => Promise<Resolved>,
): Promise<Resolved> {
  const resolved = await next(specifier, context);
  return data ? stamp(resolved, data) : resolved;
}
