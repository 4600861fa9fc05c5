import { text, thinking } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, isMessages } from "../message.js";
import { isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import { addAsked } from "./openPrompt.js";

/** What a service generated, each in its own keys, with the prompt where it is given back. */
interface Generated {
  readonly asked?: unknown;
  /** Messages before what is asked. */
  readonly before?: unknown;
  readonly answered: string;
  readonly thought?: string | undefined;
}

const services: readonly ((value: JsonObject) => Generated | undefined)[] = [
  // Transformers and TGI
  ({ generated_text, inputs, ...others }) =>
    typeof generated_text === "string" && Object.keys(others).every((key) => key === "details")
      ? { asked: inputs, answered: generated_text }
      : undefined,
  // llama.cpp's completions
  ({ content, prompt, stop, generation_settings }) =>
    typeof content === "string" && stop !== undefined && isObject(generation_settings)
      ? { asked: prompt, answered: content }
      : undefined,
  // The AI SDK and SGLang
  ({ text: answered, reasoningText, finishReason, meta_info }) =>
    typeof answered === "string" && (typeof finishReason === "string" || isObject(meta_info))
      ? { answered, thought: textOf(reasoningText) }
      : undefined,
  // KoboldAI
  ({ results, ...others }) => {
    const [first] = objectsOf(results);
    const alone = Object.keys(others).length === 0 && first !== undefined && "finish_reason" in first;
    return alone && typeof first.text === "string" ? { answered: first.text } : undefined;
  },
  // Amazon Titan
  ({ results, inputText }) => {
    const answered = textOf(objectsOf(results)[0]?.outputText);
    return answered === undefined ? undefined : { asked: inputText, answered };
  },
  // DashScope and Ernie
  ({ output, request_id }) =>
    isObject(output) && typeof output.text === "string" && "finish_reason" in output && request_id !== undefined
      ? { answered: output.text }
      : undefined,
  ({ result, is_truncated, object }) =>
    typeof result === "string" && (is_truncated !== undefined || object === "chat.completion")
      ? { answered: result }
      : undefined,
  // Replicate gives tokens one by one
  ({ input, output, version, urls }) =>
    isObject(input) &&
    isObject(urls) &&
    version !== undefined &&
    Array.isArray(output) &&
    output.every((one) => typeof one === "string")
      ? { asked: input.prompt, answered: output.join("") }
      : undefined,
  // Cohere's first chat
  ({ message, chat_history, text: answered }) =>
    typeof message === "string" && typeof answered === "string" && Array.isArray(chat_history)
      ? { asked: message, before: chat_history, answered }
      : undefined,
];

/** Texts that services and libraries generated from a prompt. */
export const generated: TranscriptFormat = {
  id: "generated",
  name: "a text that a service generated (Transformers, llama.cpp, Titan, DashScope, …)",
  document: documentOf(
    (value) => {
      if (isMessages(value.generated_text)) return { messages: value.generated_text };
      for (const find of services) {
        const found = find(value);
        if (found) return found;
      }
      return undefined;
    },
    (found) => {
      const turns: TurnList = [];
      const leftOut = new LeftOut();
      if ("messages" in found) for (const message of found.messages) addMessage(turns, message, leftOut);
      else {
        for (const message of objectsOf(found.before)) addMessage(turns, message, leftOut);
        if (found.asked !== undefined) addAsked(turns, found.asked, leftOut);
        addTurn(turns, "assistant", [...thinking(found.thought), ...text(found.answered)]);
      }
      return [{ title: null, turns, leftOut: leftOut.sentences() }];
    },
  ),
};
