import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { carriedBy } from "../../grounding/carriedBy.js";
import { type Shape, shapes } from "../../grounding/shapes.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** What a call set, where no other reading is left. */
interface Setting {
  readonly rule: AgainstClosing["rule"];
  readonly act: Act;
  readonly quote: string;
  /** The days or times of a text, in the form in which they are compared. */
  readonly find: (text: string) => string[];
  readonly values: ReadonlySet<string>;
  /** The sentence tells of what was set. */
  readonly tells: (sentence: string) => boolean;
}

/** A call set a day or a time, and the closing gives another and nowhere that one. */
export function setOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ outcome, tool }) => outcome !== "failed" && outcome !== "refused" && tool !== "user");
  if (acts.length === 0) return null;
  const texts = statements.filter(({ text }) => text.length < 400).map(({ sentence }) => sentence.text);
  const request = evidence.requestsBefore(order, 1)[0]?.text ?? "";
  for (const shape of [...shapes.filter(({ id }) => id === "time" || id === "date"), wholeDate])
    for (const setting of [
      confirmed(shape, acts, said, evidence),
      mayAdmit(said) || !shape.ordered ? null : ordered(shape, acts, request, evidence),
    ]) {
      if (setting === null) continue;
      const { rule, act, quote, find, values, tells } = setting;
      const told = texts.map((text) => ({ text, values: find(text) }));
      const wrong = told.find(({ text, values }) => values.length > 0 && tells(text));
      if (!wrong || told.some((sentence) => sentence.values.some((value) => values.has(value)))) continue;
      return { rule, status: "contradicted", act, quote, sentence: wrong.text };
    }
  return null;
}

/** The same day of another year is another day. */
const wholeDate: Shape = {
  id: "date",
  ordered: false,
  find: (text) =>
    Array.from(text.slice(0, 40_000).matchAll(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g), ([found]) => found),
};

/** Where a call, and its answer, have the day and the time of what is booked. */
const whenKeys =
  /(?:^|\.)(?:start|starts|start_?time|start_?at|starts_?at|start_?date|date|day|time|when|slot|date_?time|pickup_?time|appointment|departure|check_?in)$/;
/** With an offset the day and the time may be others here. */
const plain = /^(?:\d{4}-\d{2}-\d{2})?(?:[T ]?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const scheduling =
  /\b(?:booked|scheduled|rescheduled|moved|reserved|confirmed|now on|is on|on the calendar|appointment|reservation|booking|table|pick-?up|collection|delivery|visit|slot|meeting|call)\b|訂|预约|預約|改到|改期|排在/;

/** By the call and by its answer alike. */
function confirmed(shape: Shape, acts: readonly Act[], said: string, evidence: Evidence): Setting | null {
  const booked = acts.filter(
    ({ kind, shell, outcome }) => !shell && outcome === "ok" && (kind === "create" || kind === "update"),
  );
  const whens = booked.flatMap((act) => repeatedBy(act, shape, said, evidence));
  const find = (text: string) => shape.find(text).map(shape.id === "time" ? onTheDial : String);
  const values = new Set(whens.flatMap(find));
  return values.size === 0
    ? null
    : {
        rule: "booked-otherwise",
        act: booked[booked.length - 1],
        quote: whens[whens.length - 1],
        find,
        values,
        tells: (sentence) => scheduling.test(sentence.toLowerCase()),
      };
}

/** Values that the call was given and its answer repeats under such a name. */
function repeatedBy(act: Act, shape: Shape, said: string, evidence: Evidence): string[] {
  return (
    evidence
      .valuesOf(act)
      .filter(({ key, value }) => whenKeys.test(key) && typeof value === "string" && value !== "")
      .map(({ value }) => String(value))
      .filter((value) => plain.test(value) || (shape.id === "date" && isUnconverted(value, said)))
      // "2025-11-16 19:00" is answered to "2025-11-16T19:00".
      .filter((value) => act.text.replaceAll("T", " ").includes(value.replace("T", " ")))
  );
}

/** The closing tells the same time of day as the value with its offset: it is of the same zone, and so of the same day. */
const isUnconverted = (value: string, said: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})$/.exec(value)?.[1];
  return (
    time !== undefined && shapes.some(({ id, find }) => id === "time" && sameTime(find(said), time.replace(/^0/, "")))
  );
};
const sameTime = (told: readonly string[], time: string): boolean =>
  told.length > 0 && told.every((one) => one === time);

/** "6:30" may be said of 18:30. */
function onTheDial(time: string): string {
  const [hour, minute] = time.split(":");
  return `${Number(hour) % 12}:${minute}`;
}

/** Another time zone tells the same hour otherwise. */
const zoned = /\dZ\b|[+-]\d{2}:?\d{2}\b|\b(?:utc|gmt|time_?zone|tz)\b/i;

/** By the only call that carries any, where the closing gives the one that was asked for. */
function ordered(shape: Shape, acts: readonly Act[], request: string, evidence: Evidence): Setting | null {
  const carrying = acts.flatMap((act) => {
    const values = shape.find(carriedBy(act, evidence));
    return values.length > 0 ? [{ act, values }] : [];
  });
  const asked = directed(shape, request);
  if (carrying.length !== 1 || asked.length !== 1) return null;
  const [{ act, values }] = carrying;
  return /^(?:create|update|send)$/.test(act.kind) &&
    shape.find(act.text).length === 1 &&
    !zoned.test(`${act.text}\n${evidence.outputOf(act).text}`)
    ? {
        rule: "value-set-otherwise",
        act,
        quote: values[0],
        find: shape.find,
        values: new Set(values),
        tells(sentence) {
          const told = directed(shape, sentence);
          return told.length === 1 && told[0] === asked[0];
        },
      }
    : null;
}

/** "To 10:00", "on 12 May": where it is to be, and not which of them it is. */
const directed = (shape: Shape, text: string): string[] =>
  Array.from(text.matchAll(/\b(?:to|at|for|on|by)\s(?:the )?(.{1,24})/gi)).flatMap(([, rest]) =>
    shape.find(shape.id === "time" ? rest.replace(/^(\d{1,2})(?![\w:.])/, "$1:00") : rest).slice(0, 1),
  );
