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

const llamaKeys = [
  "id_slot",
  "slot_id",
  "stop_type",
  "stopped_eos",
  "tokens_predicted",
  "tokens_evaluated",
  "generation_settings",
];
const koboldKeys: ReadonlySet<string> = new Set([
  "text",
  "finish_reason",
  "logprobs",
  "prompt_tokens",
  "completion_tokens",
]);

const services: readonly ((value: JsonObject) => Generated | undefined)[] = [
  // Transformers and TGI
  ({ generated_text, inputs, ...others }) =>
    typeof generated_text === "string" && Object.keys(others).every((key) => key === "details")
      ? { asked: inputs, answered: generated_text }
      : undefined,
  // llama.cpp's completions, whose other keys depend on the version and the request
  ({ content, prompt, stop, role, ...others }) =>
    typeof content === "string" &&
    typeof stop === "boolean" &&
    role === undefined &&
    (typeof prompt === "string" || llamaKeys.some((key) => key in others))
      ? { asked: prompt, answered: content }
      : undefined,
  // The AI SDK and SGLang
  ({ text: answered, reasoningText, finishReason, meta_info }) =>
    typeof answered === "string" && (typeof finishReason === "string" || isObject(meta_info))
      ? { answered, thought: textOf(reasoningText) }
      : undefined,
  // KoboldAI and KoboldCpp
  ({ results, prompt, ...others }) => {
    const [first, another] = objectsOf(results);
    const alone = Object.keys(others).length === 0 && first !== undefined && another === undefined;
    const own = alone && Object.keys(first).every((key) => koboldKeys.has(key));
    return own && typeof first.text === "string" ? { asked: prompt, answered: first.text } : undefined;
  },
  // watsonx
  ({ results, model_id, input }) => {
    const answered = textOf(objectsOf(results)[0]?.generated_text);
    return answered === undefined || typeof model_id !== "string" ? undefined : { asked: input, answered };
  },
  // Amazon Titan
  ({ results, inputText }) => {
    const answered = textOf(objectsOf(results)[0]?.outputText);
    return answered === undefined ? undefined : { asked: inputText, answered };
  },
  // Triton
  ({ model_name, text_output }) =>
    typeof model_name === "string" && typeof text_output === "string" ? { answered: text_output } : undefined,
  // Anthropic's text completions, and Llama's and Mistral's on Bedrock
  ({ completion, stop_reason, prompt }) =>
    typeof completion === "string" && stop_reason !== undefined ? { asked: prompt, answered: completion } : undefined,
  ({ generation, generation_token_count, stop_reason, prompt }) =>
    typeof generation === "string" && generation_token_count !== undefined && stop_reason !== undefined
      ? { asked: prompt, answered: generation }
      : undefined,
  ({ outputs, prompt }) => {
    const [first, another] = objectsOf(outputs);
    return first && !another && typeof first.text === "string" && "stop_reason" in first
      ? { asked: prompt, answered: first.text }
      : undefined;
  },
  // Cohere's and AI21's generations
  ({ generations, prompt }) => {
    const [first] = objectsOf(generations);
    return first && typeof prompt === "string" && typeof first.text === "string"
      ? { asked: prompt, answered: first.text }
      : undefined;
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
