import type { JSX } from 'preact';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import type { TimeData } from './markdown.ts';

/** A list of what happens when, along a line. The list is the author's own. */
export function Timeline({ content }: { readonly content: SafeHtml }): JSX.Element {
  return (
    <div class="timeline" data-component="timeline">
      <Raw html={content} />
    </div>
  );
}

/** A time of day, or a span of it, at the start of an item. */
export function TimelineTime({ start, end }: TimeData): JSX.Element {
  return (
    <span class="timeline-time">
      <Time time={start} />
      {end !== undefined && (
        <>
          –<Time time={end} />
        </>
      )}{' '}
    </span>
  );
}

function Time({ time }: { readonly time: string }): JSX.Element {
  return <time datetime={time.padStart('00:00'.length, '0')}>{time}</time>;
}
