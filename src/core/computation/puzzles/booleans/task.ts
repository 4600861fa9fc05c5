import { patternOf } from "../../../patternOf.js";
import { taskOf } from "../task.js";
import { type Notation, spelling, type Token, tokenOf, tokenPattern, truthOf } from "./expression.js";

export interface BooleanTask {
  readonly expression: string;
  readonly value: boolean;
  readonly notation: Notation;
}

const lead = patternOf("i", [
  "^(?:what (?:is|does)(?: the)?(?: (?:truth )?(?:value|",
  String.raw`result) of)?(?: the)?(?: following)?(?: boolean| logical)*(?: expression)?\s*:?|`,
  "(?:please )?(?:evaluate|compute|simplify|solve|calculate|determine|",
  String.raw`find)?\s*(?:the )?(?:(?:truth )?(?:value|result) of )?(?:the )?(?:following )?(?:boolean |logical |`,
  String.raw`logic )*(?:expression)?\s*:?)\s*`,
]);
const tail = /\s*(?:(?:\b(?:is|equals?|evaluates? to)\b|=|,|\n)\s*(?:(?:is it )?true or false)?)?\s*[?.:]*\s*$/i;
const token = new RegExp(tokenPattern, "giu");

/** The one boolean expression that a prompt asks the value of, and nothing else; null for others. */
export function booleanTask(prompt: string): BooleanTask | null {
  const task = taskOf(prompt);
  if (task === null || task.length > 3000) return null;
  const body = task
    .replace(lead, "")
    .replace(tail, "")
    .replace(/^["“'`]+|["”'`]+$/g, "")
    .trim();
  const initials = /(?<![\p{L}\d])[TF](?![\p{L}\d])/u.test(body);
  const notation = { initials };
  const tokens = [...body.matchAll(token)].map(([text]) => tokenOf(text, notation));
  if (body.replace(token, "").trim() !== "" || tokens.length < 2 || tokens.includes(undefined)) return null;
  const read = tokens as Token[];
  // T and F beside other constants or letters may be letters themselves.
  if (read.some(({ kind }) => kind === "letter") || (initials && /true|false/i.test(body))) return null;
  const value = truthOf(read, new Map());
  return typeof value === "boolean" ? { expression: spelling(read), value, notation } : null;
}
