import type { JSX } from 'preact';
import type { IconShape } from '../../model/icon-shape.ts';
import { findIcon } from './library.ts';
import { iconId, Paths } from './sprite.tsx';

export interface IconProps {
  /** `material-lightbulb` */
  readonly name: string;
  /** What it means; without it the icon only decorates the text beside it. */
  readonly title?: string | undefined;
  /** Classes of the author, such as the sizes `lg` to `xxxl` and `middle`. */
  readonly classes?: string | undefined;
  readonly id?: string | undefined;
  /** Whether it is none of the author's: the sign of a note. */
  readonly isFurniture?: boolean;
  /** Its drawing, where the site brings it. */
  readonly own?: IconShape | undefined;
}

/**
 * An icon in the text. It refers to a drawing that the page has once, in the sprite behind its content, or holds its
 * own; the text `:name:` stays where no set has an icon of that name.
 */
export function Icon({ name, title, classes, id, isFurniture, own }: IconProps): JSX.Element {
  const shape = own ?? findIcon(name);
  if (!shape) return <>{`:${name}:`}</>;
  const label = title === undefined || title === '' ? undefined : title;
  return (
    <span
      class={classes === undefined ? 'icon' : `icon ${classes}`}
      id={id}
      data-icon={name}
      data-ui={isFurniture ? '' : undefined}
      title={label}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      <svg aria-hidden={label === undefined ? undefined : 'true'} viewBox={own?.viewBox}>
        {own ? <Paths shape={own} /> : <use href={`#${iconId(shape.name)}`} />}
      </svg>
    </span>
  );
}
