/**
 * What a language sets between the items of a list: of two; after the first of several, between those in the middle,
 * before the last.
 */
export type ListForms = readonly [two: string, first: string, middle: string, last: string];

/** Signs that stand in no name. */
const PLACES = ['\uE000', '\uE001', '\uE002', '\uE003'];
/** Beginnings before which some languages choose another word for “and”. */
const NAMES = ['a', 'i', 'hi', 'o', 'y', 'ו', 'א', '1'];

/**
 * How a language, as a tag, writes `a, b and c`, for the reason given in `small-counts.ts`. Undefined where that depends
 * on the names in the list, as in Spanish, or takes more than something between them.
 */
export function listForms(language: string): ListForms | undefined {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const [first = '', second = '', third = '', fourth = ''] = PLACES;
  const two = between(list.format([first, second]), first, second);
  const several = list.format([first, second, third, fourth]);
  const forms: ListForms = [
    two,
    between(several, first, second),
    between(several, second, third),
    between(several, third, fourth),
  ];
  const lists = [...NAMES.map((name) => [name, name]), PLACES, PLACES.slice(0, 3), NAMES];
  return lists.every((items) => writeList(items, forms) === list.format(items)) ? forms : undefined;
}

function between(text: string, left: string, right: string): string {
  return text.slice(text.indexOf(left) + 1, text.indexOf(right));
}

/** Items → as a language of such forms writes them. */
export function writeList(items: readonly string[], [two, first, middle, last]: ListForms): string {
  const ends = items.length - 1;
  return items
    .flatMap((item, index) => {
      if (index === 0) return [item];
      if (ends === 1) return [two, item];
      if (index === ends) return [last, item];
      return [index === 1 ? first : middle, item];
    })
    .join('');
}
