import type { JSX } from 'preact';
import type { WordsOf } from '../../words/words.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';

export interface RoleFitProps {
  readonly words: WordsOf<'roleFacts'>;
  readonly fits: readonly SafeHtml[];
  readonly fitsNot: readonly SafeHtml[];
  /** Ids for the titles of the two lists. */
  readonly ids: { readonly fits: string; readonly fitsNot: string };
}

/** For whom a role is and for whom it is not, side by side where there is room. */
export function RoleFit({ words: { roleFacts }, fits, fitsNot, ids }: RoleFitProps): JSX.Element {
  return (
    <div class="role-fit" data-component="role-fit">
      <FitList kind="yes" title={roleFacts.fits} id={ids.fits} items={fits} />
      <FitList kind="no" title={roleFacts.fitsNot} id={ids.fitsNot} items={fitsNot} />
    </div>
  );
}

interface FitListProps {
  readonly kind: 'yes' | 'no';
  readonly title: string;
  readonly id: string;
  readonly items: readonly SafeHtml[];
}

function FitList({ kind, title, id, items }: FitListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <div class="role-fit-side" data-fit={kind}>
      <p class="role-fit-title" id={id}>
        {title}
      </p>
      <ul aria-labelledby={id}>
        {items.map((item) => (
          <li>
            <Raw html={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}
