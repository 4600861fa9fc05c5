import type { Influence, Message } from "../run/run.js";
import { withoutChatSentence } from "./chatSentences.js";

/**
 * The chat without the sentence that a run left out: in the last message of the user's that holds it where the run says, else in the
 * last message that holds it anywhere. Undefined where none does.
 */
export function withoutInfluence(
  messages: readonly Message[],
  { sentence, chars }: Pick<Influence, "sentence" | "chars">,
): Message[] | undefined {
  const inPlace = messages.findLastIndex(({ content }) => content.slice(chars.start, chars.end) === sentence);
  const message = inPlace >= 0 ? inPlace : messages.findLastIndex(({ content }) => content.includes(sentence));
  if (message < 0 || sentence === "") return undefined;
  const start = inPlace >= 0 ? chars.start : messages[message].content.lastIndexOf(sentence);
  const found = { text: sentence, role: "context" as const, chars: { start, end: start + sentence.length } };
  return withoutChatSentence(messages, { message, sentence: found });
}
