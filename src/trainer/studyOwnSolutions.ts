import { writeProbeFile } from "../probes/file.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { ChunkStore } from "../reader/ports.js";
import { CodedError } from "../core/errors.js";
import { benignTexts } from "../training/corpora/benign/benignTexts.js";
import { benignPrompts } from "../training/corpora/benign/prompts.js";
import { type KeptShape, stepLayers } from "../training/corpora/steps/stepPass.js";
import { agreements } from "../training/own/agreement.js";
import { inReadingOrder } from "../training/own/chosenReadings.js";
import { studyOwnAnswers } from "../training/own/ownAnswerStudy.js";
import { ownAnswers } from "../training/own/ownAnswers.js";
import {
  agreementFigure,
  labelSummaryMarkdown,
  type OwnReport,
  ownReport,
  ownReportMarkdown,
} from "../training/own/ownReport.js";
import { ownStepHead } from "../training/own/ownStepHead.js";
import { ownSteps } from "../training/own/ownSamples.js";
import { solutionCounts } from "../training/own/solutionCounts.js";
import { studyOwnSteps } from "../training/own/ownStepStudy.js";
import type { Collecting } from "../training/corpora/inBatches.js";
import { pace } from "../training/pace.js";
import { engineSamplers } from "./passes/engineSamplers.js";
import { rememberedSamplers } from "./remembered/rememberedSamplers.js";
import { judgedSolutions, readSolutions, type ToRead } from "./solutions/readSolutions.js";
import type { Requested } from "./solutions/writeSolutions.js";

export interface StudyOptions extends Collecting {
  readonly requested: readonly Requested[];
  /** Where passes are kept. */
  readonly store: ChunkStore;
  /** How many solutions are read, at most. */
  readonly read: number;
  readonly seed: number;
  readonly command: string;
}

export interface OwnStudy {
  readonly report: OwnReport;
  readonly markdown: string;
  /** The bytes of the model's probe file with a head for what it writes itself, fitted on these solutions. */
  readonly probeFile: Uint8Array;
}

/** Harmless prompts of each kind that the thresholds have to let pass. */
const BENIGN_EACH = 14;

/** Stored solutions with their labels. */
export interface LabelledSolutions {
  readonly all: readonly ToRead[];
  /** In which they are read: any beginning is balanced. */
  readonly ordered: readonly ToRead[];
}

/** What a program says of all stored solutions. */
export async function labelledSolutions(
  { engine }: LoadedModel,
  { requested, seed, ...collecting }: Pick<StudyOptions, "requested" | "seed" | keyof Collecting>,
): Promise<LabelledSolutions> {
  const all = await judgedSolutions(engine, requested, collecting);
  const again = new Set(requested.filter(({ request }) => request.n > 1).map(({ plan }) => plan.asked.id));
  return { all, ordered: inReadingOrder(all, ({ asked }) => again.has(asked.id), seed) };
}

/** What a program says of all stored solutions, as Markdown: no model is read for it. */
export function labelSummary({ all }: LabelledSolutions, requested: readonly Requested[], seed: number): string {
  const judged = all.map((one) => one.judged);
  const written = solutionCounts(judged, plannedIn(requested), cutOffIn(requested, all));
  return labelSummaryMarkdown(written, agreementFigure(agreements(judged), seed));
}

const plannedIn = (requested: readonly Requested[]) => requested.reduce((sum, { request }) => sum + request.n, 0);
const cutOffIn = (requested: readonly Requested[], judged: readonly ToRead[]) =>
  requested.reduce((sum, { written }) => sum + (written?.length ?? 0), 0) - judged.length;

/**
 * Reads stored solutions, fits heads on them and says how well each way tells wrong steps and wrong answers of problems and kinds left
 * out, beside the probes in use. Throws a CodedError "bad-input" where there are no probes or too few solutions.
 */
export async function studyOwnSolutions(
  model: LoadedModel,
  { all, ordered }: LabelledSolutions,
  options: StudyOptions,
): Promise<OwnStudy> {
  const { identity, info, probes } = model;
  if (!probes) throw new CodedError("bad-input", "This model has no probes to compare with. Train them first.");
  const { requested, seed, command } = options;
  const shape = { layers: stepLayers(info.layers), hidden: info.hiddenSize };
  const readings = await readSolutions(
    ordered.slice(0, options.read),
    {
      engine: model.engine,
      probes: probes.set,
      probesSha256: probes.sha256,
      store: options.store,
      key: `${identity.sha256}/${info.graph}`,
      shape,
    },
    options,
  );
  const steps = ownSteps(readings, probes.set, shape);
  const answers = ownAnswers(readings, probes.set, shape);
  const mixed = (labels: readonly boolean[]) => labels.some(Boolean) && !labels.every(Boolean);
  if (!mixed(steps.wrong) || !mixed(answers.wrong))
    throw new CodedError(
      "bad-input",
      `Of ${readings.length} solutions that were read, too few are labelled to fit on.`,
    );
  const step = pace(options.onProgress, options.signal);
  const stepStudy = await studyOwnSteps(steps, seed, step);
  const own = ownStepHead({
    steps,
    study: stepStudy,
    stepWrong: probes.set.heads.find(({ name }) => name === "step-wrong"),
    benign: await benignTextsOf(model, shape, options),
    shape,
    seed,
  });
  const judged = all.map((one) => one.judged);
  const agreed = agreements(judged);
  const report = ownReport({
    command,
    model: identity.id,
    all: judged,
    planned: plannedIn(requested),
    cutOff: cutOffIn(requested, all),
    agreed,
    steps,
    stepStudy,
    own,
    answers,
    answerStudy: await studyOwnAnswers(answers, agreed, seed, step),
    seed,
  });
  const others = probes.set.heads.filter(({ name }) => name !== own.head.name);
  return {
    report,
    markdown: ownReportMarkdown(report),
    probeFile: writeProbeFile({ ...probes.set, heads: [...others, own.head] }),
  };
}

/** What the model writes to harmless prompts, written once and kept. */
function benignTextsOf({ engine, identity, info }: LoadedModel, shape: KeptShape, options: StudyOptions) {
  const key = `${identity.sha256}/${info.graph}`;
  const { store } = options;
  const { benign } = rememberedSamplers(engineSamplers(engine, info, shape), { store, key, depth: info.layers, shape });
  return benignTexts(benignPrompts(BENIGN_EACH), benign, options);
}
