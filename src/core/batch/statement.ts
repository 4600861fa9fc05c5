import { CodedError } from "../errors.js";
import { usualKey } from "../transcripts/formats/recordKeys.js";
import { isObject, type JsonObject, textOf } from "../transcripts/shapes.js";
import { recordNames, withId } from "./recordId.js";

/** What data sets of statements call their columns, in small letters. */
const statementKeys = [
  ...["statement", "claim", "sentence", "fact", "assertion", "proposition"],
  ...["陳述", "陈述", "敘述", "叙述", "句子", "文", "命題", "命题"],
  ...["aussage", "énoncé", "affirmation", "afirmación", "afirmação", "enunciado", "affermazione", "утверждение"],
];
/** The surest first: of two columns the earlier one is the label. */
const labelKeys = [
  ...["label", "is_true", "true", "truth", "truth_value", "verdict", "veracity", "correct", "is_correct"],
  ...["is_factual", "factual", "factuality", "valid", "is_valid", "gold", "gold_label", "target", "rating", "answer"],
  ...["標籤", "标签", "標記", "标记", "真假", "正確", "正确", "真偽", "真伪", "正誤", "正误"],
  ...["是否正確", "是否正确", "是否為真", "是否为真", "對錯", "对错"],
  ...[
    "wahr",
    "wahrheitswert",
    "richtig",
    "vrai",
    "verdadero",
    "verdadeiro",
    "vero",
    "étiquette",
    "etiqueta",
    "etichetta",
    "метка",
  ],
];
/** Of these none is anything but whether the statement is true. */
const sureKeys = ["is_true", "truth_value", "is_correct", "is_factual", "is_valid"];
/** What is yes where the statement is wrong. */
const wrongKeys = [
  ...["wrong", "is_wrong", "false", "is_false", "incorrect", "is_incorrect", "hallucination", "hallucinated"],
  ...["is_hallucination", "is_hallucinated", "錯誤", "错误"],
];
/** With one of these a record says by itself what is asked, and is a batch's own. */
const ownKeys = ["prompt", "messages", "response", "steps", "question", "problem", "instruction"];

const labelWords: ReadonlyMap<string, boolean> = new Map([
  ...[
    ...[
      "true",
      "t",
      "yes",
      "y",
      "1",
      "1.0",
      "correct",
      "right",
      "是",
      "真",
      "对",
      "對",
      "正确",
      "正確",
      "✓",
      "✔",
      "✅",
      "○",
      "v",
      "valid",
      "factual",
      "accurate",
      "truthful",
      "正",
    ],
    // Spreadsheets write them in their own language.
    ...["wahr", "ja", "richtig", "vrai", "oui", "verdadero", "sí", "si", "verdadeiro", "sim", "vero", "истина"],
    // FEVER and its kin, and data sets of inference
    ...["supports", "supported", "entailment", "entailed"],
  ].map((word) => [word, true] as const),
  ...[
    ...[
      "false",
      "f",
      "no",
      "n",
      "0",
      "0.0",
      "incorrect",
      "wrong",
      "否",
      "假",
      "错",
      "錯",
      "错误",
      "錯誤",
      "✗",
      "✘",
      "❌",
      "×",
      "invalid",
      "non-factual",
      "not factual",
      "nonfactual",
      "inaccurate",
      "untruthful",
      "誤",
      "误",
    ],
    ...["falsch", "nein", "faux", "non", "falso", "não", "ложь"],
    ...["refutes", "refuted", "contradiction", "contradicted"],
  ].map((word) => [word, false] as const),
]);

/** Whether a record is a statement of a data set: text under one of the usual names, and nothing that a batch asks by. */
export function isStatement(record: JsonObject): boolean {
  return keyIn(record, statementKeys) !== undefined && !ownKeys.some((key) => Object.hasOwn(record, key));
}

/**
 * A statement of a data set as a record of a batch, to be read as plain text. Its id is its own, or the number of its row. Throws a
 * CodedError "bad-input" for an empty statement.
 *
 * @param row counted from 1
 */
export function statementRecord(record: JsonObject, row: number): JsonObject {
  const statement = fieldOf(record, statementKeys);
  if (typeof statement !== "string" || statement.trim() === "")
    throw new CodedError("bad-input", "This row holds no statement.");
  const named = withId(record, recordNames);
  const id = (isObject(named) ? textOf(named.id)?.trim() : undefined) || String(row);
  return { id, prompt: null, steps: [statement] };
}

/**
 * The same with its label as the evaluation of probes reads it, and its group and pair. Throws a CodedError "bad-input" also for a label
 * that is missing, or neither true nor false.
 */
export function labelledStatement(record: JsonObject, row: number): JsonObject {
  const { group, pair, labels } = record;
  const wrong = labels === undefined ? isWrong(record) : undefined;
  return { ...statementRecord(record, row), labels: labels ?? [{ step: 0, wrong }], group, pair };
}

function isWrong(record: JsonObject): boolean {
  const label = labelOf(record);
  const opposite = fieldOf(record, wrongKeys);
  return label === undefined && opposite !== undefined ? isTrue(opposite) : !isTrue(label);
}

/** Beside a column that can be nothing else, "label" may be a topic's. */
function labelOf(record: JsonObject): unknown {
  const label = fieldOf(record, labelKeys);
  if (labelWords.has(wordOf(label))) return label;
  const sure = fieldOf(record, sureKeys);
  return labelWords.has(wordOf(sure)) ? sure : label;
}

const wordOf = (label: unknown): string => textOf(label)?.trim().toLowerCase() ?? "";

function isTrue(label: unknown): boolean {
  const known = labelWords.get(wordOf(label));
  if (known !== undefined) return known;
  const said = textOf(label)?.trim() ?? "";
  const what =
    said === "" ? "It has no label" : `Its label ${JSON.stringify(said.slice(0, 40))} is neither true nor false`;
  throw new CodedError("bad-input", `${what}: write true or false, yes or no, 1 or 0 under "label".`);
}

function fieldOf(record: JsonObject, keys: readonly string[]): unknown {
  const key = keyIn(record, keys);
  return key === undefined ? undefined : record[key];
}

function keyIn(record: JsonObject, keys: readonly string[]): string | undefined {
  const own = Object.keys(record).map((key) => ({ key, name: usualKey(key) }));
  const name = keys.find((wanted) => own.some((one) => one.name === wanted));
  return own.find((one) => one.name === name)?.key;
}
