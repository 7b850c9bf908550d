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
/**
 * All nodes count changes together: each change went up to the root twice, for lists that know when they are old and
 * for lists that are handed out again. No list is kept for that any more.
 */
const CHANGES: readonly Change[] = [
  [
    '    for (const ancestor of domSymbolTree.ancestorsIterator(this)) {\n      ancestor._version++;\n    }\n',
    '',
  ],
  ['    this._version++;\n', '    changes++;\n'],
  ['    this._clearMemoizedQueries();\n    invalidateStyleCache(this);', '    invalidateStyleCache(this);'],
  ['  _getTheParent() {', '  get _version() {\n    return changes;\n  }\n\n  _getTheParent() {'],
];
/** What nearly no node has is made for none: attributes, which are nodes too, are made by the thousand. */
const BARE_NODES: readonly Change[] = [
  [
    '    this._version = 0;\n    this._memoizedQueries = {};\n    this._registeredObserverList = [];\n    this._referencedRanges = new Set();\n',
    '    this._memoizedQueries = null;\n    this._registeredObserverList = nothing;\n    this._referencedRanges = nothing;\n',
  ],
  [
    'class NodeImpl extends',
    'const nothing = Object.freeze([]);\nlet changes = 0;\n\nclass NodeImpl extends',
  ],
  ['    domSymbolTree.initialize(this);\n', '    if (!this._isAttribute) domSymbolTree.initialize(this);\n'],
];
/**
 * Where a node stands is found out with less: there are no shadow roots, slots, ranges and elements of one's own, for
 * each of which all above and below a node is looked through at each move.
 */
const PLAIN_TREE: readonly Change[] = [
  [
    `  for (const ancestor of domSymbolTree.ancestorsIterator(nodeImplB)) {
    if (ancestor === nodeImplA) {
      return true;
    }
  }

  const rootImplB = nodeRoot(nodeImplB);
  if (rootImplB._host) {
    return isHostInclusiveAncestor(nodeImplA, rootImplB._host);
  }
`,
    `  for (let at = nodeImplB; at; at = domSymbolTree.parent(at)) if (at === nodeImplA) return true;
`,
  ],
  [
    '  _insert(nodeImpl, childImpl, suppressObservers) {\n',
    `  _insert(nodeImpl, childImpl, suppressObservers) {
    if (nodeImpl.nodeType !== NODE_TYPE.DOCUMENT_FRAGMENT_NODE) {
      if (childImpl) domSymbolTree.insertBefore(childImpl, nodeImpl);
      else domSymbolTree.appendChild(this, nodeImpl);
      this._modified();
      if (nodeImpl.nodeType === NODE_TYPE.TEXT_NODE) this._childTextContentChangeSteps();
      if (this._attached && nodeImpl._attach) nodeImpl._attach();
      this._descendantAdded(this, nodeImpl);
      return;
    }
`,
  ],
  [
    '  _remove(nodeImpl, suppressObservers) {\n',
    `  _remove(nodeImpl, suppressObservers) {
    if (this._ownerDocument) this._ownerDocument._runPreRemovingSteps(nodeImpl);
    domSymbolTree.remove(nodeImpl);
    this._modified();
    nodeImpl._detach();
    this._descendantRemoved(this, nodeImpl);
    if (nodeImpl.nodeType === NODE_TYPE.TEXT_NODE) this._childTextContentChangeSteps();
    return;
`,
  ],
];
const NO_LISTENERS: readonly Change[] = [
  [
    'class EventTargetImpl',
    'const noListeners = Object.freeze({ __proto__: null });\n\nclass EventTargetImpl',
  ],
  ['    this._eventListeners = Object.create(null);', '    this._eventListeners = noListeners;'],
  [
    '    if (!this._eventListeners[type]) {\n      this._eventListeners[type] = [];',
    '    if (this._eventListeners === noListeners) this._eventListeners = Object.create(null);\n' +
      '    if (!this._eventListeners[type]) {\n      this._eventListeners[type] = [];',
  ],
];
const NO_ATTRIBUTE_TREE: Change = [
  '  get namespaceURI() {',
  '  get _isAttribute() {\n    return true;\n  }\n\n  get namespaceURI() {',
];
/** Defining a property by its description takes ten times as long as setting it. */
const MADE_OBJECT: Change = [
  `  Object.defineProperty(wrapper, implSymbol, {
    value: new Impl.implementation(globalObject, constructorArgs, privateData),
    configurable: true
  });`,
  '  wrapper[implSymbol] = new Impl.implementation(globalObject, constructorArgs, privateData);',
];

export const JSDOM_PATCHES: readonly LibraryPatch[] = [
  { name: 'jsdom’s styles', files: /[\\/]ElementCSSInlineStyle-impl\.js$/, changes: LAZY_STYLE },
  { name: 'jsdom’s style attributes', files: /[\\/]SVGElement-impl\.js$/, changes: [STYLE_ATTRIBUTE] },
  { name: 'jsdom’s observers', files: /[\\/]mutation-observers\.js$/, changes: [UNWATCHED] },
  { name: 'jsdom’s named elements', files: /[\\/]named-properties-window\.js$/, changes: UNNAMED },
  {
    name: 'jsdom’s nodes',
    files: /[\\/]Node-impl\.js$/,
    changes: [...CHANGES, ...BARE_NODES, ...PLAIN_TREE],
  },
  { name: 'jsdom’s attributes', files: /[\\/]Attr-impl\.js$/, changes: [NO_ATTRIBUTE_TREE] },
  { name: 'jsdom’s listeners', files: /[\\/]EventTarget-impl\.js$/, changes: NO_LISTENERS },
  {
    name: 'jsdom’s objects',
    files: /[\\/]generated[\\/](?:Attr|Text|SVG\w*Element)\.js$/,
    inAll: true,
    changes: [MADE_OBJECT],
  },
  { name: 'jsdom’s requests', files: /[\\/]XMLHttpRequest-impl\.js$/, changes: [REQUESTS] },
];
