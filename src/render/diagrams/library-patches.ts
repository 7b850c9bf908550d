/** Changes to the text of libraries while they are bundled for the thread that draws. */
import {
  BORDER_OF_BLOCK,
  CIRCLE_OF_NUMBER,
  LABEL_IN_CLOUD,
  LAYOUT_OF_MIND_MAP,
  WIDTH_OF_NOTE,
} from './drawing-mends.ts';
import { JSDOM_PATCHES } from './jsdom-patches.ts';
import type { Change, LibraryPatch } from './library-patch.ts';
import { ROUGHJS_PATCH } from './roughjs-patch.ts';

/**
 * Mermaid copies its whole configuration, some thousand values, each time that one of them is asked for: a third of
 * the time of a drawing. Here it is copied once for each configuration, and that copy once for each drawing, for
 * some callers write into what they get; only the theme's variables, which none changes, are shared by drawings.
 */
const GET_CONFIG: Change = [
  `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}, "getConfig");`,
  `var configCopies = new WeakMap();
var copyConfig = () => {
  if (!configCopies.has(currentConfig)) configCopies.set(currentConfig, assignWithDepth_default({}, currentConfig));
  const config = { ...configCopies.get(currentConfig) };
  for (const name in config) {
    const value = config[name];
    if (typeof value !== 'object' || value === null || name === 'themeVariables') continue;
    config[name] = Array.isArray(value) ? [...value] : { ...value };
  }
  return config;
};
var getConfig = () => handedOut ??= copyConfig();`,
];

/**
 * Mermaid also puts its configuration together anew several times for each drawing. Where the diagram asks for nothing
 * of its own, that of the last diagram of its type is the same, until the site's configuration changes.
 */
const KEPT_CONFIG: readonly Change[] = [
  [
    'var updateCurrentConfig = /* @__PURE__ */ __name((siteCfg, _directives) => {\n',
    `var keptConfigs = new Map(), keptSite, handedOut;
var updateCurrentConfig = /* @__PURE__ */ __name((siteCfg, _directives) => {
  handedOut = undefined;
  if (keptSite !== siteConfig) keptConfigs.clear();
  keptSite = siteConfig;
  const isPlain = siteCfg === siteConfig && _directives.every((directive) => Object.keys(directive).length === 0);
  if (isPlain && keptConfigs.has(diagramConfigKey))
    return currentConfig = keptConfigs.get(diagramConfigKey);
`,
  ],
  [
    '  currentConfig = cfg;\n  checkConfig(currentConfig);\n',
    `  currentConfig = cfg;
  if (isPlain) keptConfigs.set(diagramConfigKey, cfg);
  checkConfig(currentConfig);
`,
  ],
  [
    'var updateSiteConfig = /* @__PURE__ */ __name((conf) => {\n',
    'var updateSiteConfig = /* @__PURE__ */ __name((conf) => {\n  keptConfigs.clear();\n',
  ],
  // Types set a little more of it for each of their diagrams: the same wish, of the same configuration, is answered once.
  [
    'var setConfig = /* @__PURE__ */ __name((conf) => {\n  updateCurrentConfig(currentConfig, [conf]);\n',
    `var answered = new WeakMap();
var setConfig = /* @__PURE__ */ __name((conf) => {
  const wish = JSON.stringify(conf, (_name, value) => value === undefined ? 'undefined' : value);
  const answers = answered.get(currentConfig) ?? new Map();
  answered.set(currentConfig, answers);
  handedOut = undefined;
  if (answers.has(wish)) currentConfig = answers.get(wish);
  else answers.set(wish, updateCurrentConfig(currentConfig, [conf]));
`,
  ],
];

/** Mermaid makes elements for each line that it tries, measures and removes them. Here the words are measured alone. */
const LINE_LENGTH: Change = [
  'function computeWidthOfText(parentNode, lineHeight, line) {\n',
  `function computeWidthOfText(parentNode, lineHeight, line) {
  const words = line.map(({ content, type }, index) =>
    ({ text: (index === 0 ? '' : ' ') + decodeHTMLEntities(content), type }));
  return globalThis.rolebookLineLength(parentNode.node(), words);
`,
];

/**
 * In labels of SVG mermaid knows three entities of HTML. Authors write others too, and where a label has a line break
 * its own clean-up makes `&nbsp;` of a space that does not break.
 */
const ENTITIES: readonly Change[] = [
  ['const regex = /&(amp|lt|gt);/g;', 'const regex = /&(#?\\w+);/g;'],
  [
    'return ">";\n      default:\n        return match;',
    'return ">";\n      default:\n        return globalThis.rolebookEntity(entity);',
  ],
];

/**
 * Mermaid writes its drawing as text, has DOMPurify read, clean and write it, and keeps what it has understood of the
 * source to itself. Here it hands out the drawn element, which would only be read again, and the text form of what it
 * has understood, for which the source would be parsed twice; drawing changes some of it, so it is asked before. All
 * that is published of the element passes our own list of what is allowed, whatever mermaid lets through.
 */
const DRAWN_ELEMENT: readonly Change[] = [
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
 * The style sheet of a drawing hangs on its type and the classes of its author, so most are the same: one is compiled
 * once. As an element of SVG jsdom leaves it alone; of an HTML one it would parse all rules.
 */
const COMPILED_CSS: readonly Change[] = [
  [
    '  return compileCSS(svgId, allStyles);',
    `  const key = svgId + allStyles;
  if (!compiledSheets.has(key)) {
    if (compiledSheets.size >= 40) compiledSheets.clear();
    compiledSheets.set(key, compileCSS(svgId, allStyles));
  }
  return compiledSheets.get(key);`,
  ],
  ['var createUserStyles = ', 'var compiledSheets = new Map();\nvar createUserStyles = '],
  [
    'document.createElement("style");\n  style1.innerHTML = rules;',
    'document.createElementNS("http://www.w3.org/2000/svg", "style");\n  style1.textContent = rules;',
  ],
];

/** Two types have Cytoscape lay them out, which goes on drawing for nobody, and holds on to the diagram, until it is ended. */
const ENDED_LAYOUT: Change = [
  `db.getConfigField("useMaxWidth"));
}, "draw");`,
  `db.getConfigField("useMaxWidth"));
  cy.destroy();
}, "draw");`,
];
const ENDED_MIND_MAP: Change = [
  'const positionedEdges = extractPositionedEdges(cy);',
  'const positionedEdges = extractPositionedEdges(cy);\n    cy.destroy();',
];

const CHUNKS = /[\\/]mermaid\.core[\\/]chunk-[^\\/]*\.mjs$/;

/** A file has the places of one patch at most. */
export const LIBRARY_PATCHES: readonly LibraryPatch[] = [
  { name: 'mermaid’s configuration', files: CHUNKS, changes: [GET_CONFIG, ...KEPT_CONFIG] },
  { name: 'mermaid’s labels', files: CHUNKS, changes: [LINE_LENGTH, ...ENTITIES] },
  { name: 'mermaid’s clouds', files: CHUNKS, changes: [LABEL_IN_CLOUD] },
  { name: 'mermaid’s blocks', files: /[\\/]blockDiagram-[^\\/]*\.mjs$/, changes: [BORDER_OF_BLOCK] },
  {
    name: 'mermaid’s mind maps',
    files: /[\\/]mindmap-definition-[^\\/]*\.mjs$/,
    changes: [LAYOUT_OF_MIND_MAP],
  },
  {
    name: 'mermaid’s messages and notes',
    files: /[\\/]sequenceDiagram-[^\\/]*\.mjs$/,
    changes: [CIRCLE_OF_NUMBER, WIDTH_OF_NOTE],
  },
  {
    name: 'mermaid’s render',
    files: /[\\/]mermaid\.core\.mjs$/,
    changes: [...DRAWN_ELEMENT, ...COMPILED_CSS],
  },
  {
    name: 'mermaid’s architecture',
    files: /[\\/]architectureDiagram-[^\\/]*\.mjs$/,
    changes: [ENDED_LAYOUT],
  },
  { name: 'mermaid’s mind maps', files: /[\\/]cose-bilkent-[^\\/]*\.mjs$/, changes: [ENDED_MIND_MAP] },
  ROUGHJS_PATCH,
  ...JSDOM_PATCHES,
];
