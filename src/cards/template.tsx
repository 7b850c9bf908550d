import type { JSX } from 'preact';
import { setText, type TextBlock } from './lines.ts';
import { UNITS_PER_EM } from './outline.ts';
import { MARK_PATH } from '../support/mark.ts';

/** Pixels of a card: what the networks that show it ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What a card says. */
export interface CardProps {
  readonly title: string;
  readonly description: string;
  /** What the page is: "Role", the name of its category. */
  readonly label: string;
  readonly guide: string;
  /** Number of the category's colour; none for a page of no category. */
  readonly hue: number | undefined;
}

const MARGIN = 84;
const LEADING = 1.2;
const TEXT_WIDTH = CARD_SIZE.width - 2 * MARGIN - 20;

const BACKGROUND = '#fdfcfa';
const TEXT = '#1a2029';
const MUTED = '#4f5661';
/** The accents of tokens.css on a light ground, the first for a page of no category: pictures know no style sheet. */
const ACCENTS = ['#2f6fb5', '#1f5596', '#006944', '#814300', '#8b333f', '#60438d', '#00676f'];

const TITLE = {
  weight: 700,
  width: TEXT_WIDTH,
  sizes: [
    { size: 92, lines: 2 },
    { size: 76, lines: 2 },
    { size: 64, lines: 3 },
    { size: 52, lines: 4 },
  ],
} as const;
const DESCRIPTION = { weight: 400, width: TEXT_WIDTH, sizes: [{ size: 32, lines: 3 }] } as const;
const SMALL = { weight: 700, width: TEXT_WIDTH / 2, sizes: [{ size: 28, lines: 1 }] } as const;

/** The picture that stands for a page where its link is shared. Text that cannot be drawn is left out. */
export function Card({ title, description, label, guide, hue }: CardProps): JSX.Element {
  const accent = ACCENTS[hue ?? 0] ?? ACCENTS[0];
  const [name, kind] = [setText(guide, SMALL), setText(label, SMALL)];
  const [heading, summary] = [setText(title, TITLE), setText(description, DESCRIPTION)];
  const { width, height } = CARD_SIZE;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path fill={BACKGROUND} d={`M0 0h${width}v${height}H0z`} />
      <path fill={accent} d={`M0 0h20v${height}H0z`} />
      <Mark x={MARGIN} y={64} scale={heading ? 2 : 6} fill={accent} />
      {name && heading && <Lines block={name} x={MARGIN + 64} y={98} fill={TEXT} />}
      {kind && heading && <Lines block={kind} x={width - MARGIN} y={98} fill={accent} isAtEnd />}
      {heading && <Lines block={heading} x={MARGIN} y={170 + heading.size} fill={TEXT} />}
      {summary && heading && (
        <Lines
          block={summary}
          x={MARGIN}
          y={height - 64 - (summary.lines.length - 1) * summary.size * LEADING}
          fill={MUTED}
        />
      )}
    </svg>
  );
}

/** The mark of the site header, 24 units wide and high. */
export function Mark(props: {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly fill: string | undefined;
}): JSX.Element {
  const { x, y, scale, fill } = props;
  return <path fill={fill} transform={`translate(${x} ${y}) scale(${scale})`} d={MARK_PATH} />;
}

/** Lines of text, the first with its baseline at `y`; at the end of the card, they end at `x`. */
function Lines(props: {
  readonly block: TextBlock;
  readonly x: number;
  readonly y: number;
  readonly fill: string | undefined;
  readonly isAtEnd?: boolean;
}): JSX.Element {
  const { block, x, y, fill, isAtEnd = false } = props;
  return (
    <g fill={fill}>
      {block.lines.map(({ glyphs, width }, i) => {
        const left = isAtEnd ? x - width * block.size : x;
        const baseline = y + i * block.size * LEADING;
        const scale = block.size / UNITS_PER_EM;
        return glyphs.map((glyph) => (
          <path
            transform={`translate(${left + glyph.x * block.size} ${baseline - glyph.y * block.size}) scale(${scale} ${-scale})`}
            d={glyph.path}
          />
        ));
      })}
    </g>
  );
}
