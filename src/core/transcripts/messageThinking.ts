import { attachment, partsOf, thinking, thinkingText } from "./content.js";
import { answerParts } from "./shownThinking.js";
import { isObject, isTooDeep, type JsonObject, objectsOf, textOf } from "./shapes.js";
import type { Part, Turn } from "./turn.js";

/** The fields in which vendors keep the thinking apart. */
const thinkingKeys = [
  "reasoning_content",
  "reasoning",
  "thinking",
  "thinking_blocks",
  "reasoning_details",
  "reasoning_text",
  "reasoningText",
  "reasoningContent",
  "thoughts",
  "think",
  "thinking_content",
  // Dust
  "chainOfThought",
  "thinking_trace",
  "reasoning_trace",
] as const;
/** Objects in which libraries keep the fields that are a vendor's own. */
const envelopeKeys = ["additional_kwargs", "provider_specific_fields", "model_extra"] as const;

/** What a message keeps of its thinking apart from the parts that it says, where it is not among them: proxies leave it in the text as well. */
export function thinkingApart(message: JsonObject, said: readonly Part[], role: Turn["role"]): Part[] {
  const apart = [...reasoningOf(message), ...reasoningBeside(message)];
  if (apart.length === 0) return [];
  const all = said.flatMap((part) => (part.type === "text" && role === "assistant" ? answerParts(part.text) : [part]));
  return apart.filter((one, i) => ![...all, ...apart.slice(0, i)].some((part) => sameThinking(part, one)));
}

/** What a message keeps of its model's thinking apart from what it says. */
export function thoughtBeside(message: JsonObject): string | undefined {
  const [thought] = reasoningOf(message).flatMap((part) => (part.type === "thinking" ? [part.text] : []));
  return thought;
}

/** Libraries put one envelope into another. */
const mostEnvelopes = 3;

/** Vendors name it differently, and proxies give several of these with the same text: the first that has some is taken. */
function reasoningOf(message: JsonObject, envelopes = 0): Part[] {
  const inner = envelopes < mostEnvelopes ? envelopeKeys.map((key) => message[key]).filter(isObject) : [];
  const found = [
    ...thinkingKeys.map((key) => reasoningIn(message[key])),
    ...inner.map((envelope) => reasoningOf(envelope, envelopes + 1)),
  ];
  const isThought = (parts: readonly Part[]) => parts.some(({ type }) => type === "thinking");
  return found.find(isThought) ?? found.findLast((parts) => parts.length > 0) ?? [];
}

function reasoningIn(value: unknown): Part[] {
  return isTooDeep(value) ? attachment("thinking that is nested too deeply") : reasoningParts(value);
}

function reasoningParts(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(reasoningParts);
  if (!isObject(value)) return value === true || value === false ? [] : thinking(textOf(value));
  const said = thinkingText(value);
  if (said !== "") return thinking(said);
  return "data" in value || "encrypted_content" in value ? attachment("thinking that is encrypted") : [];
}

/** The AI SDK keeps what was said as a text, and as parts among which the reasoning is. */
function reasoningBeside({ content, parts }: JsonObject): Part[] {
  if (typeof content !== "string") return [];
  return objectsOf(parts).flatMap((part) => (part.type === "reasoning" ? partsOf(part) : []));
}

function sameThinking(part: Part, other: Part): boolean {
  return (
    part.type === other.type &&
    (part.type !== "thinking" || other.type !== "thinking" || part.text.trim() === other.text.trim())
  );
}
