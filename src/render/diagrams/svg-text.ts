import type { BoxStyle, Styled } from './box-style.ts';
import { styled } from './box-style.ts';
import { parseLength } from './geometry.ts';
import type { DrawnElement, StyledNode } from './svg-node.ts';
import { childrenOf, parentOf } from './svg-node.ts';
import { lineExtent, textOverhang, textWidth, type Overhang } from './text-metrics.ts';

/** A piece of text of one style, where it is drawn. */
export interface TextRun {
  readonly element: DrawnElement;
  left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
  /** What its letters reach out of it. */
  readonly overhang: Overhang;
}

/** How far the text moves down from its `y` for each `dominant-baseline`. */
export function baselineShift(
  baseline: string,
  { ascent, descent, xHeight }: ReturnType<typeof lineExtent>,
): number {
  switch (baseline) {
    case 'middle':
      return xHeight / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'hanging':
      return ascent * 0.8;
    case 'text-before-edge':
      return ascent;
    case 'text-after-edge':
      return -descent;
    default:
      return 0;
  }
}

/** Lays out one `<text>` as a browser does: pen, chunks that are anchored together, and collapsed white space. */
class TextLayout {
  readonly runs: TextRun[] = [];
  #x = 0;
  #y = 0;
  /** Runs since the last absolute position: `text-anchor` moves them together. */
  #chunk: TextRun[] = [];
  #anchor = 'start';
  #afterSpace = true;
  /** Shifts that wait for the next character: of nested elements the inner one's `dy` replaces the outer one's. */
  #dx = 0;
  #dy = 0;
  /** The width of a space that ends the text and so is not drawn. */
  #trailing = 0;

  finish(): TextRun[] {
    const last = this.runs.at(-1);
    if (last) last.right -= this.#trailing;
    this.#closeChunk();
    return this.runs;
  }

  walk(element: DrawnElement, above?: Styled): void {
    const own = styled(element, above);
    const { style } = own;
    if (style.hidden) return;
    this.#movePen(element, style.fontSize);
    for (const child of childrenOf(element)) {
      if (child.nodeType === 1) this.walk(child, own);
      else if (child.nodeType === 3) this.#addText(child.data, element, style);
    }
  }

  #movePen(element: DrawnElement, fontSize: number): void {
    const x = parseLength(element.getAttribute('x'), fontSize);
    const y = parseLength(element.getAttribute('y'), fontSize);
    if (x !== undefined || y !== undefined) {
      this.#closeChunk();
      if (x !== undefined) this.#afterSpace = true;
      this.#x = x ?? this.#x;
      this.#y = y ?? this.#y;
    }
    this.#dx = parseLength(element.getAttribute('dx'), fontSize) ?? this.#dx;
    this.#dy = parseLength(element.getAttribute('dy'), fontSize) ?? this.#dy;
  }

  #addText(data: string, element: DrawnElement, style: BoxStyle): void {
    let text = data.replace(/[ \t\r\n]+/g, ' ');
    if (this.#afterSpace) text = text.replace(/^ /, '');
    if (!text) return;
    this.#x += this.#dx;
    this.#y += this.#dy;
    this.#dx = this.#dy = 0;
    this.#afterSpace = text.endsWith(' ');
    this.#trailing = this.#afterSpace ? textWidth(' ', style.fontSize, style.weight) : 0;
    const width = textWidth(text, style.fontSize, style.weight);
    const extent = lineExtent(style.fontSize, style.weight);
    const baseline = this.#y + baselineShift(style.baseline, extent);
    const run: TextRun = {
      element,
      left: this.#x,
      right: this.#x + width,
      top: baseline - extent.ascent,
      bottom: baseline + extent.descent,
      overhang: textOverhang(text, style.fontSize, style.weight),
    };
    if (!this.#chunk.length) this.#anchor = style.anchor;
    this.#chunk.push(run);
    this.runs.push(run);
    this.#x += width;
  }

  #closeChunk(): void {
    const width = (this.#chunk.at(-1)?.right ?? 0) - (this.#chunk[0]?.left ?? 0);
    const shift = this.#anchor === 'middle' ? -width / 2 : this.#anchor === 'end' ? -width : 0;
    for (const run of this.#chunk) {
      run.left += shift;
      run.right += shift;
    }
    this.#x += shift;
    this.#chunk = [];
  }
}

/** The runs of a `<text>`, or those of one `<tspan>` in it (which only its whole text can place). */
export function textRuns(element: DrawnElement): TextRun[] {
  let text = element;
  while (text.localName === 'tspan') text = parentOf(text) ?? element;
  const layout = new TextLayout();
  layout.walk(text);
  const runs = layout.finish();
  return text === element ? runs : runs.filter((run) => element.contains(run.element));
}

/** The length of the text of an element, as `getComputedTextLength` gives it. */
export function textLength(element: DrawnElement): number {
  return textRuns(element).reduce((sum, run) => sum + run.right - run.left, 0);
}

/** An element that mermaid would make only to measure it. */
function imagined(localName: string, parentNode: StyledNode, attributes: Record<string, string>): StyledNode {
  return {
    localName,
    parentNode,
    getAttribute: (name) => attributes[name] ?? null,
    getAttributeNames: () => Object.keys(attributes),
  };
}

/** A word of a label with the space before it, and whether it is `strong`, `em` or `normal`. */
export interface LabelWord {
  readonly text: string;
  readonly type: string;
}

/** The length of a line of words in a label, as if each stood in the `<tspan>` that mermaid makes for it there. */
export function lineLength(label: DrawnElement, words: readonly LabelWord[]): number {
  const text = imagined('text', label, {});
  const line = imagined('tspan', text, { class: 'text-outer-tspan' });
  const above = styled(line);
  let length = 0;
  let trailing = 0;
  let afterSpace = true;
  for (const word of words) {
    const tspan = imagined('tspan', line, {
      class: 'text-inner-tspan',
      'font-weight': word.type === 'strong' ? 'bold' : 'normal',
    });
    const { fontSize, weight } = styled(tspan, above).style;
    const collapsed = word.text
      .replace(/[ \t\r\n]+/g, ' ')
      .slice(afterSpace && /^\s/.test(word.text) ? 1 : 0);
    if (!collapsed) continue;
    afterSpace = collapsed.endsWith(' ');
    trailing = afterSpace ? textWidth(' ', fontSize, weight) : 0;
    length += textWidth(collapsed, fontSize, weight);
  }
  return length - trailing;
}
