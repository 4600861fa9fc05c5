import type { Influence } from "../run/influence.js";
import type { Message } from "../run/run.js";
import { withoutChatSentence } from "./chatSentences.js";

/** The chat without the sentence that a run left out. Undefined where it does not stand where the run says. */
export function withoutInfluence(
  messages: readonly Message[],
  { sentence: text, chars, message = messages.findLastIndex(({ role }) => role === "user") }: LeftOut,
): Message[] | undefined {
  if (messages[message]?.content.slice(chars.start, chars.end) !== text) return undefined;
  return withoutChatSentence(messages, { message, sentence: { chars } });
}

type LeftOut = Pick<Influence, "sentence" | "chars" | "message">;
