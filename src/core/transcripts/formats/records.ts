import { text, thinking, thinkingText } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { addSaid, isMessage, isMessages, stepLines, stepText } from "../message.js";
import { endOfTurn } from "../endOfTurn.js";
import { firstText, fromJsonText, isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { choicesOf, chosenKey, chosenLetter, withChoices } from "./recordChoices.js";
import { answerKeyOf, answerKeys, askKeys, isThoughtName, thoughtKeys, usualKey } from "./recordKeys.js";
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
      const ask = askIn(record);
      const answer = answerIn(record);
      if (ask === undefined) return answer === "steps" ? isWorkedOut(record) : isThoughtThrough(record, answer);
      return answer !== undefined && !isSetting(record, ask, answer);
    },
    read: (value) => [talkOf(recordIn(value))],
  },
};

/** Its fields under the names that are compared. Tracing services keep the fields of the two sides apart. */
function recordIn(value: JsonObject): JsonObject {
  const inputs = value.inputs ?? value.input ?? fieldsOf(value, "inputs.");
  const outputs = value.outputs ?? value.output ?? fieldsOf(value, "outputs.");
  const all = isObject(inputs) && isObject(outputs) ? { ...outputs, ...inputs } : value;
  if (Object.keys(all).every((key) => usualKey(key) === key)) return all;
  const fields = new Map<string, unknown>();
  for (const [key, held] of Object.entries(all)) {
    const usual = usualKey(key);
    if (!fields.has(usual) || usual === key) fields.set(usual, held);
  }
  return Object.fromEntries(fields);
}

/** Evaluations of Azure keep a column a field: `inputs.query`. */
function fieldsOf(value: JsonObject, side: string): JsonObject | undefined {
  const fields = Object.entries(value).flatMap(([key, held]) =>
    key.startsWith(side) ? [[key.slice(side.length), held]] : [],
  );
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** An answer in a schema of its own, as models give it that are asked for steps and what comes of them. */
function isWorkedOut({ steps, final_answer }: JsonObject): boolean {
  return (
    objectsOf(steps).every(({ explanation }) => typeof explanation === "string") && textOf(final_answer) !== undefined
  );
}

/** `{"reasoning": …, "answer": …}`, with nothing else that says more. */
function isThoughtThrough(record: JsonObject, answer: string | undefined): boolean {
  return (
    answer !== undefined &&
    typeof record[answer] === "string" &&
    firstText(record, thoughtKeys) !== undefined &&
    Object.keys(record).length < 5
  );
}

/** The key of what was asked. What is a `source` beside a chain of thought is asked, and elsewhere may be where something is from. */
function askIn(record: JsonObject): string | undefined {
  const named = askKeys.find((key) => isAsked(record, key));
  // WinoGrande's sentence has a gap to fill.
  if (named === undefined && choicesOf(record) && isAsked(record, "sentence")) return "sentence";
  return named ?? (isAsked(record, "source") && thoughtIn(record) !== undefined ? "source" : undefined);
}

/** The key of what was answered. What stands beside a chain of thought is its answer, whatever it is called. */
function answerIn(record: JsonObject): string | undefined {
  if (isAnswer(record, "steps")) return "steps";
  // Evaluations of mathematics keep what a model wrote as code, and the answer in it as its prediction.
  if ("pred" in record && Array.isArray(record.code) && isAnswer(record, "code")) return "code";
  const choices = choicesOf(record);
  const own = answerKeyOf(Object.keys(record), (key) => key !== choices?.key && isAnswer(record, key));
  // ScienceQA tells beside the index of its answer why it is right.
  const isExplained = own === "solution" && choices && chosenLetter(record.answer, choices) !== undefined;
  if (own !== undefined) return isExplained ? "answer" : own;
  // What a model is trained or measured towards, or a program was written to.
  const aim =
    ["target", "ideal", "code"].find((key) => typeof record[key] === "string") ??
    (choices && chosenKey(record, choices));
  if (aim !== undefined) return aim;
  if (firstText(record, thoughtKeys) === undefined) return undefined;
  return ["content", "text"].find((key) => typeof record[key] === "string");
}

const problemKeys = ["problem", "text", "question", "full_text", "stem"] as const;

/** A prompt of null reads the answer as plain text, without a question. */
function isAsked(value: JsonObject, key: string): boolean {
  const asked = value[key];
  if (key === "prompt" && asked === null) return true;
  if (isObject(asked))
    return isMessage(asked) || isMessages(asked.turns) || firstText(asked, problemKeys) !== undefined;
  return isMessages(asked) || firstText(value, [key]) !== undefined;
}

function isAnswer(value: JsonObject, key: string): boolean {
  const answer = value[key];
  if (Array.isArray(answer)) return answer.length > 0 && (answer.every(isStep) || isMessages(answer));
  if (isObject(answer)) return isMessage(answer) || spansIn(answer) !== undefined || isSaid(answer);
  // A number of steps is a setting, and a number as the answer is one.
  return typeof answer === "string"
    ? key !== "steps"
    : textOf(answer) !== undefined && /answer|solution|response|prediction/iu.test(key);
}

function isStep(step: unknown): boolean {
  return typeof step === "string" || (isObject(step) && stepText(step) !== "");
}

/** What is said, and what was thought for it, in an object of its own. */
function isSaid({ content, text: words }: JsonObject): boolean {
  return typeof (content ?? words) === "string";
}

/** What a passage answers with, as SQuAD, DROP and TriviaQA keep it. */
function spansIn({ text: texts, spans, value, aliases }: JsonObject): string | undefined {
  if (typeof value === "string" && Array.isArray(aliases)) return value;
  const held = Array.isArray(texts) ? texts.slice(0, 1) : spans;
  if (!Array.isArray(held) || held.length === 0 || !held.every((one) => typeof one === "string")) return undefined;
  return held.join(", ");
}

/** `{"input": "src", "output": "dist"}` configures a program: names of no words say nothing. */
function isSetting(value: JsonObject, ask: string, answer: string): boolean {
  const vague = (key: string) =>
    /^(?:inputs?|outputs?|user|ctx|goal|assistant|prompt|target|code|source|[输輸][入出])$/u.test(key);
  const wordless = (held: unknown) => typeof held === "string" && /^[\w./\\@*-]*$/u.test(held) && held.length > 1;
  return ask !== "prompt" && vague(ask) && vague(answer) && wordless(value[ask]) && wordless(value[answer]);
}

function talkOf(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const ask = askIn(value) ?? "prompt";
  const answer = answerIn(value) ?? "response";
  addTurn(turns, "system", text(firstText(value, ["system", "system_prompt"])));
  addPairs(turns, value.history);
  addAsked(turns, asked(value, ask), leftOut);
  const before = turns.length;
  // Beside a chain of thought that is the answer stand others to the same question.
  const thought = answer === "long_cot" ? undefined : (thoughtIn(value) ?? explanationIn(value, answer));
  addTurn(turns, "assistant", thinking(thought));
  const answered: TurnList = [];
  addSaid(answered, answerOf(value, answer, leftOut), "assistant", leftOut);
  for (const { role, parts } of answered) addTurn(turns, role, parts, { goesOn: turns.length > before });
  const others = answerKeys.filter(
    (key) => key !== answer && isAnswer(value, key) && !(key === "final_answer" && /steps$/u.test(answer)),
  );
  for (const key of others) leftOut.say(`The record's ${quoted(key)} was passed over for its ${quoted(answer)}.`);
  return { title: null, turns, leftOut: leftOut.sentences() };
}

function asked(value: JsonObject, key: string): unknown {
  const own = value[key];
  const problem =
    isObject(own) && !isMessage(own) ? (isMessages(own.turns) ? own.turns : firstText(own, problemKeys)) : own;
  const words = textOf(problem);
  if (words === undefined) return problem;
  // Alpaca: an instruction, and what it is about.
  const about = key === "instruction" ? firstText(value, ["input", "context"]) : undefined;
  const passage = /^(?:question|query|question_stem)$/u.test(key) ? passageIn(value) : undefined;
  // PrOntoQA: what is given is the question, and what is asked of it the query.
  const query = key === "question" ? firstText(value, ["query"]) : undefined;
  const whole = [passage, words, about, query === words ? undefined : query].filter((one) => one !== undefined);
  const choices = choicesOf(value);
  return choices ? withChoices(whole.join("\n\n"), choices) : whole.join("\n\n");
}

/** What a question is about. */
function passageIn(value: JsonObject): string | undefined {
  const { context } = value;
  const listed = isObject(context) ? context.contexts : context;
  if (Array.isArray(listed) && listed.length > 0 && listed.every((one) => typeof one === "string"))
    return listed.join("\n\n");
  // LogiQA's text is what the question with its choices is about.
  const text = choicesOf(value) ? ["text"] : [];
  return firstText(value, [
    "context",
    "passage",
    "article",
    "paragraph",
    "narrative",
    "theory",
    "story",
    "body",
    ...text,
  ]);
}

/** Of several chains of thought the first, which is that of the first answer; the steps of one, a line each. */
export function thoughtIn(value: JsonObject): string | undefined {
  const named = Object.keys(value).filter((key) => isThoughtName(usualKey(key)) && !isWord(value[key]));
  for (const key of [...thoughtKeys, ...named]) {
    const held = value[key];
    const thought = thoughtOf(key, held);
    if (thought !== undefined && thought.trim() !== "" && !isEffort(thought)) return thought;
  }
  return undefined;
}

function thoughtOf(key: string, held: unknown): string | undefined {
  if (isObject(held)) return thinkingText(held);
  if (!Array.isArray(held)) return textOf(held);
  return /trajector/u.test(key) ? textOf(held[0]) : stepLines(held);
}

/** `"question_reasoning": "arithmetic"` says of which kind something is. */
function isWord(held: unknown): boolean {
  return typeof held !== "string" ? !Array.isArray(held) : /^[\w-]{0,40}$/u.test(held.trim());
}

/** Why an answer that is given alone is right; what a judge explains is nobody's thinking. */
function explanationIn(value: JsonObject, answer: string): string | undefined {
  const judged = Object.keys(value).some((key) => /score|rating|verdict|judg/iu.test(key));
  return !judged && (choicesOf(value) || /^(?:answer|final_answer|correct_answer|答案)$/u.test(answer))
    ? firstText(value, ["explanation", "exp", "analysis", "解析", ...(choicesOf(value) ? ["solution"] : [])])
    : undefined;
}

/** `"reasoning": "high"` is a setting. */
function isEffort(thought: string): boolean {
  return /^(?:true|false|none|minimal|low|medium|high|auto|enabled|disabled|on|off|yes|no)$/iu.test(thought.trim());
}

/** Several answers of a model are alternatives where they are no steps: the first is read. */
function answerOf(value: JsonObject, key: string, leftOut: LeftOut): unknown {
  const answer = key === "solutions" ? fromJsonText(value[key]) : value[key];
  const choices = choicesOf(value);
  const chosen = choices && chosenLetter(answer, choices);
  if (chosen !== undefined) return chosen;
  if (isObject(answer) && !isMessage(answer)) return spansIn(answer) ?? { role: "assistant", ...answer };
  const alternatives =
    Array.isArray(answer) && !/steps$|^solution$/u.test(key) && answer.every((one) => typeof one === "string");
  const end = /steps$/u.test(key) ? textOf(value.final_answer) : undefined;
  if (Array.isArray(answer) && end !== undefined && !stepLines(answer.slice(-1)).includes(end)) return [...answer, end];
  if (!alternatives) return withoutEnvelope(answer);
  if (answer.length > 1) leftOut.count("answer beside the first", answer.length - 1);
  return answer[0];
}

/** AnythingLLM keeps an answer as JSON with its sources. */
function withoutEnvelope(answer: unknown): unknown {
  if (typeof answer === "string" && endOfTurn.test(answer)) return answer.replace(endOfTurn, "");
  const held = fromJsonText(answer);
  return isObject(held) && !isMessage(held) && typeof held.text === "string" && "sources" in held ? held.text : answer;
}
