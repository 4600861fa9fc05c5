import { groupIndices } from "../../core/statistics/bootstrap.js";
import { writeTraitFile } from "../../probes/traitFile.js";
import { ASSISTANT } from "../../core/traits/assistant.js";
import type { NeutralSpread, TraitPack } from "../../probes/traitPack.js";
import type { Engine, ModelInfo } from "../../protocol/engine.js";
import type { ChunkStore, LineStore, ModelIdentity } from "../../reader/ports.js";
import type { ReplyTask } from "../../training/corpora/traits/replyTasks.js";
import { pace } from "../../training/pace.js";
import { axisCheck } from "../../training/roles/axisCheck.js";
import { packedRoles, trainRoles } from "../../training/roles/trainRoles.js";
import { traitLayers } from "../../training/traits/readReply.js";
import { type FittedTrait, type FittedTraits, fitTraits } from "../../training/traits/trainTraitFits.js";
import { calibratedTraits, neutralByKind, neutralReadings } from "../../training/traits/neutralReadings.js";
import { rawDirection } from "../../training/traits/traitPackFit.js";
import { type TraitReport, traitQualityText, traitReportMarkdown } from "../../training/traits/traitReport.js";
import { readReplies } from "./readReplies.js";
import { replyRequests } from "./replyRequests.js";
import { writtenReplies } from "./writeReplies.js";

/** A round is 80 replies a trait; one of roles 274 of them and up to 48 of the assistant. */
export const traitDefaults = { rounds: 2, roleRounds: 3, seed: 1 } as const;

export interface TrainTraitsOptions {
  readonly identity: ModelIdentity;
  readonly info: ModelInfo;
  /** What the model is to answer; neutral prompts are always among it. */
  readonly tasks: readonly ReplyTask[];
  readonly seed: number;
  readonly replies: LineStore;
  readonly store: ChunkStore;
  readonly product: string;
  /** The command that was given, for the report. */
  readonly command: string;
  readonly onProgress?: ((activity: string, done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface TrainedTraits {
  /** The trait file's bytes. */
  readonly file: Uint8Array;
  readonly report: TraitReport;
  readonly markdown: string;
}

/**
 * Trains the traits of the model that the engine holds: it answers, its replies are read, directions are fitted and evaluated on what was
 * left out, and their z-scores are counted from neutral replies. Rejects with CancelledError when the signal aborts; what was
 * written and read until then is kept. The engine has no directions afterwards.
 */
export async function trainTraits(engine: Engine, options: TrainTraitsOptions): Promise<TrainedTraits> {
  const { identity, info, seed, onProgress, signal, product, command } = options;
  const model = {
    id: identity.id,
    sha256: identity.sha256,
    graph: info.graph,
    layers: info.layers,
    hidden: info.hiddenSize,
  };
  const layers = traitLayers(model.layers);
  await engine.setDirections(null);
  const requests = await replyRequests(engine, model.sha256, options.tasks);
  const written = await writtenReplies(engine, options.replies, requests, { onProgress, signal });
  const read = await readReplies(engine, written, {
    store: options.store,
    key: `${model.sha256}/${model.graph}`,
    shape: { layers, hidden: model.hidden },
    depth: model.layers,
    onProgress,
    signal,
  });
  const names = new Set(read.flatMap(({ task: { of } }) => (of.kind === "trait" ? [of.trait] : [])));
  const fitted = await fitTraits(read, [...names], { layers, seed, step: pace(onProgress, signal) });
  const directions = fitted.traits.map(({ figures, fit }) => rawDirection(figures, fit, fitted.scaled, layers));
  const readings = neutralReadings(directions, read);
  const traits = calibratedTraits(directions, readings, (name, spread) => {
    const { fit, figures } = fitted.traits.find((each) => each.name === name)!;
    const z = sideMeans(fit, spread);
    return { auroc: figures.auroc, within: figures.within, words: figures.words.auroc, ...z };
  });
  const roles = await trainRoles(fitted.scaled, { seed, step: pace(onProgress, signal) });
  const quality = traitQualityText(fitted.traits.map(({ figures }) => figures));
  const pack: TraitPack = {
    modelSha256: model.sha256,
    graph: model.graph,
    layers: model.layers,
    hidden: model.hidden,
    seed,
    product,
    quality,
    traits,
    ...(roles && { roles: packedRoles(roles, fitted.scaled, layers) }),
  };
  const report: TraitReport = {
    format: "cotcheck-trait-report",
    version: 1,
    model,
    product,
    command,
    seed,
    replies: read.length,
    tokens: read.reduce((sum, { tokens }) => sum + tokens, 0),
    quality,
    traits: fitted.traits.map(({ figures }, k) => ({
      ...figures,
      z: { high: traits[k].quality.high, low: traits[k].quality.low },
    })),
    confusion: fitted.confusion,
    neutral: neutralByKind(readings),
    genuineAgreement: fitted.genuineAgreement,
    roles: rolesByAxis(fitted, traits),
    nearestRoles: roles?.figures ?? null,
    axis: axisCheck(fitted),
  };
  return { file: writeTraitFile(pack), report, markdown: traitReportMarkdown(report) };
}

/** Mean z-scores of the two sides, by the fits that did not see them. */
function sideMeans({ contrast, logits }: FittedTrait["fit"], { mean, deviation }: NeutralSpread) {
  const side = (high: boolean) => {
    const own = logits.filter((_, i) => contrast.labels[i] === high);
    return (own.reduce((sum, value) => sum + value, 0) / own.length - mean) / deviation;
  };
  return { high: side(true), low: side(false) };
}

function rolesByAxis({ traits, scaled }: FittedTraits, calibrated: TraitPack["traits"]): TraitReport["roles"] {
  const axis = traits.find(({ name }) => name === ASSISTANT);
  const neutral = calibrated.find(({ name }) => name === ASSISTANT)?.neutral.response;
  if (!axis || !neutral) return [];
  const { contrast, logits } = axis.fit;
  const roles = Array.from(contrast.rows, (row) => {
    const { of } = scaled.replies[row].task;
    return of.kind === "role" ? of.role : "";
  });
  return groupIndices(roles)
    .filter(([first]) => roles[first] !== "")
    .map((rows) => ({
      role: roles[rows[0]],
      z: rows.reduce((sum, row) => sum + (logits[row] - neutral.mean) / neutral.deviation, 0) / rows.length,
    }))
    .sort((a, b) => b.z - a.z);
}
