/** Defined where the commands run from a bundle: see `bundle-commands.ts`. */
declare const BUNDLED_CONFIG: string | undefined;
declare const BUNDLED_STATE: string | undefined;

/** What Eleventy is configured by in the bundle that the commands run from; undefined where they run from their sources. */
export const bundledConfig = typeof BUNDLED_CONFIG === 'undefined' ? undefined : BUNDLED_CONFIG;

/** The state of all sources and packages that the bundle was made from; undefined where nobody has looked at it. */
export const engineState = typeof BUNDLED_STATE === 'undefined' ? undefined : BUNDLED_STATE;
