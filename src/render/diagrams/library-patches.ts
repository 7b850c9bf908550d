/** Changes to the text of libraries while they are bundled for the thread that draws. */

/**
 * Mermaid copies its whole configuration, some thousand values, each time that one of them is asked for: a third of
 * the time of a drawing.
 */
const SLOW_CONFIG = `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}, "getConfig");`;

/**
 * Here it is copied once for each configuration (mermaid makes a new one for each drawing). Callers get copies of the
 * copy, for some write into theirs; only the theme's variables, which none changes, are shared.
 */
const FAST_CONFIG = `var copiedConfig, configCopy;
var getConfig = () => {
  if (copiedConfig !== currentConfig) {
    configCopy = assignWithDepth_default({}, currentConfig);
    copiedConfig = currentConfig;
  }
  const config = { ...configCopy };
  for (const name in config) {
    const value = config[name];
    if (typeof value !== 'object' || value === null || name === 'themeVariables') continue;
    config[name] = Array.isArray(value) ? [...value] : { ...value };
  }
  return config;
};`;

/** The text of one of mermaid's files with a `getConfig` that copies less; undefined for the files without it. */
export function withFastConfig(text: string): string | undefined {
  return text.includes(SLOW_CONFIG) ? text.replace(SLOW_CONFIG, () => FAST_CONFIG) : undefined;
}

const REQUEST_WORKER = 'require.resolve ? require.resolve("./xhr-sync-worker.js") : null';

/** jsdom's requests without the file for synchronous ones, which a bundle lacks; undefined where it is not named. */
export function withoutRequestWorker(text: string): string | undefined {
  return text.includes(REQUEST_WORKER) ? text.replace(REQUEST_WORKER, 'null') : undefined;
}
