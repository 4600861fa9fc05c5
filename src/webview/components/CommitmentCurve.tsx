import { useRef } from "preact/hooks";
import type { CommitmentPoint } from "../../core/run/commitment.js";
import { CommitmentChart } from "../../report/components/CommitmentChart.js";
import { seenStep } from "../model/choice.js";
import { usePanel } from "../panelContext.js";
import { useWidth } from "./useWidth.js";

interface CommitmentCurveProps {
  readonly points: readonly CommitmentPoint[];
  readonly selected?: number | undefined;
}

/** The commitment chart as wide as there is room, on which a click selects a step. */
export function CommitmentCurve({ points, selected }: CommitmentCurveProps) {
  const { choose } = usePanel();
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  return (
    <figure class="chart" ref={figure}>
      <CommitmentChart points={points} width={width} selected={selected} onPick={(step) => choose(seenStep(step))} />
    </figure>
  );
}
