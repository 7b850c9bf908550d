import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

type DiagramWords = WordsOf<'diagram'>['diagram'];

export interface DiagramProps {
  readonly words: DiagramWords;
  readonly source: string;
  readonly picture: SafeHtml;
  readonly tools: SafeHtml;
}

/** A drawn diagram in a box that scrolls sideways where it is wider than the screen. */
export function Diagram({ words, source, picture, tools }: DiagramProps): JSX.Element {
  return (
    <figure class="diagram" data-component="diagram" data-source={source.trimEnd()}>
      <div class="scroll-box" tabindex={0} role="group" aria-label={words.label}>
        <Raw html={picture} />
      </div>
      <Raw html={tools} />
    </figure>
  );
}

/** The width in pixels of the page's column, to which a drawing shrinks. */
const COLUMN = 736;
/** A drawing of letters of 16 pixels does not shrink further than to about ten. */
const LEAST_SCALE = 0.65;

/**
 * A drawing that would be too small to read in the column: it stays larger and its box scrolls, as on a phone.
 *
 * @param svg the drawing, whose root says its width in pixels
 */
export function DiagramPicture({ svg }: { readonly svg: SafeHtml }): JSX.Element {
  const width = Number(/^<svg [^>]*?\bwidth="([\d.]+)"/.exec(svg)?.[1]);
  const picture = <Raw html={svg} />;
  return width * LEAST_SCALE > COLUMN ? <div class="diagram-wide">{picture}</div> : picture;
}

export interface DiagramToolsProps {
  readonly words: DiagramWords;
  /** Id of the drawing. */
  readonly id: string;
  /** Id that an address has while the drawing fills the window. */
  readonly largeId: string;
  readonly sentences: readonly string[];
}

/**
 * What stands under a drawing: a link that lets it fill the window, one back, and its text form. The larger view is
 * a state of the address, so that it needs no script, and the button that leads back closes it too.
 */
export function DiagramTools({ words, id, largeId, sentences }: DiagramToolsProps): JSX.Element {
  return (
    <div class="diagram-tools" data-ui data-pagefind-ignore>
      <a class="diagram-larger" id={largeId} href={`#${largeId}`}>
        {words.larger}
      </a>
      <a class="diagram-close" href={`#${id}`}>
        {words.close}
      </a>
      {sentences.length > 0 && (
        <details>
          <summary>{words.asText}</summary>
          <ol>
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
