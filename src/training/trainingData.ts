import { once } from "../core/once.js";
import { seededRandom } from "../core/statistics/random.js";
import type { ModelFacts } from "./activations.js";
import { type BenignText, type BenignWriter, benignTexts } from "./corpora/benign/benignTexts.js";
import { babble, benignPrompts } from "./corpora/benign/prompts.js";
import type { Collecting } from "./corpora/inBatches.js";
import { generateProblems } from "./corpora/problems/generate.js";
import type { WorkedProblem } from "./corpora/problems/workedProblem.js";
import { chooseProblems } from "./corpora/solutions/chooseProblems.js";
import { type LabelledFile, type LabelledReader, labelledTexts } from "./corpora/solutions/labelledTexts.js";
import { labelledSteps } from "./corpora/solutions/labelledSteps.js";
import { type ProblemSolver, type SolutionSet, solvedProblems } from "./corpora/solutions/solvedProblems.js";
import { generateStatements } from "./corpora/statements/generate.js";
import type { Statement } from "./corpora/statements/statement.js";
import { collectedStatements, type StatementSampler, type StatementSet } from "./corpora/statements/statementPasses.js";
import type { KeptShape } from "./corpora/steps/stepPass.js";
import { collectedSteps, type ProblemSampler, type StepSet } from "./corpora/steps/stepSamples.js";

/** What heads can be trained on. Each corpus is collected when it is first asked for, and only once. */
export interface TrainingData {
  /** Statements that are true or false. */
  statements(): Promise<StatementSet>;
  /** Steps of worked problems, of the model's own solutions and of other models', right and wrong. */
  steps(): Promise<StepSet>;
  /** Problems that the model solved itself. */
  solutions(): Promise<SolutionSet>;
  /** What the model wrote to harmless prompts, and babble. */
  benign(): Promise<readonly BenignText[]>;
}

/** How much of each corpus. */
export interface DataSizes {
  /** Statements a topic. */
  readonly perTopic: number;
  /** Worked problems a kind of reasoning. */
  readonly perKind: number;
  /** Problems that the model solves itself; 0 for none. */
  readonly own: number;
  /** Harmless prompts of each kind that the model answers; 0 for none. */
  readonly benign: number;
}

/** Worked problems beside the generated ones, and what to call them in the report. */
export interface MoreProblems {
  readonly name: string;
  readonly problems: readonly WorkedProblem[];
}

/** Passes over the corpora, with the very graph that the probes will be used on. */
export interface Samplers {
  readonly statements: StatementSampler;
  readonly problems: ProblemSampler;
  readonly labelled: LabelledReader;
  readonly solutions: ProblemSolver;
  readonly benign: BenignWriter;
}

export interface CollectOptions extends Collecting {
  readonly model: Pick<ModelFacts, "layers" | "hidden">;
  /** What is kept of passes over steps, solutions and harmless texts. */
  readonly shape: KeptShape;
  readonly sizes: DataSizes;
  readonly more?: readonly MoreProblems[];
  /** What other models wrote. */
  readonly labelled?: readonly LabelledFile[];
  readonly samplers: Samplers;
  readonly seed: number;
}

/**
 * The corpora from nothing: generated, and passed over by the model. The same seed and sizes give the same texts.
 * Each promise rejects with CancelledError when the signal aborts.
 */
export function collectedData(options: CollectOptions): TrainingData {
  const { model, shape, sizes, more = [], labelled = [], samplers, seed } = options;
  const generated = once(() => generateStatements({ seed, perTopic: sizes.perTopic }));
  const problems = once(() => generateProblems({ seed, perDomain: sizes.perKind }));
  const fromFiles = more.flatMap((file) => file.problems);
  const solutions = once(async () => {
    const asked = chooseProblems(problems(), fromFiles, sizes.own);
    return { ...shape, problems: asked, solved: await solvedProblems(asked, samplers.solutions, options) };
  });
  return {
    statements: once(() => collectedStatements(generated(), model, samplers.statements, options)),
    solutions,
    steps: once(async () => {
      const { solved, problems: asked } = await solutions();
      const corpus = {
        problems: [...problems(), ...fromFiles],
        sources: [
          `${sizes.perKind} generated problems a kind`,
          ...more.map((file) => `${file.problems.length} of ${file.name}`),
        ],
        written: [...labelledSteps(solved, asked), ...(await labelledTexts(labelled, samplers.labelled, options))],
      };
      return collectedSteps(corpus, shape, samplers.problems, options);
    }),
    benign: once(() => {
      const nonsense = babble(sizes.benign, wordsOf(generated()), seededRandom(seed));
      return benignTexts([...benignPrompts(sizes.benign), ...nonsense], samplers.benign, options);
    }),
  };
}

const wordsOf = (statements: readonly Statement[]) => [
  ...new Set(statements.flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? [])),
];
