import type { JSX } from 'preact';
import { morph } from './morph.ts';

/** Gets the data of a place once and keeps what the reader chooses → what to show, asked anew after each `update`. */
type Start<Data> = (data: Data, update: () => void) => () => JSX.Element;

/**
 * Shows a choice of a reader in its place on the page: `startChoice<Data>('compare', (data, update) => …)` in the
 * `choice.tsx` of a room. The data is the JSON that `ChoicePlace` wrote there at the build, so its type is the one that
 * the template of the room gives it. Does nothing on pages without such a place. It is shown at once: the page waits for
 * the script before it is painted, so that nothing moves.
 */
export function startChoice<Data>(name: string, start: Start<Data>): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-choice="${name}"]`)) {
    const json = place.querySelector('script[type="application/json"]')?.textContent ?? '{}';
    // The build wrote it from a value of this type; nothing that a reader can reach is in it.
    const data = JSON.parse(json) as Data;
    place.replaceChildren();
    show(place, data, start);
  }
}

function show<Data>(place: Element, data: Data, start: Start<Data>): void {
  const update = (): void => {
    const wanted = document.createElement('div');
    // Here a template makes nodes: `jsx-runtime.ts`.
    wanted.append(view() as unknown as Node);
    morph(place, wanted);
  };
  const view = start(data, update);
  update();
}
