import { stepFeatures } from "../../probes/stepFeatures.js";
import type { ChunkStore } from "../../reader/ports.js";
import type { BenignText } from "../../training/corpora/benign/benignTexts.js";
import type { WorkedProblem } from "../../training/corpora/problems/workedProblem.js";
import type { SolvedProblem } from "../../training/corpora/solutions/solvedProblems.js";
import type { StatementPass } from "../../training/corpora/statements/statementPasses.js";
import type { KeptShape, StepPass } from "../../training/corpora/steps/stepPass.js";
import type { SampledStep } from "../../training/corpora/steps/stepSamples.js";
import type { Samplers } from "../../training/trainingData.js";
import { type ChunkLayout, remembered } from "./remembered.js";

export interface RememberOptions {
  readonly store: ChunkStore;
  /** Names the model and its graph. */
  readonly key: string;
  /** Layers of the model: all are kept of statements. */
  readonly depth: number;
  /** What is kept of the other passes. */
  readonly shape: KeptShape;
}

/** The same passes, each made once: a chunk belongs to the model, the layers that are kept, and the very texts. */
export function rememberedSamplers(samplers: Samplers, { store, key, depth, shape }: RememberOptions): Samplers {
  const { layers, hidden } = shape;
  const row = layers.length * hidden;
  const stepsKey = stepPassKey(key, shape);
  const keep = <T, D>(kind: string, input: unknown, layout: ChunkLayout<T, D>, compute: () => Promise<readonly T[]>) =>
    remembered({ store, key: kind, input }, layout, compute);
  return {
    statements: (texts, signal) =>
      keep(key, texts, statementLayout(2 * depth * hidden), () => samplers.statements(texts, signal)),
    problems: (problem, signal) =>
      keep(stepsKey, textsOf(problem), sampleLayout(2 * row), () => samplers.problems(problem, signal)),
    labelled: (text, signal) => {
      const { line: _, ...input } = text;
      return keep(`${stepsKey}/labelled`, input, sampleLayout(2 * row), () => samplers.labelled(text, signal));
    },
    solutions: (problems, signal) =>
      keep(`${stepsKey}/solutions`, problems.map(textsOf), solutionLayout(row), () =>
        samplers.solutions(problems, signal),
      ),
    benign: (prompts, signal) =>
      keep(`${stepsKey}/benign`, prompts, benignLayout(2 * row), () => samplers.benign(prompts, signal)),
  };
}

/** What a kept pass over steps holds: a version that keeps other layers or features does not take it for its own. */
export function stepPassKey(key: string, { layers }: KeptShape): string {
  return `${key}/${layers.join(",")}/${stepFeatures.join(",")}`;
}

/** All that a pass depends on. A style's name says nothing that the texts do not. */
function textsOf({ style: _, ...texts }: WorkedProblem): Omit<WorkedProblem, "style"> {
  return texts;
}

type Described<T> = Omit<T, "residuals">;

/** All of a pass but its residuals. */
function withoutResiduals<T extends { readonly residuals: Float32Array }>({ residuals: _, ...rest }: T): Described<T> {
  return rest;
}

/** @param length of a pass's residuals, here and below */
const statementLayout = (length: number): ChunkLayout<StatementPass, Described<StatementPass>> => ({
  described: withoutResiduals,
  residuals: ({ residuals }) => [residuals],
  restored: (described, next) => ({ ...described, residuals: next(length) }),
});

const sampleLayout = (length: number): ChunkLayout<SampledStep, Pick<SampledStep, "sample"> & Described<StepPass>> => ({
  described: ({ sample, pass }) => ({ sample, ...withoutResiduals(pass) }),
  residuals: ({ pass }) => [pass.residuals],
  restored: ({ sample, ...pass }, next) => ({ sample, pass: { ...pass, residuals: next(length) } }),
});

const benignLayout = (
  length: number,
): ChunkLayout<BenignText, Pick<BenignText, "kind"> & { readonly steps: readonly Described<StepPass>[] }> => ({
  described: ({ kind, steps }) => ({ kind, steps: steps.map(withoutResiduals) }),
  residuals: ({ steps }) => steps.map(({ residuals }) => residuals),
  restored: ({ kind, steps }, next) => ({ kind, steps: steps.map((step) => ({ ...step, residuals: next(length) })) }),
});

/** @param row values at one position: the prompt has one, a step two. */
const solutionLayout = (
  row: number,
): ChunkLayout<
  SolvedProblem,
  Pick<SolvedProblem, "solution"> & { readonly steps: readonly Described<StepPass>[] }
> => ({
  described: ({ solution, pass }) => ({ solution, steps: pass.steps.map(withoutResiduals) }),
  residuals: ({ pass }) => [pass.prompt, ...pass.steps.map(({ residuals }) => residuals)],
  restored: ({ solution, steps }, next) => ({
    solution,
    pass: { prompt: next(row), steps: steps.map((step) => ({ ...step, residuals: next(2 * row) })) },
  }),
});
