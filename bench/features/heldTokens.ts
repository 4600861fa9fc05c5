import { readFile } from "node:fs/promises";
import { type ActiveFeature, activeFeatures } from "../../src/features/active.js";
import type { FeatureDictionary } from "../../src/features/dictionary.js";
import type { Place } from "../../src/features/programs/place.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { recordsOf, solutionsWithMistakes } from "../realRuns/records.js";

/** The first tokens of a text draw attention whatever they are; a dictionary is not trained on them. */
const FIRST = 4;
/** Tokens around an example, as bench/bulk/ship.py keeps them. */
const [BEFORE, BEHIND] = [15, 8];

/** A token of a text that no example of a feature is from. */
export interface HeldToken {
  /** Of text. */
  readonly kind: string;
  /** With as much around it as the dictionary's examples have. */
  readonly place: Place;
  /** Of the dictionary's layer, [hidden]. */
  readonly residual: Float32Array;
  readonly active: readonly ActiveFeature[];
}

/** The tokens of texts of 12 kinds, read on the product's own graph. */
export async function* heldTokens({ engine }: LoadedModel, dictionary: FeatureDictionary): AsyncGenerator<HeldToken> {
  const outside = await readFile(new URL("../prompts/outside.jsonl", import.meta.url), "utf8");
  for (const { task } of [...recordsOf(outside), ...solutionsWithMistakes()]) {
    if (task.response.kind === "write") continue;
    const text = task.response.kind === "text" ? task.response.text : task.response.steps.join("\n");
    const { ids, ends } = await engine.tokenize(text);
    const at = Int32Array.from({ length: Math.max(0, ids.length - FIRST) }, (_, i) => i + FIRST);
    const { residuals } = await engine.score({ ids, from: 0, residualsAt: at });
    const kind = task.id.split("/", 1)[0];
    for (let i = 0; i < at.length; i++) {
      const start = (dictionary.layer * at.length + i) * dictionary.hidden;
      const residual = residuals.subarray(start, start + dictionary.hidden);
      yield { kind, place: placeIn(text, ends, FIRST + i), residual, active: activeFeatures(dictionary, residual) };
    }
  }
}

function placeIn(text: string, ends: Int32Array, token: number): Place {
  const end = (at: number) => (at < 0 ? 0 : ends[Math.min(at, ends.length - 1)]);
  return {
    before: text.slice(end(token - 1 - BEFORE), end(token - 1)),
    token: text.slice(end(token - 1), end(token)),
    after: text.slice(end(token), end(token + BEHIND)),
  };
}
