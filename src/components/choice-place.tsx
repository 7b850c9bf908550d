import type { JSX } from 'preact';
import { jsonHtml, Raw } from '../support/html.tsx';

/**
 * The place where the `choice.tsx` of a room renders what depends on a reader's choice, with the data that it needs.
 * Without a script it is nothing: what it offers stands beside it in a plain form. A page with such a place loads
 * the script of that room, which finds its place and its data with `startChoice`.
 */
export function ChoicePlace({
  name,
  data,
}: {
  /** Name of the room. */
  readonly name: string;
  /** Data as JSON: what it holds, a reader downloads with the page. */
  readonly data: object;
}): JSX.Element {
  return (
    <div data-choice={name} data-ui="">
      <script type="application/json">
        <Raw html={jsonHtml(data)} />
      </script>
    </div>
  );
}
