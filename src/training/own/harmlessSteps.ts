import { stepFeatures } from "../../probes/stepFeatures.js";
import type { ProbeHead } from "../../probes/probeSet.js";
import type { BenignText } from "../corpora/benign/benignTexts.js";
import type { KeptShape } from "../corpora/steps/stepPass.js";
import type { Matrix } from "../fit/matrix.js";
import { type BenignLogits, benignLogits } from "../heads/stepWrong/benignEvaluation.js";
import type { OwnSteps, SampleFacts } from "./ownSamples.js";

/** The model's own labelled steps, and behind them the steps of what it wrote to harmless prompts: none of these is a mistake. */
export interface StepsWithHarmless {
  readonly facts: readonly SampleFacts[];
  readonly wrong: readonly boolean[];
  /** [2 · samples, hidden] after a layer. */
  residualsAfter(layer: number): Matrix;
  readonly likelihood: readonly Float64Array[];
  /** What the head in use says of them. */
  readonly inUse: Float64Array;
  /** The values [samples] of the harmless texts, text by text. */
  ofHarmless(values: Float64Array): BenignLogits[];
}

/** @param inUse the step-wrong head that was in use while the own steps were read */
export function withHarmlessSteps(
  own: OwnSteps,
  texts: readonly BenignText[],
  inUse: ProbeHead | undefined,
  shape: KeptShape,
): StepsWithHarmless {
  const harmless = texts.flatMap(({ steps }) => steps);
  const values = (first: Float64Array, rest: readonly number[]) => Float64Array.from([...first, ...rest]);
  const facts = texts.flatMap(({ kind, steps }, i) => steps.map(() => factsOf(kind, i)));
  return {
    facts: [...own.facts, ...facts],
    wrong: [...own.wrong, ...harmless.map(() => false)],
    residualsAfter(layer) {
      const first = own.residuals[own.layers.indexOf(layer)];
      const from = 2 * shape.layers.indexOf(layer) * shape.hidden;
      const all = new Float32Array(first.values.length + 2 * harmless.length * shape.hidden);
      all.set(first.values);
      for (const [i, { residuals }] of harmless.entries())
        all.set(residuals.subarray(from, from + 2 * shape.hidden), first.values.length + 2 * i * shape.hidden);
      return { rows: first.rows + 2 * harmless.length, columns: shape.hidden, values: all };
    },
    likelihood: stepFeatures.map((name, k) =>
      values(
        own.likelihood[k].values,
        harmless.map(({ features }) => features[name]),
      ),
    ),
    inUse: values(
      own.shipped.values,
      inUse ? benignLogits(inUse, texts, shape).flatMap(({ logits }) => logits) : harmless.map(() => 0),
    ),
    ofHarmless(scores) {
      let end = own.wrong.length;
      return texts.map(({ kind, steps }) => {
        const start = end;
        end += steps.length;
        return { kind, logits: [...scores.subarray(start, end)] };
      });
    },
  };
}

/** A harmless text is a problem of its own, so that no fit sees one half of it and is tried on the other. */
function factsOf(kind: string, text: number): SampleFacts {
  return {
    problem: `harmless ${text}`,
    domain: kind,
    language: "",
    wording: "",
    leftOut: false,
    temperature: 0,
    rightAnswer: true,
  };
}
