import { CodedError } from "../core/errors.js";
import type { Run } from "../core/run/run.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type ActiveFeature, activeFeatures } from "./active.js";
import type { FeatureDictionary } from "./dictionary.js";

/** A token of a step, and what is active in its residual. */
export interface ReadToken {
  /** Empty for a token within a character. */
  readonly text: string;
  /** The strongest first. */
  readonly active: readonly ActiveFeature[];
}

/** For each step of a run its tokens, as they are written. */
export type ReadTokens = readonly (readonly ReadToken[])[];

/** Tokens whose residuals, of all layers, are held at once. */
const AT_ONCE = 64;

/**
 * Reads a run's text again and says which features are active at each token of its steps. The text is tokenized anew, so at the edges
 * of words a token may differ from the one that was written. What does not fit into the model's context is not read.
 */
export async function readFeatures(
  { engine, info, identity }: Pick<LoadedModel, "engine" | "info" | "identity">,
  dictionary: FeatureDictionary,
  run: Pick<Run, "messages" | "response" | "steps"> & Partial<Pick<Run, "provenance">>,
  signal?: AbortSignal,
  onProgress?: (done: number, total: number) => void,
): Promise<ReadTokens> {
  requireFits(dictionary, info, identity.id);
  const before =
    run.messages.length > 0
      ? (await engine.chat(run.messages, { thinking: run.provenance?.sampling.thinking })).ids
      : new Int32Array();
  const { ids: own, ends } = await engine.tokenize(run.response);
  const ids = Int32Array.of(...before, ...own);
  const last = Math.min(ids.length, info.contextLength);
  const steps = run.steps.map((): ReadToken[] => []);
  for (let from = before.length; from < last; from += AT_ONCE) {
    const to = Math.min(last, from + AT_ONCE);
    const at = Int32Array.from({ length: to - from }, (_, i) => from + i);
    const { residuals } = await engine.score({ ids: ids.subarray(0, to), from, residualsAt: at }, signal);
    for (let i = 0; i < at.length; i++) {
      const token = from + i - before.length;
      const chars = { start: token === 0 ? 0 : ends[token - 1], end: ends[token] };
      const step = run.steps.findIndex((one) => one.chars.start < chars.end && chars.start < one.chars.end);
      if (step < 0) continue;
      const start = (dictionary.layer * at.length + i) * dictionary.hidden;
      const active = activeFeatures(dictionary, residuals.subarray(start, start + dictionary.hidden));
      steps[step].push({ text: run.response.slice(chars.start, chars.end), active });
    }
    onProgress?.(to - before.length, last - before.length);
  }
  return steps;
}

/** Of residuals of another layer or width nothing would be active, and nothing would say why. */
function requireFits(
  { layer, hidden }: FeatureDictionary,
  { layers, hiddenSize }: Pick<LoadedModel["info"], "layers" | "hiddenSize">,
  id: string,
): void {
  if (layer < layers && hidden === hiddenSize) return;
  throw new CodedError(
    "probe-file",
    `The dictionary of features is of layer ${layer} and ${hidden} numbers, and ${id} has ${layers} layers of ${hiddenSize}: it is of another model.`,
  );
}
