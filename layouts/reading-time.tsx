import type { JSX } from 'preact';
import { readingMinutes } from '../src/support/reading-minutes.ts';
import type { PageView } from './page-view.ts';

/** Pages below this are read before a reader has thought about it. */
const LEAST = 3;

/** How long the author's text takes to read; nothing for short pages. */
export function ReadingTime({ view }: { readonly view: PageView }): JSX.Element | null {
  const minutes = readingMinutes(view.content);
  if (minutes < LEAST) return null;
  return (
    <p class="reading-time" data-ui="">
      {view.context.words.common.minutesToRead({ count: minutes })}
    </p>
  );
}
