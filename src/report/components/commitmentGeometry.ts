import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { CommitmentPoint } from "../../core/run/commitment.js";
import { settlesAt } from "../words/settling.js";

/** Where the curve's first and last point lie, and probabilities 1 and 0, in the drawing's units. */
export interface CurveEdges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The final answer's probability over the boundaries, at equal distances, as a curve and the area below it. */
export function commitmentGeometry(points: readonly CommitmentPoint[], { left, right, top, bottom }: CurveEdges) {
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const along = (_: CommitmentPoint, i: number) => x(i);
  const height = (point: CommitmentPoint) => y(point.finalAnswerProbability);
  const settlement = settlesAt(points);
  const settled = settlement && points.indexOf(settlement);
  return {
    x,
    y,
    height,
    curve: line(along, height)([...points]) ?? "",
    under: area(along, y(0), height)([...points]) ?? "",
    /** Index of the point from which the forced answer stays, where there is one, and the side of its line on which a word has room. */
    settled,
    settledAnchor: (settled ?? 0) > points.length / 2 ? ("end" as const) : ("start" as const),
  };
}
