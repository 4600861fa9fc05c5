import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { addSaid, isMessage } from "../message.js";
import { firstText, isObject, type JsonObject, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { answerKeys, askKeys, thoughtKeys } from "./recordKeys.js";

/**
 * Rows of datasets and logs that hold a question and what was answered: records of `cotcheck batch`, GSM8K, MATH, ProcessBench,
 * BIG-Bench Mistake, Alpaca, TRL's prompts with completions. Steps are one answer, a line each.
 */
export const records: TranscriptFormat = {
  id: "records",
  name: "a record with a question and an answer or steps (batch, GSM8K, ProcessBench, …)",
  document: {
    recognises: (value) => {
      const ask = askKeys.find((key) => isAsked(value, key));
      const answer = answerKeys.find((key) => isAnswer(value, key));
      return ask !== undefined && answer !== undefined && !isSetting(value, ask, answer);
    },
    read: (value) => [talkOf(value)],
  },
};

/** A prompt of null reads the answer as plain text, without a question. */
function isAsked(value: JsonObject, key: string): boolean {
  const asked = value[key];
  if (key === "prompt" && asked === null) return true;
  if (isObject(asked)) return isMessage(asked) || firstText(asked, ["problem", "text", "question"]) !== undefined;
  return isMessages(asked) || firstText(value, [key]) !== undefined;
}

function isAnswer(value: JsonObject, key: string): boolean {
  const answer = value[key];
  if (Array.isArray(answer)) return answer.length > 0 && (isMessages(answer) || answer.every(isStep));
  if (isObject(answer)) return isMessage(answer);
  // A number of steps is a setting, and a number as the answer is one.
  return typeof answer === "string"
    ? key !== "steps"
    : /answer|solution|response|prediction/iu.test(key) && textOf(answer) !== undefined;
}

function isMessages(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && isMessage(one));
}

function isStep(step: unknown): boolean {
  return typeof step === "string" || (isObject(step) && firstText(step, ["text", "content", "step"]) !== undefined);
}

/** `{"input": "src", "output": "dist"}` configures a program: names of no words say nothing. */
function isSetting(value: JsonObject, ask: string, answer: string): boolean {
  const vague = (key: string) => /^(?:inputs?|outputs?|user|ctx|goal|assistant|prompt)$/u.test(key);
  const wordless = (held: unknown) => typeof held === "string" && /^[\w./\\@*-]*$/u.test(held) && held.length > 1;
  return ask !== "prompt" && vague(ask) && vague(answer) && wordless(value[ask]) && wordless(value[answer]);
}

function talkOf(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const ask = askKeys.find((key) => isAsked(value, key)) ?? "prompt";
  const steps = isAnswer(value, "steps") ? "steps" : undefined;
  const answer = steps ?? answerKeys.find((key) => isAnswer(value, key)) ?? "response";
  addTurn(turns, "system", text(firstText(value, ["system", "system_prompt"])));
  addSaid(turns, asked(value, ask), "user", leftOut);
  const thought = thoughtKeys.find((key) => firstText(value, [key]) !== undefined);
  const before = turns.length;
  if (thought !== undefined) addTurn(turns, "assistant", thinking(firstText(value, [thought])));
  const answered: TurnList = [];
  addSaid(answered, answerIn(value, answer), "assistant", leftOut);
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

/** Several answers of a model are alternatives where they are no steps: the first is read. */
function answerIn(value: JsonObject, key: string): unknown {
  const answer = value[key];
  const alternatives =
    Array.isArray(answer) && key !== "steps" && key !== "solution" && answer.every((one) => typeof one === "string");
  return alternatives ? answer[0] : answer;
}
