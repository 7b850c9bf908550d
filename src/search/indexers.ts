import { availableParallelism } from 'node:os';
import type { PageForIndex, WrittenIndex } from './index-thread.ts';
import { startIndexer, type Indexer } from './indexer.ts';
import type { Segment } from './segment.ts';

/**
 * How many segments are made at a time. Pagefind waits while its thread reads what it has made, and the other way round:
 * two of them are as fast as pages are laid out, one takes twice as long.
 */
export const MOST_AT_A_TIME = Math.min(availableParallelism(), 2);

interface Started {
  readonly indexer: Promise<Indexer>;
  /** How many segments it was asked for and has not made yet. */
  asked: number;
}

/** Pagefind at work on several segments of a site. What it makes of them does not depend on who made which. */
export class Indexers {
  readonly #target: string;
  readonly #most: number;
  readonly #started: Started[] = [];

  /**
   * @param target folder for the index
   * @param most how many segments are made at a time
   */
  constructor(target: string, most = MOST_AT_A_TIME) {
    this.#target = target;
    this.#most = most;
  }

  /** Starts the first one. Others are started when they are needed, which is in large guides only. */
  async open(): Promise<void> {
    await this.#free().indexer;
  }

  /** The segment of some pages. Rejects where it could not be made. */
  async segment(pages: readonly PageForIndex[]): Promise<Segment> {
    const one = this.#free();
    one.asked++;
    const segment = await (await one.indexer).segment(pages);
    one.asked--;
    return segment;
  }

  /** Writes the files of the index of all segments. It is the end of all of them. */
  async merge(segments: readonly Segment[]): Promise<WrittenIndex> {
    const first = this.#free();
    const others = this.#started.filter((one) => one !== first);
    // Merging needs their memory.
    await Promise.all(others.map(async ({ indexer }) => (await indexer).end()));
    return (await first.indexer).merge(segments);
  }

  /** Ends what is still at work. */
  async close(): Promise<void> {
    await Promise.all(this.#started.map(async ({ indexer }) => (await indexer).close()));
  }

  /** The one that was asked for least. */
  #free(): Started {
    const [least] = this.#started.toSorted((a, b) => a.asked - b.asked);
    if (least && (least.asked === 0 || this.#started.length === this.#most)) return least;
    const next = { indexer: startIndexer(this.#target), asked: 0 };
    this.#started.push(next);
    return next;
  }
}
