import { seededRandom, shuffled } from "../../core/statistics/random.js";
import type { BenignText } from "../corpora/benign/benignTexts.js";
import { insideKinds, outsideKinds } from "../corpora/benign/prompts.js";
import type { Matrix } from "../fit/matrix.js";
import type { StatementSet } from "../corpora/statements/statementPasses.js";
import type { StepSet } from "../corpora/steps/stepSamples.js";

/** The most samples of each kind of reasoning or other text, and of all statements: enough for one direction. */
const MOST_STEPS = 300;
const MOST_STATEMENTS = 1200;
const STATEMENTS = "statements";

/** Inside: what the heads were trained on, and texts of the same sort. Outside: texts that hold nothing for them. */
export interface BoundarySamples {
  /** 0-based. */
  readonly layers: readonly number[];
  /** For each layer [samples, hidden]: mean of both positions. */
  readonly residuals: readonly Matrix[];
  /** Minus the mean log-probability of the tokens. */
  readonly unlikely: Float64Array;
  readonly outside: readonly boolean[];
  /** A kind of reasoning or of other text, or the statements. */
  readonly kinds: readonly string[];
  /** The sample's problem, text or topic, which stays on one side of every split. */
  readonly groups: readonly string[];
}

export interface BoundarySources {
  readonly statements: StatementSet;
  readonly steps: StepSet;
  readonly texts: readonly BenignText[];
  readonly seed: number;
}

interface Sample {
  readonly outside: boolean;
  readonly kind: string;
  readonly group: string;
  readonly unlikely: number;
  /** [hidden] at the layer of this index among `layers`. */
  readonly residual: (layer: number) => Float32Array;
}

/** @param layers at which both statements and steps were kept */
export function boundarySamples(sources: BoundarySources, layers: readonly number[]): BoundarySamples {
  const { texts, seed } = sources;
  const { statements, activations: ofStatements } = sources.statements;
  const { samples: steps, activations: ofSteps } = sources.steps;
  const hidden = ofSteps.residuals[0].columns;
  const random = seededRandom(seed);
  const some = <T>(items: readonly T[], most: number) => shuffled(random, [...items]).slice(0, most);
  const meanAt = (kept: { readonly layers: readonly number[]; readonly residuals: readonly Matrix[] }, i: number) => {
    return (layer: number) => {
      const { values } = kept.residuals[kept.layers.indexOf(layer)];
      return meanOfBoth(values.subarray(2 * i * hidden, 2 * (i + 1) * hidden));
    };
  };
  const all: Sample[] = some([...statements.keys()], MOST_STATEMENTS).map((i) => ({
    outside: false,
    kind: STATEMENTS,
    group: statements[i].topic,
    unlikely: -ofStatements.logProbMean[i],
    residual: meanAt(ofStatements, i),
  }));
  for (const kind of new Set(steps.map(({ domain }) => domain))) {
    const mine = [...steps.keys()].filter((i) => steps[i].domain === kind);
    for (const i of some(mine, MOST_STEPS)) {
      all.push({
        outside: false,
        kind,
        group: steps[i].problem,
        unlikely: ofSteps.features.mean[i],
        residual: meanAt(ofSteps, i),
      });
    }
  }
  const written = texts.flatMap(({ kind, steps: passes }, text) =>
    [...insideKinds, ...outsideKinds].includes(kind)
      ? passes.map((step) => ({ kind, group: `${kind}/${text}`, step }))
      : [],
  );
  for (const kind of new Set(written.map((one) => one.kind))) {
    const mine = written.filter((one) => one.kind === kind);
    for (const { group, step } of some(mine, MOST_STEPS)) {
      const residual = (layer: number) => {
        const from = 2 * ofSteps.layers.indexOf(layer) * hidden;
        return meanOfBoth(step.residuals.subarray(from, from + 2 * hidden));
      };
      all.push({ outside: outsideKinds.includes(kind), kind, group, unlikely: step.features.mean, residual });
    }
  }
  return {
    layers,
    residuals: layers.map((layer) => {
      const values = new Float32Array(all.length * hidden);
      for (const [i, sample] of all.entries()) values.set(sample.residual(layer), i * hidden);
      return { rows: all.length, columns: hidden, values };
    }),
    unlikely: Float64Array.from(all, ({ unlikely }) => unlikely),
    outside: all.map(({ outside }) => outside),
    kinds: all.map(({ kind }) => kind),
    groups: all.map(({ group }) => group),
  };
}

function meanOfBoth(both: Float32Array): Float32Array {
  const hidden = both.length / 2;
  return Float32Array.from({ length: hidden }, (_, i) => (both[i] + both[hidden + i]) / 2);
}
