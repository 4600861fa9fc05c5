import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { BAND, departs, type TraitCourse } from "../../core/traits/course.js";

const edge = { left: 24, right: 8, top: 6, bottom: 6 };
/** CSS pixels between two places from which each has room for its point. */
const roomForPoints = 6;
/** Neutral deviations to each side that are drawn at least, so that a quiet trait looks quiet. */
const LEAST_EXTENT = 4;

/** Neutral deviations at the lower and at the upper edge: the same for all that are compared. */
export type Extent = readonly [from: number, to: number];

export interface TraitChartProps {
  readonly course: TraitCourse;
  readonly extent: Extent;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** In words; absent where the words stand elsewhere. */
  readonly label?: string;
  /** Index of the place to be marked. */
  readonly cursor?: number | undefined;
  /** Index of the first place behind a change of level. */
  readonly change?: number | undefined;
  /** Takes the index of the place that is nearest to a click. */
  readonly onPick?: (place: number) => void;
}

/** One trait over steps or answers: a curve with its gaps, the band of neutral text behind it, and a point for what leaves it. */
export function TraitChart({ course, extent, width, height, label, cursor, change, onPick }: TraitChartProps) {
  const { z } = course;
  const right = Math.max(edge.left + 1, width - edge.right);
  const x = scaleLinear([0, Math.max(1, z.length - 1)], [edge.left, right]);
  const y = scaleLinear(extent, [height - edge.bottom, edge.top]);
  const path = line<number | null>(
    (_, place) => x(place),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null)([...z]);
  const apart = x(1) - x(0);
  const pick = ({ offsetX }: MouseEvent) =>
    onPick?.(Math.min(z.length - 1, Math.max(0, Math.round(x.invert(offsetX)))));
  return (
    <svg
      role={label === undefined ? "presentation" : "img"}
      aria-label={label}
      aria-hidden={label === undefined}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onClick={onPick && pick}
    >
      <rect class="band" x={edge.left} y={y(BAND)} width={right - edge.left} height={y(-BAND) - y(BAND)} />
      <line class="rule" x1={edge.left} x2={right} y1={y(0)} y2={y(0)} />
      {cursor !== undefined && <line class="here" x1={x(cursor)} x2={x(cursor)} y1={edge.top} y2={y(extent[0])} />}
      {change !== undefined && (
        <line class="settled" x1={x(change) - apart / 2} x2={x(change) - apart / 2} y1={edge.top} y2={y(extent[0])} />
      )}
      <path class="curve" d={path ?? ""} />
      {z.map((value, place) =>
        value !== null && (departs(value) || apart >= roomForPoints) ? (
          <circle
            key={place}
            class={departs(value) ? "point" : "point open"}
            cx={x(place)}
            cy={y(value)}
            r={departs(value) ? 3.5 : 2}
          />
        ) : null,
      )}
      {extent.map((end) => (
        <text key={end} class="tick" x={edge.left - 4} y={y(end) + 4} text-anchor="end">
          {end < 0 ? "−" : "+"}
          {Math.abs(end)}
        </text>
      ))}
    </svg>
  );
}

/** Whole neutral deviations that hold every one of these courses. */
export function extentOf(courses: readonly TraitCourse[]): Extent {
  const values = courses.flatMap(({ z }) => z.flatMap((value) => value ?? []));
  const least = values.reduce((found, value) => Math.min(found, value), -LEAST_EXTENT);
  const most = values.reduce((found, value) => Math.max(found, value), LEAST_EXTENT);
  return [Math.floor(least), Math.ceil(most)];
}
