import { Element, Text } from 'domhandler';
import { appendChild, findAll, findOne, removeElement, replaceElement, textContent } from 'domutils';
import { Parser } from 'htmlparser2';
import { iconTrees, mainTree, READING } from '../../support/main-tree.ts';

/** The main part of a page as it stands on paper or in a book: no furniture, nothing closed, nothing to press. */
export interface Chapter {
  /** Address of the page from the root of the site. */
  readonly url: string;
  readonly title: string;
  readonly main: Element;
}

/** What becomes another element. */
const LOSES_ID = new Set(['button', 'iframe']);
/** Ways to other pages, and what needs a script or a server. */
const FURNITURE = new Set(['nav', 'form', 'script', 'noscript', 'select', 'template', 'dialog', 'object']);
/** Places that a script fills. */
const FILLED_BY_SCRIPT = /^data-(?:search|offline|choice)/;

/**
 * A written page → its chapter. Throws where the page has no main part: each of ours has one.
 *
 * @param main its main part as a tree, where somebody has read that already; it becomes the chapter
 */
export function readChapter(url: string, html: string, main = mainTree(html)): Chapter {
  drawIcons(main, html);
  for (const element of findAll(isFurniture, main.children)) removeElement(element);
  for (const element of findAll(() => true, main.children)) settle(element);
  const title = findOne(({ name }) => name === 'h1', main.children);
  return { url, title: title ? textContent(title).trim() : url, main };
}

/** Ids in a chapter. */
export function anchorsOf({ main }: Chapter): ReadonlySet<string> {
  const named = findAll(({ attribs }) => 'id' in attribs, [main]);
  return new Set(named.flatMap(({ attribs }) => attribs['id'] ?? []));
}

/**
 * Ids in the chapter of a written page, as `readChapter` leaves them there: without a tree of the page, which takes
 * twice as long.
 */
export function chapterAnchors(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  let depth = 0;
  /** Depth of the furniture that is open, if any is. */
  let furniture: number | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attribs) => {
        depth++;
        if (isFurniture({ name, attribs })) furniture ??= depth;
        const id = attribs['id'];
        if (furniture === undefined && id !== undefined && !LOSES_ID.has(name)) ids.add(id);
      },
      onclosetag: () => {
        if (furniture === depth) furniture = undefined;
        depth--;
      },
    },
    READING,
  );
  parser.end(html.slice(html.indexOf('<main'), html.lastIndexOf('</main>')));
  return ids;
}

function isFurniture({ name, attribs }: Pick<Element, 'name' | 'attribs'>): boolean {
  const { class: classes = '' } = attribs;
  if (classes === 'tabs-label' || classes === 'annotation-mark') return false;
  return (
    FURNITURE.has(name) ||
    'data-ui' in attribs ||
    'hidden' in attribs ||
    attribs['role'] === 'tablist' ||
    classes === 'page-foot' ||
    (name === 'input' && attribs['type'] !== 'checkbox') ||
    Object.keys(attribs).some((attribute) => FILLED_BY_SCRIPT.test(attribute))
  );
}

/** Gives each icon its drawing, which stands once at the end of a page and would be far away in a book. */
function drawIcons(main: Element, html: string): void {
  const uses = findAll(({ name }) => name === 'use', main.children);
  if (uses.length === 0) return;
  const symbols = new Map(
    findAll(({ name }) => name === 'symbol', [...iconTrees(html)]).map((symbol) => [
      `#${symbol.attribs['id']}`,
      symbol,
    ]),
  );
  for (const use of uses) {
    const symbol = symbols.get(use.attribs['href'] ?? '');
    const picture = use.parent;
    if (!symbol || !(picture instanceof Element)) continue;
    picture.attribs['viewBox'] = symbol.attribs['viewBox'] ?? '';
    const shapes = symbol.children.flatMap((shape) =>
      shape instanceof Element ? [new Element(shape.name, { ...shape.attribs })] : [],
    );
    removeElement(use);
    for (const shape of shapes) appendChild(picture, shape);
  }
}

function isOfScreen(attribute: string): boolean {
  return attribute === 'loading' || attribute === 'data-article' || attribute.startsWith('data-pagefind');
}

/** What works only on a screen becomes what stands on paper. */
function settle(element: Element): void {
  const { name, attribs } = element;
  for (const attribute of Object.keys(attribs)) if (isOfScreen(attribute)) delete attribs[attribute];
  // On a narrow screen wide tables and code scroll there too, by keys as well. Scripts, which move the focus, are absent.
  if (attribs['tabindex'] === '-1') delete attribs['tabindex'];
  if (name === 'details') attribs['open'] = '';
  if (attribs['role'] === 'tabpanel') {
    delete attribs['role'];
    delete attribs['aria-labelledby'];
  }
  if (name === 'button') replaceElement(element, spanOf(element));
  if (name === 'iframe') replaceElement(element, playerLink(element));
}

/** The words of a button: a term that explains itself on a screen, a heading that sorts. */
function spanOf(button: Element): Element {
  const span = new Element('span', {}, button.children);
  for (const child of span.children) child.parent = span;
  return span;
}

function playerLink({ attribs }: Element): Element {
  const { src = '', title = src } = attribs;
  const link = new Element('a', { href: src }, [new Text(title)]);
  return new Element('p', {}, [link]);
}
