import type { ProbeSet } from "../../probes/probeSet.js";
import { stepFeatures } from "../../probes/stepFeatures.js";
import { filledMatrices } from "../activations.js";
import { isLeftOut } from "../corpora/solutions/asked/askedProblems.js";
import type { OwnLabel } from "../corpora/solutions/ownLabels.js";
import type { KeptShape } from "../corpora/steps/stepPass.js";
import { type Fold, groupFolds } from "../fit/folds.js";
import type { Matrix } from "../fit/matrix.js";
import type { OwnReading } from "./ownReading.js";
import { pooledReadings, poolings } from "./pooledReadings.js";

/** One score a sample, and what it is called. More is more suspect. */
export interface Column {
  readonly name: string;
  readonly values: Float64Array;
}

/** What a sample is of, for folds and for figures by group. */
export interface SampleFacts {
  readonly problem: string;
  readonly domain: string;
  readonly language: string;
  readonly wording: string;
  /** Its kind of problem is left out of every fit and choice. */
  readonly leftOut: boolean;
  readonly temperature: number;
  readonly rightAnswer: boolean;
}

export interface OwnSamples<Facts extends SampleFacts> {
  readonly facts: readonly Facts[];
  readonly wrong: readonly boolean[];
}

export interface StepFact extends SampleFacts {
  readonly label: OwnLabel;
}

/** Labelled steps with all that can tell a wrong one. */
export interface OwnSteps extends OwnSamples<StepFact> {
  readonly layers: readonly number[];
  /** For each layer [2 · samples, hidden]. */
  readonly residuals: readonly Matrix[];
  readonly likelihood: readonly Column[];
  /** The probes that were in use while the steps were read. */
  readonly shipped: Column;
  /** By head and pooling. */
  readonly pooled: readonly Column[];
}

/** The facts of a solution. */
export function factsOfReading({ judged: { asked, temperature, right } }: OwnReading): SampleFacts {
  return {
    problem: asked.problem.id,
    domain: asked.problem.domain,
    language: asked.language,
    wording: asked.wording,
    leftOut: isLeftOut(asked),
    temperature,
    rightAnswer: right,
  };
}

/** Every step that has a label. */
export function ownSteps(readings: readonly OwnReading[], probes: ProbeSet, { layers, hidden }: KeptShape): OwnSteps {
  const placed = readings.flatMap((reading) =>
    reading.judged.labels.flatMap((label, step) => (label === null ? [] : [{ reading, step, label }])),
  );
  const column = (name: string, value: (one: (typeof placed)[number]) => number): Column => ({
    name,
    values: Float64Array.from(placed, value),
  });
  const pooledOf = new Map(
    readings.map((reading) => [reading, reading.logits.map((logits) => pooledReadings(logits, reading.spans))]),
  );
  const at = probes.heads.findIndex(({ name }) => name === "step-wrong");
  return {
    facts: placed.map(({ reading, label }) => ({ ...factsOfReading(reading), label })),
    wrong: placed.map(({ label }) => label.wrong),
    layers,
    residuals: filledMatrices(
      placed.map(({ reading, step }) => reading.steps[step].residuals),
      { views: 2, hidden, given: layers.length },
    ),
    likelihood: stepFeatures.map((name) => column(name, ({ reading, step }) => reading.steps[step].features[name])),
    shipped: column("probes in use", ({ reading, step }) => shippedLogit(reading, step, probes, at)),
    pooled: probes.heads.flatMap((head, k) =>
      poolings.map((pooling) =>
        column(`${head.name}, ${pooling}`, ({ reading, step }) => {
          const value = pooledOf.get(reading)?.[k]?.[step]?.[pooling] ?? 0;
          return head.name === "truth" || head.name === "knows" ? -value : value;
        }),
      ),
    ),
  };
}

/** What the step-wrong head in use says: the mean over its two tokens, and the likelihood's part. */
function shippedLogit(reading: OwnReading, step: number, probes: ProbeSet, head: number): number {
  if (head < 0) return 0;
  const [last, closing] = reading.kept[step];
  const weights = probes.heads[head].features;
  const likelihood = weights
    ? stepFeatures.reduce((sum, name) => sum + weights[name] * reading.steps[step].features[name], 0)
    : 0;
  const logits = reading.logits[head];
  return (logits[last] + logits[closing]) / 2 + likelihood;
}

/** Problems that are kept are left out in turn; then all of the kinds that are left out, by what was fitted on all that is kept. */
export interface OwnFolds {
  readonly all: readonly Fold[];
  /** Samples of kinds that are kept, and of those that are left out. */
  readonly kept: Int32Array;
  readonly leftOut: Int32Array;
}

export function ownFolds(facts: readonly SampleFacts[], count: number, seed: number): OwnFolds {
  const rows = (leftOut: boolean) => Int32Array.from(facts.flatMap((fact, i) => (fact.leftOut === leftOut ? [i] : [])));
  const [kept, leftOut] = [rows(false), rows(true)];
  const within = groupFolds(
    Array.from(kept, (i) => facts[i].problem),
    count,
    seed,
  ).map(({ train, test }) => ({ train: train.map((i) => kept[i]), test: test.map((i) => kept[i]) }));
  return { all: leftOut.length > 0 ? [...within, { train: kept, test: leftOut }] : within, kept, leftOut };
}
