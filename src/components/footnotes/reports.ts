import type { StateCore, Token } from 'markdown-it';
import { environmentOf, type PageContext } from '../component.ts';
import { registryOf, type Note } from './registry.ts';

const CHECK = 'footnotes';

/** Words and numbers; brackets of other kinds, such as `[^a-z]` and `[^,;]`, are about characters. */
const REFERENCE = /\[\^(?!\w-\w)([\p{L}\p{N}][\p{L}\p{N}_.:\s-]{0,60})\]/gu;

/** Says where a text refers to a note that nobody wrote. The brackets stay in the text. */
export function reportUndefined(state: StateCore): void {
  const { state: page, bodyLine, lines } = environmentOf(state);
  let map: readonly [number, number] = [0, 1];
  let places: Places | undefined;
  const expected = `expected a note ${nameOf(page)}`;
  for (const block of state.tokens) {
    // The cells of a row have the same lines, which are searched once.
    if (block.map && (block.map[0] !== map[0] || block.map[1] !== map[1])) places = undefined;
    map = block.map ?? map;
    if (block.type !== 'inline' || !block.content.includes('[^')) continue;
    const text = block.children?.filter(({ type }) => type === 'text').map(({ content }) => content);
    places ??= placesOf(lines, map);
    for (const [written, label = ''] of (text ?? []).join('\n').matchAll(REFERENCE)) {
      const place = places.get(written)?.pop();
      if (!place) continue;
      page.report({
        check: CHECK,
        line: bodyLine + place.line,
        column: place.column,
        what: 'there is no note of this name',
        unexpected: `Unexpected \`${written}\`, ${expected}`,
        fix: `write the note on a line of its own, \`[^${label}]: …\`; or \`\\[^\` if the brackets are text.`,
      });
    }
  }
}

type Places = ReadonlyMap<string, { readonly line: number; readonly column: number }[]>;

/** Where in some lines of a page references stand, by how they are written, the first at the end; none behind `\\`. */
function placesOf(lines: readonly string[], [from, to]: readonly [number, number]): Places {
  const places = new Map<string, { readonly line: number; readonly column: number }[]>();
  for (let line = Math.max(to, from + 1) - 1; line >= from; line--) {
    const text = lines[line] ?? '';
    for (const match of [...text.matchAll(REFERENCE)].toReversed()) {
      if (text[match.index - 1] === '\\') continue;
      const found = places.get(match[0]) ?? [];
      found.push({ line, column: match.index + 1 });
      places.set(match[0], found);
    }
  }
  return places;
}

function nameOf(page: PageContext): string {
  const labels = registryOf(page).notes.map(({ label }) => `\`[^${label}]\``);
  return labels.length === 0 || labels.length > 8 ? 'that the page has' : `such as ${labels.join(', ')}`;
}

/** Says that a label is defined a second time. */
export function reportSecond(state: StateCore, page: PageContext, token: Token, first: Note): void {
  const { bodyLine } = environmentOf(state);
  page.report({
    check: CHECK,
    line: bodyLine + (token.map?.[0] ?? 0),
    column: 1,
    what: 'two notes have the same name',
    unexpected: `Unexpected second \`[^${first.label}]:\`, expected each name once`,
    fix: 'give one of them another name, here and where the text refers to it. Only this one is shown.',
  });
}

/** Says that nothing refers to a note. It is shown all the same. */
export function reportUnused(page: PageContext, note: Note, line: number): void {
  page.report({
    check: CHECK,
    line,
    column: 1,
    what: 'nothing refers to this note',
    unexpected: `Unexpected \`[^${note.label}]:\`, expected a reference \`[^${note.label}]\` in the text`,
    fix: `add \`[^${note.label}]\` where the note belongs, or take the note out.`,
  });
}
