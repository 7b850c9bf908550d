import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { bundledConfig } from '../bundled.ts';
import { stamp, type FreshData, type Resolved } from './fresh-modules-hook.ts';

/** `module.registerHooks` of newer Node: the same in one thread. */
interface ModernModule {
  registerHooks?(hooks: {
    resolve(
      specifier: string,
      context: object,
      next: (specifier: string, context: object) => Resolved,
    ): Resolved;
  }): void;
}

/** A module by its address, as it is written now. */
export type LoadFresh = (url: URL) => Promise<unknown>;

/**
 * Serve mode: an ES module cannot be unloaded, so an edit would show the old code for ever. From the first edit on every
 * module of ours gets its generation into its address; each call of the function that this gives starts a new one. The
 * bundle that the commands may run from is left then: its sources have changed.
 */
export function freshModules(root: string): LoadFresh {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const data: FreshData = { counter, root: pathToFileURL(`${root}/`).href };
  return async (url) => {
    if (Atomics.add(counter, 0, 1) === 0) await install(data);
    const fresh: unknown = await import(url.href);
    return fresh;
  };
}

async function install(data: FreshData): Promise<void> {
  if (bundledConfig !== undefined) (await import('tsx/esm/api')).register();
  const modern = module as typeof module & ModernModule;
  if (modern.registerHooks) {
    modern.registerHooks({ resolve: (specifier, context, next) => stamp(next(specifier, context), data) });
  } else {
    module.register(new URL('./fresh-modules-hook.ts', import.meta.url), { data });
  }
}
