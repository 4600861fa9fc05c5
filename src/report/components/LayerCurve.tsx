import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { layerWords } from "./LayerStrip.js";
import { useSay } from "./useSay.js";

export interface LayerSeries {
  readonly name: string;
  /** [layers], probabilities. */
  readonly byLayer: readonly number[];
}

const box = { width: 560, height: 170, left: 34, right: 10, top: 10, bottom: 34 };

/** A head's probability layer by layer, one curve a head. Curves differ in their dashes, not only in colour. */
export function LayerCurve({ series, label }: { series: readonly LayerSeries[]; label: string }) {
  const layers = Math.max(...series.map(({ byLayer }) => byLayer.length));
  const x = scaleLinear([1, Math.max(2, layers)], [box.left, box.width - box.right]);
  const y = scaleLinear([0, 1], [box.height - box.bottom, box.top]);
  const path = line<number>((_, i) => x(i + 1), y);
  const ticks = x.ticks(7).filter((tick) => Number.isInteger(tick) && tick >= 1);
  const say = useSay();
  const words = series.map(({ name, byLayer }) => `${name}: ${layerWords(byLayer, say)}`).join(". ");
  return (
    <figure class="chart">
      <svg role="img" aria-label={`${label}. ${words}.`} viewBox={`0 0 ${box.width} ${box.height}`}>
        {[0, 0.5, 1].map((value) => (
          <g key={value}>
            <line
              class={value === 0.5 ? "rule half" : "rule"}
              x1={box.left}
              x2={box.width - box.right}
              y1={y(value)}
              y2={y(value)}
            />
            <text class="tick" x={box.left - 6} y={y(value) + 4} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
        {ticks.map((tick) => (
          <text key={tick} class="tick" x={x(tick)} y={box.height - box.bottom + 16} text-anchor="middle">
            {tick}
          </text>
        ))}
        <text class="tick" x={(box.left + box.width) / 2} y={box.height - 3} text-anchor="middle">
          {say("layer")}
        </text>
        {series.map(({ name, byLayer }, i) => (
          <path key={name} class={`curve curve-${i % 3}`} d={path([...byLayer]) ?? ""} />
        ))}
      </svg>
      {series.length > 1 && (
        <figcaption>
          {series.map(({ name }, i) => (
            <span key={name} class="key">
              <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
                <path class={`curve curve-${i % 3}`} d="M0 4H28" />
              </svg>
              {`${name} `}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
