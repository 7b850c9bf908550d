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

/** What is replaced in mermaid's `render`, and by what. */
const RENDERING: readonly (readonly [from: string, to: string])[] = [
  [
    'const svgCode = false ? await profiler.span("serialize", serializeSvg) : serializeSvg();',
    'const svgCode = root.select(enclosingDivID_selector).node().firstElementChild;',
  ],
  [
    'const diagramClassDefs = diag.renderer.getClasses?.(text, diag);',
    'const textForm = globalThis.rolebookTextForm(diag.db, diagramType);\n' +
      '  const diagramClassDefs = diag.renderer.getClasses?.(text, diag);',
  ],
  ['bindFunctions: diag.db.bindFunctions', 'textForm'],
];

/**
 * Mermaid writes its drawing as text, has DOMPurify read, clean and write it, and keeps what it has understood of the
 * source to itself. Here it hands out the drawn element, which would only be read again, and the text form of what it
 * has understood, for which the source would be parsed twice; drawing changes some of it, so it is asked before. All
 * that is published of the element passes our own list of what is allowed, whatever mermaid lets through.
 *
 * @returns the text of mermaid's main file; undefined for files without these places
 */
export function withDrawnElement(text: string): string | undefined {
  if (!RENDERING.every(([from]) => text.includes(from))) return undefined;
  return RENDERING.reduce((patched, [from, to]) => patched.replace(from, () => to), text);
}

const REQUEST_WORKER = 'require.resolve ? require.resolve("./xhr-sync-worker.js") : null';

/** jsdom's requests without the file for synchronous ones, which a bundle lacks; undefined where it is not named. */
export function withoutRequestWorker(text: string): string | undefined {
  return text.includes(REQUEST_WORKER) ? text.replace(REQUEST_WORKER, 'null') : undefined;
}
