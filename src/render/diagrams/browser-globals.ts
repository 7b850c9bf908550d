import type { Box } from './geometry.ts';
import { styled } from './box-style.ts';
import { pathLength, pointAlong } from './path-points.ts';
import { elementBox, rootBox } from './svg-box.ts';
import { answerQuickly, type Queries } from './quick-selectors.ts';
import type { DrawnElement } from './svg-node.ts';
import { textLength } from './svg-text.ts';
import { textWidth } from './text-metrics.ts';

/** The part of jsdom's window that is used here; its own types would bring the whole DOM library into the project. */
interface Window {
  readonly document: {
    readonly body: { replaceChildren(): void };
    createElement(name: string): { innerHTML: string; readonly textContent: string | null };
  };
  readonly Document: { readonly prototype: Queries };
  readonly Element: { readonly prototype: Queries };
  readonly SVGElement: { readonly prototype: object };
  readonly HTMLElement: { readonly prototype: object };
  readonly HTMLCanvasElement: { readonly prototype: object };
  readonly CSSStyleDeclaration: { readonly prototype: { setProperty: SetProperty } };
  readonly [name: string]: unknown;
}
type SetProperty = (this: unknown, name: string, value: unknown, priority?: string) => void;
export type JsdomModule = { readonly JSDOM: new (html: string) => { readonly window: Window } };

/** What is needed of the page in which mermaid draws. */
export interface DrawingPage {
  /** Empties the document, after each drawing. */
  readonly clear: () => void;
  /** `hearts` → `♥`, `#9829` → `♥`; a name that HTML does not know comes back as it was written: `&nope;`. */
  readonly decodeEntity: (name: string) => string;
}

/** What mermaid and its libraries expect to find as globals. */
const GLOBALS =
  'window document screen CSSStyleSheet Element SVGElement HTMLElement Node DOMParser XMLSerializer Option CSS getComputedStyle';

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** A box as the DOM gives it, in single precision as in a browser. */
function domRect(box: Box | undefined): Record<'x' | 'y' | 'width' | 'height', number> {
  const [left, top, right, bottom] = box ?? [0, 0, 0, 0];
  return {
    x: Math.fround(left),
    y: Math.fround(top),
    width: Math.fround(right - left),
    height: Math.fround(bottom - top),
  };
}

/** The geometry that jsdom lacks, from font metrics and path arithmetic. */
const SVG_METHODS = {
  getBBox(this: DrawnElement) {
    return domRect(elementBox(this));
  },
  getBoundingClientRect(this: DrawnElement) {
    const rect = domRect(rootBox(this));
    return { ...rect, left: rect.x, top: rect.y, right: rect.x + rect.width, bottom: rect.y + rect.height };
  },
  getComputedTextLength(this: DrawnElement) {
    return Math.fround(textLength(this));
  },
  getTotalLength(this: DrawnElement) {
    return Math.fround(pathLength(this.getAttribute('d')));
  },
  getPointAtLength(this: DrawnElement, distance: number) {
    const [x, y] = pointAlong(this.getAttribute('d'), distance);
    return { x, y };
  },
};

/** What mermaid asks of computed styles: only text properties. */
function computedStyle(element: DrawnElement): object {
  const { style } = styled(element);
  const values: Readonly<Record<string, string>> = {
    'font-size': `${style.fontSize}px`,
    'font-weight': String(style.weight),
    'font-style': style.fontStyle,
    'text-anchor': style.anchor,
    'dominant-baseline': style.baseline,
  };
  return {
    textAnchor: style.anchor,
    fontSize: values['font-size'],
    // The layout of mind maps adds up the frame of the page that it thinks it draws on.
    getPropertyValue: (name: string) => values[name] ?? (/^(padding|border)-/.test(name) ? '0px' : ''),
  };
}

/** A canvas on which drawing does nothing: the architecture diagram's layout only measures text on it. */
function inertCanvasContext(): object {
  const kept: Record<PropertyKey, unknown> = {
    measureText: (text: string) => ({ width: textWidth(text, 16, 400) }),
  };
  return new Proxy(kept, { get: (target, name) => target[name] ?? (() => undefined) });
}

/** jsdom's CSS parser drops `font-size: 14`, which browsers keep in SVG. */
function acceptUnitlessFontSize(prototype: { setProperty: SetProperty }): void {
  const original = prototype.setProperty;
  prototype.setProperty = function setProperty(name, value, priority) {
    const isBare = name === 'font-size' && /^[\d.]+$/.test(String(value));
    original.call(this, name, isBare ? `${String(value)}px` : value, priority);
  };
}

const CSS_FUNCTIONS = {
  escape: (text: unknown) => String(text).replace(/[^\w-]/g, (character) => `\\${character}`),
  supports: (_property: string, value: string) => /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\(.*\)|[a-z]+)$/i.test(value),
};

/**
 * Makes this thread look like a browser to mermaid: jsdom's window with our geometry, as globals. To be called in a
 * worker, before mermaid is imported (its DOMPurify binds to `window` when it loads, and would not sanitize without).
 */
export function installBrowserGlobals({ JSDOM }: JsdomModule, pageWidth: number): DrawingPage {
  const { window } = new JSDOM('<!doctype html><body></body>');
  for (const [name, method] of Object.entries(SVG_METHODS)) define(window.SVGElement.prototype, name, method);
  Object.defineProperty(window.HTMLElement.prototype, 'offsetWidth', {
    get: () => pageWidth,
    configurable: true,
  });
  define(window.HTMLCanvasElement.prototype, 'getContext', inertCanvasContext);
  answerQuickly(window.Document.prototype);
  answerQuickly(window.Element.prototype);
  acceptUnitlessFontSize(window.CSSStyleDeclaration.prototype);
  define(window, 'CSS', CSS_FUNCTIONS);
  define(window, 'getComputedStyle', computedStyle);
  // The C4 diagram reads the screen's size.
  define(window, 'screen', { availWidth: pageWidth, availHeight: 800 });
  for (const name of GLOBALS.split(' ')) define(globalThis, name, name === 'window' ? window : window[name]);
  const { document } = window;
  return {
    clear: () => document.body.replaceChildren(),
    decodeEntity: (name) => {
      const holder = document.createElement('p');
      // The caller lets only letters, digits and `#` through, of which no markup can be made.
      holder.innerHTML = `&${name};`;
      return holder.textContent ?? '';
    },
  };
}
