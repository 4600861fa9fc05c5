import type { Run } from "../core/run/run.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { activeFeatures } from "./active.js";
import type { FeatureDictionary } from "./dictionary.js";

/** How strongly one feature was active in one step. */
export interface StepFeature {
  readonly feature: number;
  /** At the token where it was strongest, in units of the dictionary's scale. */
  readonly strength: number;
  /** That token's text. */
  readonly token: string;
  /** At how many of the step's tokens it was active. */
  readonly tokens: number;
}

/** For each step of the run its features, the strongest first. */
export type RunFeatures = readonly (readonly StepFeature[])[];

/** Tokens whose residuals, of all layers, are held at once. */
const AT_ONCE = 64;

/**
 * Reads a run's text again and says which features were active at each step. The text is tokenized anew, so at the edges of words a
 * token may differ from the one that was written.
 */
export async function readFeatures(
  { engine, info }: LoadedModel,
  dictionary: FeatureDictionary,
  run: Pick<Run, "messages" | "response" | "steps">,
  signal?: AbortSignal,
  onProgress?: (done: number, total: number) => void,
): Promise<RunFeatures> {
  const before = run.messages.length > 0 ? (await engine.chat(run.messages)).ids : new Int32Array();
  const { ids: own, ends } = await engine.tokenize(run.response);
  const ids = Int32Array.of(...before, ...own);
  const last = Math.min(ids.length, info.contextLength);
  const steps = run.steps.map(() => new Map<number, StepFeature>());
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
      const text = run.response.slice(chars.start, chars.end);
      for (const active of activeFeatures(dictionary, residuals.subarray(start, start + dictionary.hidden)))
        note(steps[step], active.feature, active.strength, text);
    }
    onProgress?.(to - before.length, last - before.length);
  }
  return steps.map((features) => [...features.values()].sort((a, b) => b.strength - a.strength));
}

function note(features: Map<number, StepFeature>, feature: number, strength: number, token: string): void {
  const known = features.get(feature);
  const tokens = (known?.tokens ?? 0) + 1;
  features.set(
    feature,
    known && known.strength >= strength ? { ...known, tokens } : { feature, strength, token, tokens },
  );
}
