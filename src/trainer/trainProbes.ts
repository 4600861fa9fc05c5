import { seededRandom } from "../core/statistics/random.js";
import { BABBLE, babble, benignPrompts } from "../training/corpora/benign/prompts.js";
import { boundaryMarkdown } from "../training/boundary/boundaryReport.js";
import type { BoundaryFigures } from "../training/boundary/boundaryFit.js";
import { trainBoundary } from "../training/boundary/trainBoundary.js";
import { readInBatches } from "../training/corpora/benign/readInBatches.js";
import { writeProbeFile } from "../probes/file.js";
import { plotsMarkdown, type ProbePlot, probePlots } from "../training/report/probePlots.js";
import { generateProblems } from "../training/corpora/problems/generate.js";
import type { WorkedProblem } from "../training/corpora/problems/workedProblem.js";
import type { Statement } from "../training/corpora/statements/statement.js";
import { generateStatements } from "../training/corpora/statements/generate.js";
import { plottedStepHead, type StepReport, stepReportMarkdown } from "../training/heads/stepWrong/stepReport.js";
import { stepLayers } from "../training/heads/stepWrong/stepSamples.js";
import { trainSteps } from "../training/heads/stepWrong/trainSteps.js";
import { trainTruth } from "../training/heads/truth/trainTruth.js";
import { plottedTruthHead, type TruthReport, truthReportMarkdown } from "../training/heads/truth/truthReport.js";
import type { Engine, ModelInfo } from "../protocol/engine.js";
import type { ChunkStore, ModelIdentity } from "../reader/ports.js";
import { chooseProblems } from "../training/corpora/solutions/chooseProblems.js";
import { type LabelledRecord, labelledRecords } from "../training/corpora/solutions/labelledRecords.js";
import { labelledSteps } from "../training/corpora/solutions/labelledSteps.js";
import { plottedSolutionHeads, solutionReportMarkdown } from "../training/heads/solution/solutionReport.js";
import { solveInBatches } from "../training/corpora/solutions/solveInBatches.js";
import { type SolutionReport, trainSolutions } from "../training/heads/solution/trainSolutions.js";
import { problemReader } from "./problemActivations.js";
import { rememberedBenign } from "./remembered/rememberedBenign.js";
import { rememberedSolutions } from "./remembered/rememberedSolutions.js";
import { ownSolutionReader } from "./solveProblems.js";
import { defaultSystemPrompt } from "../check/request.js";
import { statementReader } from "./statementActivations.js";
import { rememberedProblems } from "./remembered/rememberedProblems.js";
import { rememberedStatements } from "./remembered/rememberedStatements.js";
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
    id: identity.id,
    sha256: identity.sha256,
    graph: info.graph,
    layers: info.layers,
    hidden: info.hiddenSize,
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
    product,
    command,
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
    layers,
    hidden: info.hiddenSize,
    ...common,
  });
  const solutions = await trainSolutions({
    read: solved,
    layers,
    hidden: info.hiddenSize,
    ...common,
  });
  const domain = await trainBoundary({
    statements,
    ofStatements,
    steps,
    ofSteps,
    texts,
    hidden: info.hiddenSize,
    domain: probeSet.domain,
    layers: info.layers,
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
      format: "cotcheck-probe-report",
      version: 1,
      quality,
      truth,
      stepWrong,
      solutions: solutions.report,
      domain: domain.figures,
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
