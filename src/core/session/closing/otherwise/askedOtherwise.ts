import { asPattern } from "../../../asPattern.js";
import { type Act, idle, isUnseen } from "../../acts/act.js";
import { withCodes } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import { excludes, exclusiveWordsIn } from "./exclusiveWords.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A value that is told from others by how it is written: `TKT-1002`, `dana.reyes`, `/legal/hold`, 49.00. */
const written =
  /(?<![\w@./-])(?:\/[\w.-]{1,40}(?:\/[\w.-]{1,40}){1,6}|[A-Za-z]{1,20}[-_#]?\d{1,14}|[a-z]\w{0,30}\.[a-z]\w{1,30}|\d{1,7}\.\d{2})(?![\w@/-]|\.\w)/gu;

const valuesIn = (text: string): string[] => Array.from(text.slice(0, 20_000).matchAll(written), ([found]) => found);

/** Whether the two may stand for each other, and cannot both be meant. */
const isOther = (one: string, other: string): boolean =>
  (/[\d./]/.test(one) && formOf(one) === formOf(other)) || excludes(one, other);

/** Two values of one form may stand for each other; one of a number keeps its letters: `PR-884` and `PR-901`, not `PR-884` and `EV-901`. */
const formOf = (value: string): string =>
  /^[A-Za-z]{1,20}[-_#]?\d+$/.test(value)
    ? value.replace(/\d+/, "0").toLowerCase()
    : value.startsWith("/")
      ? "/"
      : value.replace(/\p{L}+/gu, "a").replace(/\d+/g, "0");

const doing = /^(?:create|update|remove|send|delete|move)$/;
/** What is written there is prose of the agent's own. */
const prose =
  /^(?:\w*_)?(?:body|text|message|content|description|note|notes|comment|reason|summary|subject|title|details?|query|prompt|instructions?)$/i;

/** A field of a call, and what it was set to. */
interface Field {
  readonly act: Act;
  readonly value: string;
}

/**
 * The one who asked named a value, the call was given another of the same form, which nobody named and nothing gave, and the closing tells
 * that it is the one that was asked for.
 */
export function askedOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore || mayAdmit(said)) return null;
  const acts = evidence.callsBefore(order);
  if (acts.some((act) => act.shell || isUnseen(act) || act.edits.length > 0 || act.kind === "browse")) return null;
  const changing = evidence.inExchange(order).filter(({ kind, outcome }) => doing.test(kind) && outcome === "ok");
  if (changing.length === 0) return null;
  const request = evidence
    .requestsBefore(order, 20)
    .map(({ text }) => text)
    .join("\n");
  const known = `${request}\n${acts
    .filter(({ kind }) => idle.has(kind))
    .map((act) => evidence.outputOf(act).text.slice(0, 20_000))
    .join("\n")}`.toLowerCase();
  const fields = changing.flatMap((act) => fieldsOf(act)).filter(({ value }) => !known.includes(value.toLowerCase()));
  const odd = fields.filter(({ value }) => !said.toLowerCase().includes(value.toLowerCase()));
  if (odd.length === 0) return null;
  const held = acts
    .filter(({ kind }) => !idle.has(kind))
    .map((act) => `${act.text}\n${evidence.outputOf(act).text.slice(0, 20_000)}`)
    .join("\n");
  for (const { sentence, text: clause } of statements) {
    const text = withCodes(clause, sentence);
    if (text.length > 400 || !deed.test(text)) continue;
    for (const value of [...valuesIn(sentence.text), ...exclusiveWordsIn(sentence.text)]) {
      if (!text.includes(value.toLowerCase()) || !stands(request, value) || stands(held, value)) continue;
      const field = odd.find((one) => isOther(one.value, value));
      if (field)
        return {
          rule: "value-set-otherwise",
          status: "contradicted",
          act: field.act,
          quote: field.value,
          sentence: sentence.text,
        };
    }
  }
  return null;
}

const deed =
  /\b(?:i|we)\b|\b(?:is|are|was|were|has been|have been|been|now|done|finished|all set|complete)\b|^\W*\w{2,}ed\b|\bset\b|\bsent\b/;

/** A field whose whole value is of such a form. */
const fieldsOf = (act: Act): Field[] =>
  Array.from(act.text.slice(0, 8000).matchAll(/^([\w.-]{1,40}): (.{3,80})$/gm)).flatMap(([, key, value]) => {
    if (prose.test(key)) return [];
    if (valuesIn(value).includes(value)) return mayBe(key, value) ? [{ act, value }] : [];
    // "hard delete", "Business class".
    const words = value.split(/[\s_]+/);
    const [word, ...more] = words.length <= 2 ? exclusiveWordsIn(words.join(" ")) : [];
    return word !== undefined && more.length === 0 ? [{ act, value: word }] : [];
  });

/** Words with a point between them are many things, and so are numbers with one: the key tells. */
const mayBe = (key: string, value: string): boolean =>
  /^[a-z]\w*\.[a-z]/.test(value)
    ? /assignee|attendee|user|owner|member|guest|participant|recipient|login|account|agent|approver|reviewer/i.test(key)
    : !/^\d/.test(value) || /amount|price|total|refund|fee|value|sum|credit|charge/i.test(key);

const stands = (text: string, value: string): boolean =>
  new RegExp(`(?<![\\w])${asPattern(value)}(?![\\w])`, "i").test(text);
