import type { ProbeSet } from "../../probes/probeSet.js";
import { filledMatrices } from "../activations.js";
import type { KeptShape } from "../corpora/steps/stepPass.js";
import type { Matrix } from "../fit/matrix.js";
import { type Column, factsOfReading, type OwnSamples, type SampleFacts } from "./ownSamples.js";
import type { OwnReading } from "./ownReading.js";

/** Solutions that state an answer, with all that can tell a wrong one. */
export interface OwnAnswers extends OwnSamples<SampleFacts> {
  readonly readings: readonly OwnReading[];
  readonly layers: readonly number[];
  /** For each layer [solutions, hidden]: the mean over the ends of all steps, whose logit is the mean of the steps' logits. */
  readonly overSteps: readonly Matrix[];
  /** For each layer [solutions, hidden]: at the prompt's last token. */
  readonly prompt: readonly Matrix[];
  readonly likelihood: readonly Column[];
  /** The answer-wrong head in use, mean over the steps. */
  readonly shipped: Column;
  readonly pooled: readonly Column[];
}

export function ownAnswers(all: readonly OwnReading[], probes: ProbeSet, { layers, hidden }: KeptShape): OwnAnswers {
  const readings = all.filter(({ judged, steps }) => judged.answer !== null && steps.length > 0);
  const shape = { views: 1, hidden, given: layers.length };
  const column = (name: string, value: (one: OwnReading) => number): Column => ({
    name,
    values: Float64Array.from(readings, value),
  });
  const stepLogits = (name: string) => {
    const head = probes.heads.findIndex((each) => each.name === name);
    return ({ logits, kept }: OwnReading) =>
      head < 0 ? [0] : kept.map(([last, closing]) => (logits[head][last] + logits[head][closing]) / 2);
  };
  const [answer, step] = [stepLogits("answer-wrong"), stepLogits("step-wrong")];
  const tokens = (one: OwnReading) => one.steps.reduce((sum, each) => sum + each.tokens, 0);
  return {
    readings,
    facts: readings.map(factsOfReading),
    wrong: readings.map(({ judged }) => !judged.right),
    layers,
    overSteps: filledMatrices(
      readings.map((one) => meanResiduals(one, layers.length, hidden)),
      shape,
    ),
    prompt: filledMatrices(
      readings.map(({ prompt }) => prompt),
      shape,
    ),
    likelihood: [
      column("least likely token", ({ steps }) => Math.max(...steps.map(({ features }) => features.least))),
      column("least likely number", ({ steps }) => Math.max(...steps.map(({ features }) => features.answer))),
      column(
        "mean log-probability",
        (one) => one.steps.reduce((sum, each) => sum + each.features.mean * each.tokens, 0) / Math.max(1, tokens(one)),
      ),
    ],
    shipped: column("probes in use", (one) => meanOf(answer(one))),
    pooled: [
      column("answer-wrong, last step", (one) => answer(one).at(-1) ?? 0),
      column("answer-wrong, largest", (one) => Math.max(...answer(one))),
      column("step-wrong, mean", (one) => meanOf(step(one))),
      column("step-wrong, largest", (one) => Math.max(...step(one))),
      column("step-wrong, mean of the largest two", (one) =>
        meanOf(
          step(one)
            .toSorted((a, b) => b - a)
            .slice(0, 2),
        ),
      ),
      column("step-wrong, last step", (one) => step(one).at(-1) ?? 0),
      column("length", tokens),
    ],
  };
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** [layers, hidden], from each step's [layers, 2, hidden]. */
function meanResiduals({ steps }: OwnReading, layers: number, hidden: number): Float32Array {
  const mean = new Float32Array(layers * hidden);
  for (const { residuals } of steps) {
    for (let layer = 0; layer < layers; layer++) {
      for (let i = 0; i < hidden; i++) {
        const at = 2 * layer * hidden + i;
        mean[layer * hidden + i] += (residuals[at] + residuals[at + hidden]) / (2 * steps.length);
      }
    }
  }
  return mean;
}
