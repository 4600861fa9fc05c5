import type { Message } from "../run/run.js";
import type { TraitReading } from "../run/traitReading.js";
import { roughTokens } from "../transcripts/fitMessages.js";
import type { ToldRoles, ToldTrait } from "./course.js";
import type { TraitDrift } from "./drift.js";

/** What the traits say of one answer of a talk. */
export interface AnswerTraits {
  /** Its index among the messages. */
  readonly message: number;
  /** Of the traits that are on, in the pack's order. */
  readonly traits: readonly TraitReading[];
  /** Only where the state is further from the assistant than that of neutral replies, and roles are named: the nearest first. */
  readonly nearestRoles?: readonly string[];
  /** Index of the first message that the reader held before it, beside the system's; absent where it held all of them. */
  readonly from?: number;
}

/** A talk whose answers were read, as it is shown. */
export interface TalkTraits {
  readonly id: string;
  /** Its own title, or the name of where it was read from. */
  readonly title: string;
  readonly model: { readonly id: string; readonly name: string };
  /** The beginning of each message. */
  readonly messages: readonly Message[];
  readonly answers: readonly AnswerTraits[];
  /** Empty where the answers are too few. */
  readonly drifts: readonly TraitDrift[];
  readonly told: {
    readonly read: readonly ToldTrait[];
    readonly off: readonly ToldTrait[];
    readonly roles?: ToldRoles;
  };
  /** What of the talk has no place in a chat: one sentence each, for people. */
  readonly leftOut: readonly string[];
}

/** Indices of the messages that are answers: what a model says behind a question. */
export function answersOf(messages: readonly Message[]): number[] {
  const asked = messages.findIndex(({ role }) => role === "user");
  return messages.flatMap(({ role, content }, i) =>
    role === "assistant" && asked >= 0 && i > asked && content.trim() !== "" ? [i] : [],
  );
}

/** The messages before an answer that a reader holds who begins at `from`: those, and the system's. */
export function heldBefore(messages: readonly Message[], answer: number, from: number): Message[] {
  const system = from > 0 && messages[0].role === "system" ? [messages[0]] : [];
  return [...system, ...messages.slice(from, answer)];
}

/**
 * Where a reader begins anew for whom the messages from `from` on are too many: at the first question that leaves about half of them, so that
 * the answers after this one share what was read. The last question where none does, and `from` where there is no later one.
 */
export function laterStart(messages: readonly Message[], answer: number, from: number): number {
  const size = (start: number) =>
    messages.slice(start, answer).reduce((sum, { content }) => sum + roughTokens(content), 0);
  const questions = messages.flatMap(({ role }, i) => (role === "user" && i > from && i < answer ? [i] : []));
  const half = size(from) / 2;
  return questions.find((start) => size(start) <= half) ?? questions.at(-1) ?? from;
}
