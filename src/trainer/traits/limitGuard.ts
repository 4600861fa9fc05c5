import { CodedError } from "../../core/errors.js";
import { chatOf } from "../../check/request.js";
import type { Message } from "../../core/run/run.js";
import { characterTraits } from "../../probes/readTraits.js";
import { writeTraitFile } from "../../probes/traitFile.js";
import type { GuardLimits } from "../../probes/traitPack.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { neutralPrompts } from "../../training/corpora/traits/neutral.js";
import { inBatches } from "../../training/corpora/inBatches.js";
import type { OnProgress } from "../../training/pace.js";
import { guardLimits } from "../../training/traits/guardLimits.js";
import { replyPeaks } from "./replyPeaks.js";

/** What the model answers: the neutral prompts, once under the system prompt of each and once under that of a check. */
const neutralChats: readonly (readonly Message[])[] = [
  ...neutralPrompts.map(({ question, system }) => chatOf(question, system)),
  ...neutralPrompts.map(({ question }) => chatOf(question)),
];

/** Of each reply: as long as most answers to a check are. */
const TOKENS = 128;

/** Replies that are written side by side. */
const AT_ONCE = 8;

export interface LimitingGuard {
  readonly chats?: readonly (readonly Message[])[];
  /** Of each reply, at most. */
  readonly maxTokens?: number;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface LimitedGuard {
  /** By the trait. */
  readonly limits: ReadonlyMap<string, GuardLimits>;
  readonly replies: number;
  /** The traits with their limits. */
  readonly file: Uint8Array;
}

/**
 * Measures where a guard on each trait of the loaded model stops writing: one in a hundred of its
 * replies to neutral prompts lies above. Throws a CodedError "usage" without traits; rejects with CancelledError when the signal aborts.
 */
export async function limitGuard(
  model: LoadedModel,
  { chats = neutralChats, maxTokens = TOKENS, ...followed }: LimitingGuard,
): Promise<LimitedGuard> {
  const found = model.traits;
  if (!found)
    throw new CodedError("usage", `${model.identity.id} has no traits. \`cotcheck traits train\` makes them.`);
  const peaks = await inBatches(
    { items: chats, size: AT_ONCE, activity: "writing neutral replies" },
    followed,
    (some) => replyPeaks(model, some, { maxTokens, temperature: 0 }, followed.signal),
  );
  const limits = guardLimits(
    characterTraits(found.pack).map(({ name }) => name),
    peaks,
  );
  const traits = found.pack.traits.map((trait) => ({
    ...trait,
    neutral: { ...trait.neutral, guard: limits.get(trait.name) },
  }));
  return { limits, replies: peaks.length, file: writeTraitFile({ ...found.pack, traits }) };
}
