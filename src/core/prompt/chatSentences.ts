import { patternOf } from "../patternOf.js";
import { answerKind } from "../answer/kind.js";
import type { Message } from "../run/run.js";
import { type PromptSentence, promptSentences, statementsOf } from "./sentences.js";
import { suggestsAnswer } from "./suggestion.js";
import { withoutSentence } from "./withoutSentence.js";

/** A sentence of a chat that may be left out to see what it does to the answer. */
export interface ChatSentence {
  /** Index of its message. */
  readonly message: number;
  /** Its `chars` are within that message. */
  readonly sentence: PromptSentence;
}

/** What system prompts say of every assistant: it tells nothing about this answer. */
const boilerplate = patternOf("i", [
  String.raw`^\W*you are (?:(?:an?|the) )?(?:[\w-]+ ){0,3}(?:assistant|AI|chatbot|language model|Qwen|ChatGPT|`,
  String.raw`Claude|Llama|Gemini)\b(?![^.]*\b(?:who|that|which|and|because|fan|believe|think|`,
  String.raw`prefer))[^.]{0,60}\.?$|^(?:你|您)是(?:一个|一個|一名|一位)?[^，。]{0,10}(?:助手|助理|人工智能|模型)[。.]?$`,
]);

/**
 * All sentences of a chat up to its question that may be left out: those of the question that are context, the statements of a system
 * prompt and of the user's earlier turns, and of earlier answers those that suggest one. The question is the last thing the user
 * said; what comes after it is not looked at. Messages in order, sentences in their order within each.
 */
export function chatSentences(messages: readonly Message[]): ChatSentence[] {
  const last = messages.findLastIndex(({ role }) => role === "user");
  if (last < 0) return [];
  const kind = answerKind(messages[last].content);
  return messages.slice(0, last + 1).flatMap(({ role, content }, message) => {
    const sentences = message === last ? promptSentences(content) : statementsOf(content);
    return sentences
      .filter((sentence) => sentence.role === "context" && !(role === "system" && boilerplate.test(sentence.text)))
      .filter(({ text }) => role !== "assistant" || suggestsAnswer(text, kind, []))
      .map((sentence) => ({ message, sentence }));
  });
}

/**
 * The chat without one of its sentences. A message of which nothing is left goes, and with an earlier question its answer, so that the
 * turns still alternate.
 */
export function withoutChatSentence(
  messages: readonly Message[],
  { message, sentence }: { readonly message: number; readonly sentence: Pick<PromptSentence, "chars"> },
): Message[] {
  const { role, content } = messages[message];
  const rest = withoutSentence(content, sentence.chars);
  if (rest.trim() !== "") return messages.map((one, i) => (i === message ? { role, content: rest } : one));
  const answered = role === "user" && messages[message + 1]?.role === "assistant" ? 2 : 1;
  const left = messages.toSpliced(message, answered);
  return left.flatMap((one, i): Message[] => {
    if (one.role !== "user") return [one];
    if (left[i - 1]?.role === "user") return [];
    const after = left[i + 1];
    return [after?.role === "user" ? { role: one.role, content: `${one.content}\n\n${after.content}` } : one];
  });
}
