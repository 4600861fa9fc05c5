import { seededRandom } from "../core/statistics/random.js";
import { BABBLE, babble, benignPrompts } from "../probes/benign/prompts.js";
import { boundaryMarkdown } from "../probes/boundary/boundaryReport.js";
import type { BoundaryFigures } from "../probes/boundary/boundaryFit.js";
import { trainBoundary } from "../probes/boundary/trainBoundary.js";
import { readInBatches } from "../probes/benign/readInBatches.js";
import { writeProbeFile } from "../probes/file.js";
import { plotsMarkdown, type ProbePlot, probePlots } from "../probes/plots/probePlots.js";
import { generateProblems } from "../probes/problems/generate.js";
import type { WorkedProblem } from "../probes/problems/workedProblem.js";
import type { Statement } from "../probes/statements/statement.js";
import { generateStatements } from "../probes/statements/generate.js";
import { plottedStepHead, type StepReport, stepReportMarkdown } from "../probes/steps/stepReport.js";
import { stepLayers } from "../probes/steps/stepSamples.js";
import { trainSteps } from "../probes/steps/trainSteps.js";
import { trainTruth } from "../probes/train.js";
import { plottedTruthHead, type TruthReport, truthReportMarkdown } from "../probes/truthReport.js";
import type { Engine, ModelInfo } from "../protocol/engine.js";
import type { ChunkStore, ModelIdentity } from "./ports.js";
import { chooseProblems } from "../probes/solutions/chooseProblems.js";
import { type LabelledRecord, labelledRecords } from "../probes/solutions/labelledRecords.js";
import { labelledSteps } from "../probes/solutions/labelledSteps.js";
import { plottedSolutionHeads, solutionReportMarkdown } from "../probes/solutions/solutionReport.js";
import { solveInBatches } from "../probes/solutions/solveInBatches.js";
import { type SolutionReport, trainSolutions } from "../probes/solutions/trainSolutions.js";
import { problemReader } from "./readProblems.js";
import { rememberedBenign } from "./rememberedBenign.js";
import { rememberedSolutions } from "./rememberedSolutions.js";
import { ownSolutionReader } from "./solveProblems.js";
import { defaultSystemPrompt } from "./request.js";
import { statementReader } from "./readStatements.js";
import { rememberedProblems } from "./rememberedProblems.js";
import { rememberedStatements } from "./rememberedStatements.js";
import { benignReader } from "./writeBenign.js";

/** What a training run reads: enough for figures that hold, in minutes for a model of 1.5 billion parameters. */
export const trainingDefaults = { perTopic: 60, perKind: 60, own: 256, benign: 14, seed: 1 } as const;

/** Worked problems beside the generated ones, and what to call them in the report. */
export interface MoreProblems {
  readonly name: string;
  readonly problems: readonly WorkedProblem[];
}

export interface TrainProbesOptions {
  readonly identity: ModelIdentity;
  readonly info: ModelInfo;
  readonly seed: number;
  /** Statements a topic, for the truth head. */
  readonly perTopic: number;
  /** Worked problems a kind of reasoning, for the step-wrong head. */
  readonly perKind: number;
  /** Problems that the model solves itself, for the heads on its own solutions; 0 for none. */
  readonly own: number;
  /** Harmless prompts of each kind that the model answers, for the step-wrong head's thresholds; 0 for none. */
  readonly benign: number;
  readonly more?: readonly MoreProblems[] | undefined;
  readonly store: ChunkStore;
  readonly product: string;
  /** The command that was given, for the report. */
  readonly command: string;
  readonly onProgress?: ((activity: string, done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How good each head is, with all that was measured of it. */
export interface ProbeReport {
  readonly format: "cotcheck-probe-report";
  readonly version: 1;
  /** How far to trust the probes, in a few sentences. */
  readonly quality: string;
  readonly truth: TruthReport;
  readonly stepWrong: StepReport;
  /** Null when the model solved no problems, or was right or wrong too rarely to learn from. */
  readonly solutions: SolutionReport | null;
  /** What lies outside the domain; empty where the model wrote no other texts. */
  readonly domain: readonly BoundaryFigures[];
}

export interface TrainedProbes {
  /** The probe file's bytes. */
  readonly file: Uint8Array;
  readonly report: ProbeReport;
  readonly markdown: string;
  /** SVG files that the Markdown shows, to be written beside it. */
  readonly plots: readonly ProbePlot[];
  /** What the model solved itself, with labels; for `probes eval` with another model. */
  readonly ownSolutions: readonly LabelledRecord[];
}

/**
 * Trains the probes of the model that the engine holds, from nothing: statements and worked problems are generated, read,
 * fitted, and evaluated on topics and kinds of reasoning left out; the model also solves problems itself, for the heads on its own
 * solutions. Rejects with CancelledError when the signal aborts;
 * what was read until then is kept.
 */
export async function trainProbes(engine: Engine, options: TrainProbesOptions): Promise<TrainedProbes> {
  const {
    identity,
    info,
    seed,
    perTopic,
    perKind,
    own,
    benign,
    more = [],
    store,
    product,
    command,
    onProgress,
    signal,
  } = options;
  const model = {
    ...{ id: identity.id, sha256: identity.sha256, graph: info.graph },
    ...{ layers: info.layers, hidden: info.hiddenSize },
  };
  const key = `${model.sha256}/${model.graph}`;
  const common = { seed, ...(onProgress && { onProgress }), ...(signal && { signal }) };
  await engine.setDirections(null);
  const statements = generateStatements({ seed, perTopic });
  const {
    probeSet,
    report: truth,
    activations: ofStatements,
  } = await trainTruth({
    model,
    statements,
    read: rememberedStatements(statementReader(engine, info), store, key, info.layers * 2 * info.hiddenSize),
    ...{ product, command },
    ...common,
  });
  const layers = stepLayers(info.layers);
  const generated = generateProblems({ seed, perDomain: perKind });
  const fromFiles = more.flatMap(({ problems }) => problems);
  const asked = chooseProblems(generated, fromFiles, own);
  const solved = await solveInBatches({
    problems: asked,
    read: rememberedSolutions(
      ownSolutionReader(engine, info.hiddenSize, layers),
      store,
      `${key}/${layers.join(",")}`,
      layers.length * info.hiddenSize,
    ),
    ...common,
  });
  const texts = await readInBatches({
    prompts: [...benignPrompts(benign), ...babble(benign, wordsOf(statements), seededRandom(seed))],
    read: rememberedBenign(
      benignReader(engine, info.hiddenSize, layers),
      store,
      `${key}/${layers.join(",")}`,
      layers.length * info.hiddenSize,
    ),
    ...common,
  });
  const {
    head,
    report: stepWrong,
    samples: steps,
    activations: ofSteps,
  } = await trainSteps({
    problems: [...generated, ...fromFiles],
    sources: [
      `${perKind} generated problems a kind`,
      ...more.map(({ name, problems }) => `${problems.length} of ${name}`),
    ],
    read: rememberedProblems(
      problemReader(engine, info.hiddenSize, layers),
      store,
      `${key}/${layers.join(",")}`,
      layers.length * 2 * info.hiddenSize,
    ),
    own: labelledSteps(solved, asked),
    benign: texts.filter(({ kind }) => kind !== BABBLE),
    ...{ layers, hidden: info.hiddenSize },
    ...common,
  });
  const solutions = await trainSolutions({
    read: solved,
    ...{ layers, hidden: info.hiddenSize },
    ...common,
  });
  const domain = await trainBoundary({
    ...{ statements, ofStatements, steps, ofSteps, texts, hidden: info.hiddenSize },
    ...{ domain: probeSet.domain, layers: info.layers },
    ...common,
  });
  const plots = probePlots([
    plottedTruthHead(truth),
    plottedStepHead(stepWrong),
    ...(solutions.report ? plottedSolutionHeads(solutions.report) : []),
  ]);
  const quality = [truth.quality, stepWrong.quality, solutions.quality].filter(Boolean).join(" ");
  return {
    file: writeProbeFile({
      ...probeSet,
      domain: domain.measure,
      quality,
      heads: [...probeSet.heads, head, ...solutions.heads],
    }),
    report: {
      ...{ format: "cotcheck-probe-report", version: 1, quality, truth, stepWrong },
      ...{ solutions: solutions.report, domain: domain.figures },
    },
    markdown: [
      truthReportMarkdown(truth),
      stepReportMarkdown(stepWrong),
      solutions.report ? solutionReportMarkdown(solutions.report) : solutions.quality && `${solutions.quality}\n`,
      boundaryMarkdown(domain.figures),
      plotsMarkdown(plots),
    ]
      .filter(Boolean)
      .join("\n"),
    plots,
    ownSolutions: labelledRecords(solved, asked, defaultSystemPrompt),
  };
}

const wordsOf = (statements: readonly Statement[]) => [
  ...new Set(statements.flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? [])),
];
