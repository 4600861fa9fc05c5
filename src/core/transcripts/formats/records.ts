import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { addSaid, isMessage, isMessages } from "../message.js";
import { firstText, fromJsonText, isObject, type JsonObject, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { answerKeys, askKeys, thoughtKeys, usualKey } from "./recordKeys.js";
import { addAsked } from "./openPrompt.js";
import { addPairs } from "./turnPairs.js";

/**
 * Rows of datasets and logs that hold a question and what was answered: records of `cotcheck batch`, GSM8K, MATH, ProcessBench,
 * BIG-Bench Mistake, Alpaca, TRL's prompts with completions. Steps are one answer, a line each.
 */
export const records: TranscriptFormat = {
  id: "records",
  name: "a record with a question and an answer or steps (batch, GSM8K, ProcessBench, …)",
  document: {
    recognises: (value) => {
      const record = recordIn(value);
      const ask = askKeys.find((key) => isAsked(record, key));
      const answer = answerIn(record);
      return ask !== undefined && answer !== undefined && !isSetting(record, ask, answer);
    },
    read: (value) => [talkOf(recordIn(value))],
  },
};

/** Its fields under the names that are compared. Tracing services keep the fields of the two sides apart. */
function recordIn(value: JsonObject): JsonObject {
  const { inputs, outputs } = value;
  const all = isObject(inputs) && isObject(outputs) ? { ...outputs, ...inputs } : value;
  if (Object.keys(all).every((key) => usualKey(key) === key)) return all;
  const fields = new Map<string, unknown>();
  for (const [key, held] of Object.entries(all)) {
    const usual = usualKey(key);
    if (!fields.has(usual) || usual === key) fields.set(usual, held);
  }
  return Object.fromEntries(fields);
}

/** The key of what was answered. What stands beside a chain of thought is its answer, whatever it is called. */
function answerIn(record: JsonObject): string | undefined {
  if (isAnswer(record, "steps")) return "steps";
  const named = answerKeys.find((key) => isAnswer(record, key));
  if (named !== undefined) return named;
  return typeof record.content === "string" && firstText(record, thoughtKeys) !== undefined ? "content" : undefined;
}

/** A prompt of null reads the answer as plain text, without a question. */
function isAsked(value: JsonObject, key: string): boolean {
  const asked = value[key];
  if (key === "prompt" && asked === null) return true;
  if (isObject(asked)) return isMessage(asked) || firstText(asked, ["problem", "text", "question"]) !== undefined;
  return isMessages(asked) || firstText(value, [key]) !== undefined;
}

function isAnswer(value: JsonObject, key: string): boolean {
  const answer = value[key];
  if (Array.isArray(answer)) return answer.length > 0 && (answer.every(isStep) || isMessages(answer));
  if (isObject(answer)) return isMessage(answer);
  // A number of steps is a setting, and a number as the answer is one.
  return typeof answer === "string"
    ? key !== "steps"
    : textOf(answer) !== undefined && /answer|solution|response|prediction/iu.test(key);
}

function isStep(step: unknown): boolean {
  return typeof step === "string" || (isObject(step) && firstText(step, ["text", "content", "step"]) !== undefined);
}

/** `{"input": "src", "output": "dist"}` configures a program: names of no words say nothing. */
function isSetting(value: JsonObject, ask: string, answer: string): boolean {
  const vague = (key: string) => /^(?:inputs?|outputs?|user|ctx|goal|assistant|prompt|[输輸][入出])$/u.test(key);
  const wordless = (held: unknown) => typeof held === "string" && /^[\w./\\@*-]*$/u.test(held) && held.length > 1;
  return ask !== "prompt" && vague(ask) && vague(answer) && wordless(value[ask]) && wordless(value[answer]);
}

function talkOf(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const ask = askKeys.find((key) => isAsked(value, key)) ?? "prompt";
  const answer = answerIn(value) ?? "response";
  addTurn(turns, "system", text(firstText(value, ["system", "system_prompt"])));
  addPairs(turns, value.history);
  addAsked(turns, asked(value, ask), leftOut);
  const before = turns.length;
  addTurn(turns, "assistant", thinking(thoughtIn(value)));
  const answered: TurnList = [];
  addSaid(answered, answerOf(value, answer, leftOut), "assistant", leftOut);
  for (const { role, parts } of answered) addTurn(turns, role, parts, { goesOn: turns.length > before });
  const others = answerKeys.filter((key) => key !== answer && isAnswer(value, key));
  for (const key of others) leftOut.say(`The record's ${quoted(key)} was passed over for its ${quoted(answer)}.`);
  return { title: null, turns, leftOut: leftOut.sentences() };
}

function asked(value: JsonObject, key: string): unknown {
  const own = value[key];
  const problem = isObject(own) && !isMessage(own) ? firstText(own, ["problem", "text", "question"]) : own;
  // Alpaca: an instruction, and what it is about.
  const about = key === "instruction" ? firstText(value, ["input", "context"]) : undefined;
  return about === undefined ? problem : `${textOf(problem) ?? ""}\n\n${about}`;
}

/** Of several chains of thought the first, which is that of the first answer. */
export function thoughtIn(value: JsonObject): string | undefined {
  for (const key of thoughtKeys) {
    const held = value[key];
    const thought = textOf(Array.isArray(held) ? held[0] : held);
    if (thought !== undefined && thought.trim() !== "" && !isEffort(thought)) return thought;
  }
  return undefined;
}

/** `"reasoning": "high"` is a setting. */
function isEffort(thought: string): boolean {
  return /^(?:true|false|none|minimal|low|medium|high|auto|enabled|disabled)$/iu.test(thought.trim());
}

/** Several answers of a model are alternatives where they are no steps: the first is read. */
function answerOf(value: JsonObject, key: string, leftOut: LeftOut): unknown {
  const answer = value[key];
  const alternatives =
    Array.isArray(answer) && !/steps$|^solution$/u.test(key) && answer.every((one) => typeof one === "string");
  if (!alternatives) return withoutEnvelope(answer);
  if (answer.length > 1) leftOut.count("answer beside the first", answer.length - 1);
  return answer[0];
}

/** AnythingLLM keeps an answer as JSON with its sources. */
function withoutEnvelope(answer: unknown): unknown {
  const held = fromJsonText(answer);
  return isObject(held) && !isMessage(held) && typeof held.text === "string" && "sources" in held ? held.text : answer;
}
