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

/** The widths in pixels to which an author's drawing and a career graph shrink, as their style sheets say. */
const COLUMN = 736;
const GRAPH = 1152;
/** A drawing of letters of 16 pixels does not shrink further than to about ten. */
const LEAST_SCALE = 0.65;

interface DiagramPictureProps {
  readonly svg: SafeHtml;
  readonly authored: boolean;
}

/**
 * A drawing that would be too small to read where it stands: it stays larger and its box scrolls, as on a phone.
 *
 * @param svg the drawing, whose root says its width in pixels
 * @param authored whether it is an author's, not a career graph
 */
export function DiagramPicture({ svg, authored }: DiagramPictureProps): JSX.Element {
  const width = Number(/^<svg [^>]*?\bwidth="([\d.]+)"/.exec(svg)?.[1]);
  const picture = <Raw html={svg} />;
  return width * LEAST_SCALE > (authored ? COLUMN : GRAPH) ? (
    <div class="diagram-wide">{picture}</div>
  ) : (
    picture
  );
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
    <div class="diagram-tools" data-ui="">
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
