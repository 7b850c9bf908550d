import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { NamedKind } from '../model/dialect.ts';
import { escapedHtml, type SafeHtml } from '../support/html.tsx';
import { parseContainerMarker, takePlace, type Marker } from '../support/markdown/marker-line.ts';
import {
  parseSlashBody,
  slashBlockSyntax,
  slashData,
  type SlashBlock,
} from '../support/markdown/slash-block.ts';
import { dataOf, setData } from '../support/markdown/token.ts';
import type { Block, PageContext } from './component.ts';
import { defaultTitle } from './kinds.ts';

/** The marker of a block, whichever spelling it was written in. */
export function markerOf(block: Block): Marker {
  const { token } = block;
  const data = dataOf<Partial<Marker> & { container?: string }>(token);
  return data.container === undefined ? (data as Marker) : parseContainerMarker(data.container, token.info);
}

/**
 * What a block `/// kind | Title` of pymdownx says as a marker, where its name stands for a kind and a title. A bar with
 * nothing behind it asks for no title, and so does an `admonition` of no type.
 */
export function slashMarker(
  { name, argument, options }: SlashBlock,
  { kind = name, title }: NamedKind,
): Marker {
  const { values, attributes } = options;
  const words = `${values.get('type') ?? kind} ${attributes.get('class') ?? ''}`.split(/\s+/).filter(Boolean);
  const { inline, others } = takePlace(words);
  const [first = kind, ...classes] = others;
  return {
    kind: first.toLowerCase(),
    hasKind: true,
    title: argument ?? title ?? (name === 'admonition' && !values.has('type') ? '' : undefined),
    inline,
    open: values.get('open')?.toLowerCase() === 'true',
    classes,
  };
}

/** Adds such blocks; `kindOf` gives what a name stands for, and undefined for a name of another block. */
export function slashMarkers(
  md: MarkdownIt,
  block: string,
  kindOf: (name: string, state: StateBlock) => NamedKind | undefined,
): void {
  const isName = (name: string, state: StateBlock): boolean => kindOf(name, state) !== undefined;
  slashBlockSyntax(md, `${block}_slashes`, isName, (state, slashes, line) => {
    const open = state.push(`${block}_open`, 'div', 1);
    open.map = [line, slashes.end];
    open.block = true;
    const id = slashes.options.attributes.get('id');
    if (id !== undefined) open.attrSet('id', id);
    setData(open, { ...slashMarker(slashes, kindOf(slashes.name, state) ?? {}), ...slashData(slashes) });
    parseSlashBody(state, slashes);
    state.push(`${block}_close`, 'div', -1).block = true;
  });
}

/** Title as HTML; the kind's name where none is given, undefined where the author asked for none. */
export function titleHtml({ kind, title }: Marker, page: PageContext): SafeHtml | undefined {
  if (title === '') return undefined;
  return title === undefined ? escapedHtml(defaultTitle(kind, page.words)) : page.inline(title);
}
