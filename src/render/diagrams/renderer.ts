import { installBrowserGlobals, type JsdomModule } from './browser-globals.ts';
import { cleanDrawing } from './clean.ts';
import { describeError } from './error-message.ts';
import { linkRows } from './link-rows.ts';
import { sourceInWords } from './source-words.ts';
import { configureMermaid, PAGE_WIDTH, type Mermaid } from './mermaid-config.ts';
import { readDrawing } from './read-drawing.ts';
import { withSeededRandom } from './seeded-random.ts';
import { lineLength } from './svg-text.ts';
import { keepSharedObjects } from './shared-objects.ts';
import type { Statement } from './statement.ts';
import { textForm } from './text-form.ts';
import { useUtcDates } from './utc-date.ts';

export type DiagramResult =
  | {
      readonly ok: true;
      readonly svg: string;
      /** Mermaid's name of the type of diagram. */
      readonly type: string;
      /** What its name is to be made of; undefined where its author gave it one. */
      readonly labels: readonly string[] | undefined;
      /** What it says, in no language yet; nothing where its labels say it all. */
      readonly text: readonly Statement[];
    }
  | { readonly ok: false; readonly message: string; readonly line: number | undefined };

/** What the thread's bundle brings; mermaid loads only after the browser's globals are there. */
export interface Libraries {
  readonly jsdom: JsdomModule;
  readonly loadMermaid: () => Promise<{ readonly default: Mermaid }>;
}

/**
 * The id of every drawing while it is made: the DOM's selector cache keeps each new id, and all that hangs on it,
 * for ever.
 */
const WORKING_ID = 'drawing';

/**
 * Starts mermaid in this thread, which becomes a browser of sorts and should do nothing else. → a function that
 * draws one source at a time; it never rejects.
 */
export async function openRenderer({
  jsdom,
  loadMermaid,
}: Libraries): Promise<(source: string) => Promise<DiagramResult>> {
  useUtcDates();
  const page = installBrowserGlobals(jsdom, PAGE_WIDTH);
  // Called by mermaid as library-patches.ts changes it.
  Object.assign(globalThis, {
    rolebookTextForm: textForm,
    rolebookLineLength: lineLength,
    rolebookEntity: page.decodeEntity,
  });
  const { default: mermaid } = await loadMermaid();
  configureMermaid(mermaid);
  const restoreSharedObjects = keepSharedObjects();
  return async (source) => {
    try {
      const drawn = await withSeededRandom(source, () => mermaid.render(WORKING_ID, sourceInWords(source)));
      if (!drawn.svg) throw new Error('The drawing is empty.');
      const { diagramType: type, textForm: text } = drawn;
      const { svg, labels } = cleanDrawing(readDrawing(drawn.svg, page.decodeEntity), linkRows(text));
      return { ok: true, svg, type, labels, text };
    } catch (error) {
      return { ok: false, ...describeError(error, source) };
    } finally {
      restoreSharedObjects();
      page.clear();
      // Weak references into the dead document go only after the current task.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}
