import type { Change, LibraryPatch } from './library-patch.ts';

/** Jsdom makes the `style` of each element at once, at a high price: here when it is asked for, as few are. */
const LAZY_STYLE: readonly Change[] = [
  [
    'this._style = new cssstyle',
    'this._madeStyle = null;\n  }\n  _makeStyle() {\n    this._madeStyle = new cssstyle',
  ],
  [
    '  get style() {',
    `  get _style() {
    if (this._madeStyle) return this._madeStyle;
    this._makeStyle();
    const text = this.getAttributeNS(null, 'style');
    if (text !== null) {
      const { _settingCssText } = this;
      this._settingCssText = true;
      this._madeStyle.cssText = text;
      this._settingCssText = _settingCssText;
    }
    return this._madeStyle;
  }
  get style() {`,
  ],
];
const STYLE_ATTRIBUTE: Change = [
  'this._style.cssText = value;',
  'if (this._madeStyle) this._madeStyle.cssText = value;',
];

/** A bundle lacks the file with which jsdom makes synchronous requests. */
const REQUESTS: Change = ['require.resolve ? require.resolve("./xhr-sync-worker.js") : null', 'null'];

/** Nobody watches the document, asks for its elements as properties of the window, or for lists of them twice. */
const UNWATCHED: Change = [
  '  const interestedObservers = new Map();\n',
  '  return;\n  const interestedObservers = new Map();\n',
];
const UNNAMED: readonly Change[] = [
  ['  if (!element._attached) {\n    return;\n  }\n\n  const useName', '  return;\n  const useName'],
  [
    'exports.nodeAttachedToDocument = function (node) {\n',
    'exports.nodeAttachedToDocument = function (node) {\n  return;\n',
  ],
  [
    'exports.nodeDetachedFromDocument = function (node) {\n',
    'exports.nodeDetachedFromDocument = function (node) {\n  return;\n',
  ],
];
/** Each change makes all elements around it forget the lists that they have made: most have none. */
const FORGOTTEN_LISTS: readonly Change[] = [
  [
    '    for (const ancestor of domSymbolTree.ancestorsIterator(this)) {\n      ancestor._version++;\n    }',
    '    for (let at = domSymbolTree.parent(this); at; at = domSymbolTree.parent(at)) at._version++;',
  ],
  [
    '    this._memoizedQueries = {};\n    const myParent',
    '    for (const _ in this._memoizedQueries) {\n      this._memoizedQueries = {};\n      break;\n    }\n    const myParent',
  ],
];

export const JSDOM_PATCHES: readonly LibraryPatch[] = [
  { name: 'jsdom’s styles', files: /[\\/]ElementCSSInlineStyle-impl\.js$/, changes: LAZY_STYLE },
  { name: 'jsdom’s style attributes', files: /[\\/]SVGElement-impl\.js$/, changes: [STYLE_ATTRIBUTE] },
  { name: 'jsdom’s observers', files: /[\\/]mutation-observers\.js$/, changes: [UNWATCHED] },
  { name: 'jsdom’s named elements', files: /[\\/]named-properties-window\.js$/, changes: UNNAMED },
  { name: 'jsdom’s lists', files: /[\\/]Node-impl\.js$/, changes: FORGOTTEN_LISTS },
  { name: 'jsdom’s requests', files: /[\\/]XMLHttpRequest-impl\.js$/, changes: [REQUESTS] },
];
