import module from 'node:module';
import { pathToFileURL } from 'node:url';
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

/**
 * Serve mode: an ES module cannot be unloaded, so an edit would show the old code for ever. From here on every
 * module of ours gets its generation into its address; the function that this gives starts a new generation.
 */
export function installFreshModules(root = process.cwd()): () => void {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const data: FreshData = { counter, root: pathToFileURL(`${root}/`).href };
  const modern = module as typeof module & ModernModule;
  if (modern.registerHooks) {
    modern.registerHooks({ resolve: (specifier, context, next) => stamp(next(specifier, context), data) });
  } else {
    module.register(new URL('./fresh-modules-hook.ts', import.meta.url), { data });
  }
  return () => Atomics.add(counter, 0, 1);
}
