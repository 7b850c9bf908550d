import type { JSX } from 'preact';
import { EMPTY_HTML, renderHtml, type SafeHtml } from '../../support/html.tsx';
import type { IconShape } from '../../model/icon-shape.ts';
import { shortDrawing } from './short-drawing.ts';
import { findIcon } from './library.ts';

/** Id of a drawing in its page. With a colon, so that no heading gets the same one. */
export function iconId(name: string): string {
  return `icon:${name}`;
}

/**
 * The drawings of all icons that a document refers to, each once: it stands at the end of the document and is not
 * shown itself. Text and attributes of a document are escaped, so only `Icon` can have written a reference.
 */
export function iconSprite(document: string): SafeHtml {
  const used = document.matchAll(/<use href="#icon:([a-z0-9_-]+)"\/>/g);
  const names = [...new Set(Array.from(used, (match) => match[1] ?? ''))];
  return names.length === 0 ? EMPTY_HTML : renderHtml(<Sprite names={names} />);
}

function Sprite({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <div hidden data-ui="">
      <svg>
        {names.map((name) => {
          const shape = findIcon(name);
          return (
            <symbol id={iconId(name)} viewBox={shape?.viewBox}>
              {shape && <Paths shape={shape} />}
            </symbol>
          );
        })}
      </svg>
    </div>
  );
}

export function Paths({ shape }: { readonly shape: IconShape }): JSX.Element {
  return (
    <>
      {shortDrawing(shape).map(({ d, evenOdd }) => (
        <path d={d} fill-rule={evenOdd ? 'evenodd' : undefined} />
      ))}
    </>
  );
}
