import type { JSX } from 'preact';
import type { Move } from '../../model/shared-data.ts';
import { groupBy } from '../../support/group-by.ts';
import { LinesInBox } from '../lines-in-box.tsx';
import { LINE_HEIGHT, type Geometry, type PlacedBox, type PlacedLane } from './geometry.ts';
import type { Lane } from './grid.ts';

export interface PictureProps {
  readonly geometry: Geometry;
  /** Id that no other element of the page has; the arrow heads take theirs from it. */
  readonly id: string;
  readonly hrefOf: (url: string) => string;
  readonly hueOf: (categoryId: string) => number | undefined;
  /** Title of the roles of no category. */
  readonly others: string;
}

const KINDS: readonly Move['kind'][] = ['entry', 'lateral', 'promotion'];
const LANE_MARGIN = 16;
const LANE_BASELINE = 22;

/**
 * The map as a picture: lanes below, then of each role its box and the lines that leave it. It has no name of its own:
 * the box that it scrolls in has one.
 */
export function Picture(props: PictureProps): JSX.Element {
  const { geometry, id } = props;
  const { width, height, lanes, boxes, paths } = geometry;
  const byStart = groupBy(paths, ({ line }) => line.from);
  const laneOf = new Map(lanes.flatMap(({ lane }) => lane.group.roles.map(({ id: role }) => [role, lane])));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} text-anchor="middle" role="group">
      {KINDS.map((kind) => (
        <ArrowHead kind={kind} id={`${id}-${kind}`} />
      ))}
      {lanes.map((lane) => (
        <LaneBand placed={lane} width={width} {...props} />
      ))}
      {boxes.map((placed) => (
        <g class="career-map-role" data-hue={hueOfLane(laneOf.get(placed.box.role.id), props)}>
          {(byStart.get(placed.box) ?? []).map(({ line, path }) => (
            <path
              d={path}
              data-kind={line.kind}
              data-from={line.from.index}
              data-to={line.to.index}
              marker-start={`url(#${id}-${line.kind})`}
              marker-end={line.bothWays ? `url(#${id}-${line.kind})` : undefined}
            />
          ))}
          <RoleBox placed={placed} hrefOf={props.hrefOf} />
        </g>
      ))}
    </svg>
  );
}

function ArrowHead({ kind, id }: { readonly kind: Move['kind']; readonly id: string }): JSX.Element {
  return (
    <marker
      id={id}
      data-kind={kind}
      viewBox="0 0 8 8"
      refX="8"
      refY="4"
      markerUnits="userSpaceOnUse"
      markerWidth="8"
      markerHeight="8"
      orient="auto-start-reverse"
    >
      <path d="M0 0L8 4 0 8Z" />
    </marker>
  );
}

function LaneBand({
  placed,
  width,
  ...props
}: PictureProps & { readonly placed: PlacedLane; readonly width: number }): JSX.Element {
  const { category } = placed.lane.group;
  return (
    <g class="career-map-lane" data-hue={hueOfLane(placed.lane, props)}>
      <rect x="0" y={placed.y} width={width} height={placed.height} rx="8" />
      <text x={LANE_MARGIN} y={placed.y + LANE_BASELINE} text-anchor="start">
        {category?.title ?? props.others}
      </text>
    </g>
  );
}

function hueOfLane(lane: Lane | undefined, { hueOf }: PictureProps): number | undefined {
  const category = lane?.group.category;
  return category && hueOf(category.id);
}

function RoleBox({
  placed,
  hrefOf,
}: {
  readonly placed: PlacedBox;
  readonly hrefOf: PictureProps['hrefOf'];
}): JSX.Element {
  const { box, ...place } = placed;
  const { url } = box.role;
  // Lines stand in the middle of the box; letters reach down less than up.
  const baseline = place.y + place.height / 2 - ((box.lines.length - 1) * LINE_HEIGHT) / 2 + 5;
  const drawn = <LinesInBox {...place} lines={box.lines} baseline={baseline} lineHeight={LINE_HEIGHT} />;
  return url === undefined ? (
    <g class="career-map-box" data-index={box.index}>
      {drawn}
    </g>
  ) : (
    <a class="career-map-box" data-index={box.index} href={hrefOf(url)}>
      {drawn}
    </a>
  );
}
