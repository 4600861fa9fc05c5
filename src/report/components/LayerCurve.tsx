import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { layerWords } from "./LayerStrip.js";
import { ProbabilityRules } from "./ProbabilityRules.js";
import { useSay } from "./useSay.js";

export interface LayerSeries {
  readonly name: string;
  /** [layers], each between 0 and 1. */
  readonly byLayer: readonly number[];
}

const box = { width: 560, height: 170, left: 34, right: 10, top: 10, bottom: 34 };

/** The curves of a step's heads: the first one, and the others on demand, each in a chart of its own. */
export function LayerCurves({ series, label }: { series: readonly LayerSeries[]; label: string }) {
  const say = useSay();
  const [first, ...others] = series;
  if (first === undefined) return null;
  return (
    <>
      <LayerCurve {...first} label={label} />
      {others.length > 0 && (
        <details>
          <summary>{say("Curves of the other heads ({0})", others.length)}</summary>
          {others.map((each) => (
            <LayerCurve key={each.name} {...each} label={label} />
          ))}
        </details>
      )}
    </>
  );
}

/** One curve layer by layer, between 0 and 1. */
export function LayerCurve({ name, byLayer, label }: LayerSeries & { readonly label: string }) {
  const say = useSay();
  const x = scaleLinear([1, Math.max(2, byLayer.length)], [box.left, box.width - box.right]);
  const y = scaleLinear([0, 1], [box.height - box.bottom, box.top]);
  const path = line<number>((_, i) => x(i + 1), y);
  const ticks = x.ticks(7).filter((tick) => Number.isInteger(tick) && tick >= 1);
  return (
    <figure class="chart">
      <svg
        role="img"
        aria-label={`${label}. ${name}: ${layerWords(byLayer, say)}.`}
        viewBox={`0 0 ${box.width} ${box.height}`}
      >
        <ProbabilityRules y={y} left={box.left} right={box.width - box.right} />
        {ticks.map((tick) => (
          <text key={tick} class="tick" x={x(tick)} y={box.height - box.bottom + 16} text-anchor="middle">
            {tick}
          </text>
        ))}
        <text class="tick" x={(box.left + box.width) / 2} y={box.height - 3} text-anchor="middle">
          {say("layer")}
        </text>
        <path class="curve" d={path([...byLayer]) ?? ""} />
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
