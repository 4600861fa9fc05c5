import * as l10n from "@vscode/l10n";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useRef } from "preact/hooks";
import type { Repeated, StrainPoint } from "../../core/session/repeated.js";
import { useWidth } from "../components/useWidth.js";

/** CSS pixels. */
const box = { height: 96, left: 26, right: 8, top: 10, bottom: 20 };
const widest = 560;
/** More points than pixels tell nothing more. */
const mostPoints = 500;

/** How often in a row a call had failed at each turn, and in which turns the agent apologised. */
export function StrainCurve({ repeated, turn }: { repeated: Repeated; turn: number | undefined }) {
  const figure = useRef<HTMLElement>(null);
  const width = Math.min(widest, useWidth(figure));
  const points = thinned(repeated.curve);
  const first = points[0].turn;
  const last = points[points.length - 1].turn;
  const most = Math.max(1, ...points.map(({ failures }) => failures));
  const x = scaleLinear([first, Math.max(first + 1, last)], [box.left, width - box.right]);
  const y = scaleLinear([0, most], [box.height - box.bottom, box.top]);
  const path = line<StrainPoint>(
    (point) => x(point.turn),
    (point) => y(point.failures),
  )(points);
  return (
    <figure class="chart" ref={figure}>
      <svg
        role="img"
        width={width}
        height={box.height}
        aria-label={l10n.t("Failures in a row by turn: at most {0}; {1} apologies.", most, repeated.apologies)}
      >
        <line class="rule" x1={box.left} x2={width - box.right} y1={y(0)} y2={y(0)} />
        {turn !== undefined && turn >= first && turn <= last && (
          <line class="here" x1={x(turn)} x2={x(turn)} y1={y(0)} y2={box.top} />
        )}
        <path class="curve" d={path ?? ""} />
        {points
          .filter(({ apologies }) => apologies > 0)
          .map((point) => (
            <circle key={point.turn} class="point open" cx={x(point.turn)} cy={y(0)} r="4" />
          ))}
        <text class="tick" x={box.left - 6} y={y(most) + 4} text-anchor="end">
          {most}
        </text>
        <text class="tick" x={x(first)} y={box.height - 4}>
          {first + 1}
        </text>
        <text class="tick" x={x(last)} y={box.height - 4} text-anchor="end">
          {last + 1}
        </text>
      </svg>
      <figcaption>{l10n.t("Failures of the same call in a row, by turn; a ring is an apology.")}</figcaption>
    </figure>
  );
}

/** Of neighbouring points the one with the most failures. */
function thinned(points: readonly StrainPoint[]): readonly StrainPoint[] {
  const size = Math.ceil(points.length / mostPoints);
  if (size <= 1) return points;
  const kept: StrainPoint[] = [];
  for (let at = 0; at < points.length; at += size) {
    const group = points.slice(at, at + size);
    const highest = group.reduce((best, point) => (point.failures > best.failures ? point : best));
    kept.push({ ...highest, apologies: group.reduce((sum, { apologies }) => sum + apologies, 0) });
  }
  return kept;
}
