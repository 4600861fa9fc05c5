import { readFile } from "node:fs/promises";
import { segment } from "../../src/core/steps/segment.js";
import { type ActiveFeature, activeFeatures } from "../../src/features/active.js";
import type { FeatureDictionary } from "../../src/features/dictionary.js";
import type { Place } from "../../src/features/programs/place.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { openKeptLines } from "../keptLines.js";
import { recordsOf, solutionsWithMistakes } from "../realRuns/records.js";

/** The first tokens of a text draw attention whatever they are; a dictionary is not trained on them. */
const FIRST = 4;
/** Tokens around an example, as bench/bulk/ship.py keeps them. */
const [BEFORE, BEHIND] = [15, 8];

/** A token of a text that no example of a feature is from. */
export interface HeldToken extends ReadHeld {
  /** Of the dictionary's layer, [hidden]. */
  readonly residual: Float32Array;
}

export interface ReadHeld {
  /** Index of the text's step that it is of; -1 between steps. */
  readonly step: number;
  /** With as much around it as the dictionary's examples have. */
  readonly place: Place;
  readonly active: readonly ActiveFeature[];
}

export interface HeldText {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

/** Texts of 12 kinds. */
export async function heldTexts(): Promise<HeldText[]> {
  const outside = await readFile(new URL("../prompts/outside.jsonl", import.meta.url), "utf8");
  return [...recordsOf(outside), ...solutionsWithMistakes()].flatMap(({ task: { id, response } }) => {
    if (response.kind === "write") return [];
    const text = response.kind === "text" ? response.text : response.steps.join("\n");
    return [{ id, kind: id.split("/", 1)[0], text }];
  });
}

/** The tokens of a text, read on the product's own graph. */
export async function* heldTokens(
  { engine }: LoadedModel,
  dictionary: FeatureDictionary,
  { text }: HeldText,
): AsyncGenerator<HeldToken> {
  const { ids, ends } = await engine.tokenize(text);
  const at = Int32Array.from({ length: Math.max(0, ids.length - FIRST) }, (_, i) => i + FIRST);
  const { residuals } = await engine.score({ ids, from: 0, residualsAt: at });
  const steps = segment(text);
  for (let i = 0; i < at.length; i++) {
    const start = (dictionary.layer * at.length + i) * dictionary.hidden;
    const residual = residuals.subarray(start, start + dictionary.hidden);
    const step = steps.findIndex(({ chars }) => chars.start < ends[FIRST + i] && ends[FIRST + i - 1] < chars.end);
    yield { step, place: placeIn(text, ends, FIRST + i), residual, active: activeFeatures(dictionary, residual) };
  }
}

interface ReadOnce {
  /** JSON Lines of what was read before. */
  readonly kept: string | undefined;
  /** Texts, from the first on; all when absent. */
  readonly count?: number | undefined;
  /** Loaded for those that are not kept. */
  readonly model: () => Promise<LoadedModel>;
}

/** The texts as they were read, each but once. */
export async function readHeldTexts(
  dictionary: FeatureDictionary,
  { kept, count, model }: ReadOnce,
): Promise<{ readonly held: HeldText; readonly tokens: readonly ReadHeld[] }[]> {
  const known = await openKeptLines<ReadHeld[]>(kept);
  const loading: { model?: LoadedModel } = {};
  const all: { held: HeldText; tokens: ReadHeld[] }[] = [];
  for (const held of (await heldTexts()).slice(0, count)) {
    const tokens = await known.findOrMake(`text ${held.id}`, async () => {
      loading.model ??= await model();
      const read: ReadHeld[] = [];
      for await (const { residual: _, ...token } of heldTokens(loading.model, dictionary, held)) read.push(token);
      return read;
    });
    all.push({ held, tokens });
    process.stderr.write(`${held.id}\n`);
  }
  return all;
}

function placeIn(text: string, ends: Int32Array, token: number): Place {
  const end = (at: number) => (at < 0 ? 0 : ends[Math.min(at, ends.length - 1)]);
  return {
    before: text.slice(end(token - 1 - BEFORE), end(token - 1)),
    token: text.slice(end(token - 1), end(token)),
    after: text.slice(end(token), end(token + BEHIND)),
  };
}
