import { heatClass } from "../palette.js";
import type { Say } from "../words/language.js";
import { decimals } from "../words/readings.js";
import { useSay } from "./useSay.js";

const cell = 5;
const height = 14;

/** A head's probability layer by layer as a strip of coloured cells, first layer at the left. */
export function LayerStrip({ byLayer, label }: { byLayer: readonly number[]; label: string }) {
  const say = useSay();
  const width = cell * byLayer.length;
  return (
    <svg class="strip" role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      {byLayer.map((probability, i) => (
        <rect key={i} class={heatClass(probability)} x={i * cell} y="0" width={cell} height={height}>
          <title>{say("layer {0}: {1}", i + 1, decimals(probability))}</title>
        </rect>
      ))}
    </svg>
  );
}

/** What a curve over the layers shows, for those who do not see it. */
export function layerWords(byLayer: readonly number[], say: Say): string {
  const furthest = byLayer.reduce(
    (best, value, i) => (Math.abs(value - 0.5) > Math.abs(byLayer[best] - 0.5) ? i : best),
    0,
  );
  return say(
    "furthest from one half at layer {0} of {1}, with {2}; {3} at the last layer",
    furthest + 1,
    byLayer.length,
    decimals(byLayer[furthest]),
    decimals(byLayer[byLayer.length - 1]),
  );
}
