import { text, thinking } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { addInput, isItem } from "../items.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, addSaid, isMessage } from "../message.js";
import { firstText, fromJsonText, isObject, type JsonObject, objectsOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Turn } from "../turn.js";
import { anthropicMessage } from "./anthropicMessage.js";
import { chatCompletion } from "./chatCompletion.js";
import { gemini } from "./gemini.js";
import { generated } from "./generated.js";
import { asChatMessage, langchain } from "./langchain.js";
import { messagesKey, openaiChat, systemText } from "./openaiChat.js";
import { openaiResponses } from "./openaiResponses.js";
import { thoughtIn } from "./records.js";

/** Keys under which logs of services keep the two sides, some of them nested: `{"response": {"body": {…}}}`. */
const asking = [
  "request",
  "req",
  "request_body",
  "request_data",
  "full_request",
  "input",
  "inputs",
  "params",
  "kwargs",
  "body",
  "inputBodyJson",
  "modelInput",
  "meta",
] as const;
const answering = [
  "steps",
  "response",
  "res",
  "response_body",
  "response_data",
  "full_response",
  "model_output",
  "preferred_output",
  "output",
  "outputs",
  "result",
  "completion",
  "body",
  "outputBodyJson",
  "modelOutput",
  "meta",
  "message",
  "data",
  "answer",
  "chosen",
  "prediction",
  "next_message",
  "text",
] as const;

const answers = [chatCompletion, openaiResponses, anthropicMessage, gemini, generated];
const questions = [gemini, openaiResponses, openaiChat, langchain];

/**
 * A request with its response, as proxies, tracing services and batch files of OpenAI and Anthropic log them, and messages with a
 * response beside them.
 */
export const exchange: TranscriptFormat = {
  id: "exchange",
  name: "a logged request with its response",
  document: documentOf(answerOf, talksOf),
};

interface Answer {
  readonly key: string;
  readonly talks: readonly Conversation[];
}

type Asked = (answerKey: string) => readonly Conversation[] | undefined;

/** What a service answered, at most four objects deep, or a text or message beside messages. */
function answerOf(value: JsonObject, depth = 0, request: Asked = (key) => askedBy(value, key)): Answer | undefined {
  for (const key of answering) {
    const held = choicesIn(fromJsonText(value[key]));
    if (isObject(held)) {
      const format = answers.find(({ document }) => document?.recognises(held));
      if (format?.document) return { key, talks: format.document.read(held) };
      const inner = depth < 3 ? answerOf(held, depth + 1, () => request(key)) : undefined;
      if (inner) return { key, talks: inner.talks };
      if (isSaid(held) && isOpen(request(key))) return { key, talks: [said(held)] };
      // Who answers goes without saying.
      if (key === "response" && typeof held.content === "string" && isOpen(request(key)))
        return { key, talks: [said({ role: "assistant", ...held })] };
      if (isMessages(held.messages) && isOpen(request(key))) return { key, talks: [said(held.messages)] };
    } else if ((isWords(key, held) || isMessages(held)) && isOpen(request(key)))
      return { key, talks: [said(held, thoughtIn(value))] };
    const pieces = key === "output" ? piecesOf(held) : undefined;
    if (pieces !== undefined && isOpen(request(key))) return { key, talks: [said(pieces)] };
    const first: unknown = Array.isArray(held) && key === "outputs" ? held[0] : undefined;
    const words = isObject(first) ? first.text : first;
    if (typeof words === "string" && isOpen(request(key)))
      return { key, talks: [said(words, isObject(first) ? thoughtIn(first) : undefined)] };
  }
  return undefined;
}

/** Braintrust keeps of a completion its choices alone; Transformers and TGI answer with a list of one. */
function choicesIn(held: unknown): unknown {
  const [first, another] = objectsOf(held);
  if (first && !another && typeof first.generated_text === "string") return first;
  return first && isObject(first.message) && "finish_reason" in first ? { choices: held } : held;
}

/** Replicate answers with the pieces of a text, in the order in which they were written. */
function piecesOf(held: unknown): string | undefined {
  return Array.isArray(held) && held.length > 0 && held.every((piece) => typeof piece === "string")
    ? held.join("")
    : undefined;
}

/** A text, or the steps of one; of vaguer keys a text is a state: `"result": "success"`. */
function isWords(key: string, held: unknown): boolean {
  if (key === "steps") return Array.isArray(held) && held.length > 0 && held.every((step) => typeof step === "string");
  return typeof held === "string" && /^(?:response|output|completion|answer|chosen|prediction|text)$/u.test(key);
}

/** Whether messages still wait for an answer. */
function isOpen(asked: readonly Conversation[] | undefined): boolean {
  const last = asked?.[0]?.turns.at(-1);
  return last !== undefined && last.role !== "assistant";
}

/** A message, of the APIs' shapes or as LangChain stores it. */
function isSaid(value: JsonObject): boolean {
  return isMessage(value) || asChatMessage(value) !== undefined;
}

function isMessages(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && (isSaid(one) || isItem(one)))
  );
}

function said(value: unknown, thought?: string): Conversation {
  const listed = Array.isArray(value) ? value : [value];
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  if (typeof value === "string") addTurn(turns, "assistant", [...thinking(thought), ...text(value)]);
  else if (Array.isArray(value) && objectsOf(value).some(isItem)) addInput(turns, value, leftOut);
  else if (isMessages(listed))
    for (const message of objectsOf(listed)) addMessage(turns, asChatMessage(message) ?? message, leftOut);
  else addSaid(turns, value, "assistant", leftOut);
  return { title: null, turns, leftOut: leftOut.sentences() };
}

function questionOf(words: string): Conversation {
  const turns: TurnList = [];
  addTurn(turns, "user", text(words));
  return { title: null, turns, leftOut: [] };
}

/** The messages that were sent. */
function askedBy(value: JsonObject, answerKey: string, depth = 0): readonly Conversation[] | undefined {
  if (messagesKey(value) !== undefined) return openaiChat.document?.read(value);
  if (depth > 0 && typeof value.prompt === "string") return [questionOf(value.prompt)];
  for (const key of asking) {
    const held = fromJsonText(value[key]);
    if (!held || (key === answerKey && !isObject(held))) continue;
    if (isMessages(held)) return [said(held)];
    if (typeof held === "string" && depth > 0 && key !== "body") return [questionOf(held)];
    if (!isObject(held)) continue;
    const format = questions.find(({ document }) => document?.recognises(held));
    if (format?.document) return format.document.read(held);
    const inner = depth < 2 ? askedBy(held, answerKey, depth + 1) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function talksOf({ key, talks }: Answer, value: JsonObject): Conversation[] {
  const question = firstText(value, ["prompt", "question", "query", "instruction"]);
  const asked = askedBy(value, key)?.[0] ?? (question === undefined ? undefined : questionOf(question));
  return talks.map(({ title, turns, leftOut }) => {
    const all: TurnList = [];
    const system = systemText(value.system_prompt ?? value.system);
    if (asked && !asked.turns.some(({ role }) => role === "system")) addTurn(all, "system", text(system));
    // A log of all messages may hold the answer already.
    const already = turns.length > 0 && asked !== undefined && sameEnd(asked.turns, turns);
    const before = asked && !goesThrough(asked.turns, turns) ? asked.turns : [];
    for (const turn of [...before, ...(already ? [] : turns)]) addTurn(all, turn.role, turn.parts, turn);
    return { title, turns: all, leftOut: [...(asked?.leftOut ?? []), ...leftOut] };
  });
}

/** What came back may begin with all that was sent. */
function goesThrough(asked: Conversation["turns"], answered: Conversation["turns"]): boolean {
  return (
    asked.length < answered.length &&
    asked.every(({ parts }, i) => JSON.stringify(parts) === JSON.stringify(answered[i].parts))
  );
}

/** What is said, or where nothing is, all that is there: thinking may be kept on one side alone. */
function wordsOf(turn: Turn | undefined): string {
  const said = turn?.parts.flatMap((part) => (part.type === "text" ? [part.text.trim()] : [])) ?? [];
  return said.length > 0 ? said.join("\n") : JSON.stringify(turn?.parts);
}

function sameEnd(asked: Conversation["turns"], answered: Conversation["turns"]): boolean {
  return asked.length >= answered.length && wordsOf(asked.at(-1)) === wordsOf(answered.at(-1));
}
