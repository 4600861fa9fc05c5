import { text } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, isMessage } from "../message.js";
import { roleOf } from "../roles.js";
import { firstText, isObject, type JsonObject, objectsOf } from "../shapes.js";
import type { Turn } from "../turn.js";
import { addTurn, type TurnList } from "../turnList.js";
import { systemText, titleOf } from "./openaiChat.js";

const keys = [
  "internal",
  "conversation",
  "conversations",
  "history",
  "chat_history",
  "chatHistory",
  "chat",
  "dialogue",
  "dialog",
  "turns",
] as const;

/** Names of the two sides that a turn of both may have. */
const asking = ["human", "user", "input", "prompter", "request_message"] as const;
const answering = ["assistant", "gpt", "bot", "ai", "model", "output", "chatbot", "response_text"] as const;

/**
 * Talks whose turns hold both sides: `[["Q", "A"], …]`, as Gradio and text-generation-webui keep them, and
 * `[{"human": "Q", "assistant": "A"}, …]`, as Baize and XTuner do.
 */
export const turnPairs: TranscriptFormat = {
  id: "turn-pairs",
  name: "a list of questions with their answers (Gradio, text-generation-webui, XTuner, …)",
  document: documentOf(pairsKey, (key, value) => {
    const turns: TurnList = [];
    addTurn(turns, "system", text(systemText(value.system ?? value.system_prompt)));
    const leftOut = new LeftOut();
    for (const message of llamaTurns(value)) addMessage(turns, message, leftOut);
    addPairs(turns, key === "data" ? pairsOf(value.data) : key === "output" ? pairsOf(inTurn(value)) : value[key]);
    return [{ title: titleOf(value), turns, leftOut: leftOut.sentences() }];
  }),
  sequence: { recognises: (value) => onlySide(value) !== undefined, begin: sideReader },
};

/** `{"user": "Q"}`: one turn, named by the only key it has. */
function onlySide(value: JsonObject): readonly [Turn["role"], string] | undefined {
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0 || typeof entry[1] !== "string" || !sideName.test(entry[0])) return undefined;
  const role = roleOf(entry[0]);
  return role && [role, entry[1]];
}

const sideName = /^(?:system|user|human|assistant|ai|bot|model|gpt)$/iu;

function sideReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  return {
    take: (value) => {
      const side = onlySide(value);
      if (side) addTurn(turns, side[0], text(side[1]));
      else leftOut.count("record that is no turn");
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}

function pairsKey(value: JsonObject): string | undefined {
  return (
    keys.find((key) => isPairs(value[key])) ??
    (pairsOf(value.data).length > 0 && "id" in value ? "data" : undefined) ??
    (pairsOf(inTurn(value)).length > 0 ? "output" : undefined) ??
    (llamaTurns(value).length > 0 ? "turns" : undefined)
  );
}

/** Llama Stack keeps of a turn what was sent, and what came of it after all its steps. */
function llamaTurns({ turns }: JsonObject): readonly JsonObject[] {
  return objectsOf(turns).flatMap(({ input_messages: sent, output_message: got }) =>
    isObject(got) && isMessage(got) ? [...objectsOf(sent).filter(isMessage), got] : [],
  );
}

/** UltraChat: texts of both sides in turn. */
function pairsOf(data: unknown): readonly unknown[] {
  if (!Array.isArray(data) || data.length % 2 > 0 || !data.every((one) => typeof one === "string")) return [];
  return Array.from({ length: data.length / 2 }, (_, i) => [data[2 * i], data[2 * i + 1]]);
}

/** ZeroEval: the texts of both sides in turn, and the last answer apart from them. */
function inTurn({ chat_history: before, output }: JsonObject): readonly unknown[] {
  return Array.isArray(before) && Array.isArray(output) && output.length === 1 ? [...before, output[0]] : [];
}

function isPairs(value: unknown): value is readonly unknown[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    (value.every(isPair) || value.every((one) => isObject(one) && holdsBoth(exchangeIn(one))))
  );
}

/** Augment wraps a turn of both in what it knows of it. */
function exchangeIn(value: JsonObject): JsonObject {
  return isObject(value.exchange) ? value.exchange : value;
}

function isPair(value: unknown): value is readonly [string | null, string | null] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((side) => typeof side === "string" || side === null) &&
    value.some((side) => side !== null)
  );
}

function holdsBoth(value: JsonObject): boolean {
  return firstText(value, asking) !== undefined && firstText(value, answering) !== undefined && !("role" in value);
}

/** text-generation-webui begins a chat in which the model speaks first so. */
const opener = "<|BEGIN-VISIBLE-CHAT|>";

export function addPairs(turns: TurnList, pairs: unknown): void {
  if (!isPairs(pairs)) return;
  for (const pair of pairs) {
    if (isPair(pair)) {
      addTurn(turns, "user", text(pair[0] === opener ? "" : (pair[0] ?? "")));
      addTurn(turns, "assistant", text(pair[1] ?? ""));
    } else if (isObject(pair)) {
      const both = exchangeIn(pair);
      addTurn(turns, "system", text(firstText(both, ["system"])));
      addTurn(turns, "user", text(firstText(both, asking)));
      addTurn(turns, "assistant", text(firstText(both, answering)));
    }
  }
}
