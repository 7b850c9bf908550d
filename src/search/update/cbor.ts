/** What Pagefind's files consist of: numbers, texts, and lists of them. */
export type Item = number | string | readonly Item[];

/** Kinds of items in CBOR, the three upper bits of an item's first byte (RFC 8949, section 3.1). */
const [UNSIGNED, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Reads bytes of CBOR item by item, as far as the index needs it, for the service worker: a library for all of CBOR is
 * four times as large as the worker itself, and readers load it anew with every build. Throws on what is not expected.
 */
export class ItemReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next item, with all that is in it. */
  item(): Item {
    const first = this.#byte();
    const value = this.#argument(first);
    switch (first >> 5) {
      case UNSIGNED:
        return value;
      case NEGATIVE:
        return -1 - value;
      case TEXT:
        return decoder.decode(this.#bytes.subarray(this.#at, (this.#at += value)));
      case LIST: {
        const items: Item[] = [];
        for (let i = 0; i < value; i++) items.push(this.item());
        return items;
      }
      default:
        throw unexpectedKind();
    }
  }

  /** Opens the list that comes next. → how many items it has, which then come one by one */
  open(): number {
    const first = this.#byte();
    if (first >> 5 !== LIST) throw new Error('Unexpected CBOR: a list is missing');
    return this.#argument(first);
  }

  /** The bytes of so many items that come next. */
  bytesOf(items: number): Uint8Array {
    const start = this.#at;
    for (let left = items; left > 0; left--) {
      const first = this.#byte();
      const value = this.#argument(first);
      const kind = first >> 5;
      if (kind === TEXT) this.#at += value;
      else if (kind === LIST) left += value;
      else if (kind !== UNSIGNED && kind !== NEGATIVE) throw unexpectedKind();
    }
    return this.#bytes.subarray(start, this.#at);
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('Unexpected CBOR: it ends in the middle of an item');
    return byte;
  }

  /** What the first byte of an item says of its value or its length, or the bytes behind it do. */
  #argument(first: number): number {
    const size = first & 31;
    if (size < 24) return size;
    if (size > 26) throw new Error('Unexpected CBOR: a length beyond 32 bits');
    let value = 0;
    for (let left = 2 ** (size - 24); left > 0; left--) value = value * 256 + this.#byte();
    return value;
  }
}

function unexpectedKind(): Error {
  return new Error('Unexpected CBOR: neither a number nor a text nor a list');
}

/** The one item that some bytes hold. Throws as above. */
export function decodeItem(bytes: Uint8Array): Item {
  return new ItemReader(bytes).item();
}

/** The reverse: an item in the shortest form, as Pagefind and every other encoder writes it. */
export function encodeItem(item: Item): Uint8Array<ArrayBuffer> {
  const bytes = new ByteList();
  append(bytes, item);
  return bytes.all();
}

/** Items that are bytes already → the list of them. */
export function encodeList(items: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new ByteList();
  openList(whole, items);
  whole.add(bytes);
  return whole.all();
}

/** Begins a list behind other items: so many follow it. */
export function openList(bytes: ByteList, items: number): void {
  head(bytes, LIST, items);
}

/** Writes an item behind others. */
export function append(bytes: ByteList, item: Item): void {
  if (typeof item === 'number') {
    if (item < 0) head(bytes, NEGATIVE, -1 - item);
    else head(bytes, UNSIGNED, item);
  } else if (typeof item === 'string') {
    const text = encoder.encode(item);
    head(bytes, TEXT, text.length);
    bytes.add(text);
  } else {
    openList(bytes, item.length);
    for (const one of item) append(bytes, one);
  }
}

function head(bytes: ByteList, kind: number, value: number): void {
  const size = value < 24 ? 0 : value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : 4;
  bytes.byte((kind << 5) | (size === 0 ? value : 24 + Math.log2(size)));
  for (let shift = (size - 1) * 8; shift >= 0; shift -= 8) bytes.byte((value >>> shift) & 255);
}

/** Bytes that grow at their end: as a list of numbers they would take eight times the room. */
export class ByteList {
  #bytes = new Uint8Array(64);
  #length = 0;

  byte(value: number): void {
    this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  add(more: Uint8Array): void {
    this.#grow(more.length);
    this.#bytes.set(more, this.#length);
    this.#length += more.length;
  }

  /** All bytes so far; what is written later may change them. */
  all(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#length + by) * 2);
    larger.set(this.all());
    this.#bytes = larger;
  }
}
