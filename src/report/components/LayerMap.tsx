import type { Run } from "../../core/run/run.js";
import { readingOf } from "../../core/verdict/facts.js";
import { standingOf } from "../../core/verdict/standing.js";
import { heatClass, heatStops } from "../palette.js";
import { plainLine } from "../plainText.js";
import { decimals } from "../words/readings.js";
import { standingWords } from "../words/verdicts.js";
import { useSay } from "./useSay.js";

/** The truth head layer by step, as a table whose cells hold their numbers and show them as colour. */
export function LayerMap({ run, anchor }: { run: Run; anchor: (index: number) => string }) {
  const say = useSay();
  const rows = run.steps.flatMap((step) => {
    const byLayer = readingOf(step, "truth")?.byLayer;
    return byLayer === undefined ? [] : [{ step, byLayer, ...standingWords[standingOf(step, run)] }];
  });
  const layers = Array.from({ length: Math.max(0, ...rows.map(({ byLayer }) => byLayer.length)) }, (_, i) => i);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scroll" aria-label={say("Map of layers and steps")} tabIndex={0}>
        <table class="map">
          <caption class="unseen">
            {say("Probability that a truth probe on each single layer gives to each step")}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say("Step")}</th>
              {layers.map((layer) => (
                <th key={layer} scope="col">
                  <span class={layer === 0 || (layer + 1) % 4 === 0 ? "" : "unseen"}>{layer + 1}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, byLayer, icon, role }) => (
              <tr key={step.index}>
                <th scope="row">
                  <a href={`#${anchor(step.index)}`}>
                    <span class={`icon ${role}`} aria-hidden="true">
                      {icon}
                    </span>{" "}
                    {step.index + 1} <span class="brief">{plainLine(step.text)}</span>
                  </a>
                </th>
                {layers.map((layer) => {
                  const probability = byLayer[layer];
                  return probability === undefined ? (
                    <td key={layer}>
                      <span class="unseen">{say("not read")}</span>
                    </td>
                  ) : (
                    <td
                      key={layer}
                      class={heatClass(probability)}
                      title={say("step {0}, layer {1}: {2}", step.index + 1, layer + 1, decimals(probability))}
                    >
                      <span class="unseen">{decimals(probability)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <HeatKey />
    </>
  );
}

function HeatKey() {
  const say = useSay();
  const cell = 18;
  const width = cell * heatStops.length;
  return (
    <p class="heat-key">
      <span>{say("0 · untrue")}</span>
      <svg
        viewBox={`0 0 ${width} 12`}
        width={width}
        height="12"
        role="img"
        aria-label={say("From dark blue, 0, over grey, one half, to yellow, 1")}
      >
        {heatStops.map((_, i) => (
          <rect key={i} class={`heat-${i}`} x={i * cell} y="0" width={cell} height="12" />
        ))}
      </svg>
      <span>{say("true · 1")}</span>
      <span class="muted">{say("layers run from left to right, first layer first")}</span>
    </p>
  );
}
