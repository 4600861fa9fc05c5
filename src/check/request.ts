import type { Guard } from "./guard.js";
import type { Provenance } from "../core/run/provenance.js";
import type { Message } from "../core/run/run.js";

export type Sampling = Provenance["sampling"];

export const defaultSampling: Sampling = { temperature: 0, topP: 1, seed: 0, maxTokens: 400 };

/** Sampling that writes something else behind the same words: greedily it would be the same once more. */
export function samplingAnew({ temperature, seed, ...rest }: Sampling): Sampling {
  return { ...rest, temperature: temperature === 0 ? 0.7 : temperature, seed: seed + 1 };
}

/** Asks for steps that can be read one by one and for an answer that can be found. */
export const defaultSystemPrompt =
  "Think step by step. Write each step as one short sentence on a line of its own, with at most six steps. " +
  "Then state your answer on a last line, in the form: The answer is ...";

/** Read within seconds on an ordinary machine; longer texts are read on request. */
export const defaultReadTokens = 4096;

/** The step that a head disagrees with most, or one by its index. */
export type SteeredStep = "most-suspect" | number;

/** A prompt that the model answers, and is read while it does. */
export interface ReasoningRequest {
  readonly messages: readonly Message[];
  readonly sampling: Sampling;
  /** How the response begins: read as if the model had just written it, and gone on from. */
  readonly kept?: string | undefined;
  /** Traits that are watched while it is written; nothing is watched when absent. */
  readonly guard?: Guard | undefined;
  /** Whether to force answers at the step boundaries and to leave out sentences of the prompt. */
  readonly checks: boolean;
  /** From which step on the experiment of steering.ts pushes the residual stream; not done when absent, or without checks. */
  readonly steer?: SteeredStep | undefined;
  /** Whether it is asked at which layers the strongest influence takes hold; not done without checks. */
  readonly levers?: boolean | undefined;
}

/** A text that is already there, read by the model. */
export interface TranscriptRequest {
  /** What stood before the response; empty when plain text is read without a chat template. */
  readonly messages: readonly Message[];
  /** A whole response, cut into steps here, or steps as the caller cut them. */
  readonly response: string | readonly string[];
  /** False where the chat before it tells the model that it does not think first. */
  readonly thinking?: boolean | undefined;
  /** Tokens of the response that are read, at most; no more than fit into the model's context. */
  readonly readTokens: number;
  readonly checks: boolean;
  /** From which step on the experiment of steering.ts pushes the residual stream; not done when absent, or without checks. */
  readonly steer?: SteeredStep | undefined;
  /** Whether it is asked at which layers the strongest influence takes hold; not done without checks. */
  readonly levers?: boolean | undefined;
}

/** The chat of a single prompt. An empty `system` leaves the system message to the model's chat template. */
export function chatOf(prompt: string, system: string = defaultSystemPrompt): Message[] {
  const user: Message = { role: "user", content: prompt };
  return system === "" ? [user] : [{ role: "system", content: system }, user];
}
