import { render, type ComponentChild } from 'preact';
import { nextTask } from './next-task.ts';

/**
 * Renders a choice of a reader into its place on the page: `startChoice<Data>('compare', (data) => <Chooser {...data} />)`
 * in the `choice.tsx` of a room. The data is the JSON that `ChoicePlace` wrote there at the build, so its type is the
 * one that the template of the room gives it. Does nothing on pages without such a place. What is rendered comes in a task of its own, after the scripts of the page have started.
 */
export function startChoice<Data>(name: string, template: (data: Data) => ComponentChild): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-choice="${name}"]`)) {
    const json = place.querySelector('script[type="application/json"]')?.textContent ?? '{}';
    // The build wrote it from a value of this type; nothing that a reader can reach is in it.
    const data = JSON.parse(json) as Data;
    place.replaceChildren();
    void nextTask().then(() => render(template(data), place));
  }
}
