import { posix } from 'node:path';
import type { JSX } from 'preact';
import { Element, Text } from 'domhandler';
import { append, findAll } from 'domutils';
import { renderHtml, joinHtml, type SafeHtml } from '../../support/html.tsx';
import { relativeUrl } from '../../support/relative-url.ts';
import type { WordsOf } from '../../words/words.ts';
import { renameIds, bookId, targetOf, type Book } from '../book/book.ts';
import { toHtml } from '../book/serialise.ts';

/** Where an edition to print is published, and its guide: an address with a slash at its end, if it is known. */
export interface PrintPlace {
  /** From the root of the site: `print/data.html`. */
  readonly url: string;
  readonly site: string | undefined;
}

/** What a chapter depends on besides its page. */
export interface ChapterEdition {
  readonly place: PrintPlace;
  readonly words: WordsOf<'editions'>['editions'];
}

/** A page as a chapter on paper: its links as notes at its end, all anchors its own. */
export function printChapter(book: Book, url: string, { place, words }: ChapterEdition): SafeHtml {
  const { main } = book.read(url);
  const number = book.numbers.get(url) ?? 0;
  renameIds(main, number, book.anchors(url));
  const notes = new Notes();
  for (const link of findAll(({ name, attribs }) => name === 'a' && 'href' in attribs, main.children)) {
    leadOn(link, book, url, place, notes);
  }
  for (const image of findAll(({ name }) => name === 'img', main.children)) {
    const { src = '' } = image.attribs;
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
      image.attribs['src'] = relativeUrl(place.url, posix.join(posix.dirname(url), src));
    }
  }
  return joinHtml([toHtml(main.children), renderHtml(<NoteList notes={notes} label={words.addresses} />)]);
}

/** Gives a link a target inside the edition, or a note with its address; without either it is only words. */
function leadOn(link: Element, book: Book, from: string, place: PrintPlace, notes: Notes): void {
  const target = targetOf(book, from, link.attribs['href'] ?? '');
  if (target.kind === 'chapter') {
    const { number, id } = target;
    link.attribs['href'] = id === undefined ? `#c${number}` : `#${bookId(number, id)}`;
    link.attribs['data-page'] = '';
    return;
  }
  const address =
    target.kind === 'elsewhere'
      ? target.address
      : place.site && new URL(target.url + target.hash, place.site).href;
  if (address === undefined) {
    link.name = isDrawn(link) ? 'g' : 'span';
    delete link.attribs['href'];
    return;
  }
  link.attribs['href'] = address;
  if (/^https?:/i.test(address) && !isDrawn(link)) append(link, noteMark(notes, address));
}

/** Whether it is part of a drawing, where no note can stand. */
function isDrawn(link: Element): boolean {
  let { parent } = link;
  while (parent instanceof Element) {
    if (parent.name === 'svg') return true;
    ({ parent } = parent);
  }
  return false;
}

/** No link: on a screen the words before it lead to the same address, and it would be too small to press. */
function noteMark(notes: Notes, address: string): Element {
  return new Element('sup', { class: 'print-note-mark' }, [new Text(String(notes.numberOf(address)))]);
}

/** Addresses of a chapter, each once, in the order of their first link. */
class Notes {
  readonly #numbers = new Map<string, number>();

  numberOf(address: string): number {
    const number = this.#numbers.get(address) ?? this.#numbers.size + 1;
    this.#numbers.set(address, number);
    return number;
  }

  addresses(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

function NoteList({ notes, label }: { readonly notes: Notes; readonly label: string }): JSX.Element {
  const addresses = notes.addresses();
  if (addresses.length === 0) return <></>;
  return (
    <div class="print-notes">
      <ol aria-label={label}>
        {addresses.map((address) => (
          <li>
            <a href={address}>{address}</a>
          </li>
        ))}
      </ol>
    </div>
  );
}
