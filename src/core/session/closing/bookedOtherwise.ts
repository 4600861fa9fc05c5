import type { Act } from "../acts/act.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import { shapes } from "../grounding/shapes.js";
import type { AgainstClosing } from "./againstClosing.js";

/** Where a call, and its answer, have the day and the time of what is booked. */
const whenKeys =
  /(?:^|\.)(?:start|starts|start_?time|start_?at|starts_?at|start_?date|date|day|time|when|slot|date_?time|pickup_?time|appointment|departure|check_?in)$/;
/** With an offset the day and the time may be others here. */
const plain = /^(?:\d{4}-\d{2}-\d{2})?(?:[T ]?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const scheduling =
  /\b(?:booked|scheduled|rescheduled|moved|reserved|confirmed|now on|is on|appointment|reservation|booking|table)\b|訂|预约|預約|改到|改期|排在/;

/** What was booked, by the call and by its answer alike, is on another day or at another time than the one that the closing gives. */
export function bookedOtherwise(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const booked = evidence
    .inExchange(order)
    .filter(({ kind, shell, outcome }) => !shell && outcome === "ok" && (kind === "create" || kind === "update"));
  const whens = booked.flatMap((act) => whenOf(act, evidence));
  if (whens.length === 0) return null;
  const statements = [...statementsOf(said)].filter(({ text }) => text.length < 400);
  for (const shape of shapes.filter(({ id }) => id === "time" || id === "date")) {
    const find = (text: string) => shape.find(text).map(shape.id === "time" ? onTheDial : String);
    const own = new Set(whens.flatMap(find));
    const told = statements.map((statement) => ({ statement, values: find(statement.sentence.text) }));
    const wrong = told.find(
      ({ statement, values }) => values.length > 0 && scheduling.test(statement.sentence.text.toLowerCase()),
    );
    if (own.size === 0 || !wrong || told.some(({ values }) => values.some((value) => own.has(value)))) continue;
    return {
      rule: "booked-otherwise",
      status: "contradicted",
      act: booked[booked.length - 1],
      quote: whens[whens.length - 1],
      sentence: wrong.statement.sentence.text,
    };
  }
  return null;
}

/** Values that the call was given and its answer repeats under such a name. */
function whenOf(act: Act, evidence: Evidence): string[] {
  return (
    evidence
      .valuesOf(act)
      .filter(({ key, value }) => whenKeys.test(key) && typeof value === "string" && plain.test(value) && value !== "")
      .map(({ value }) => String(value))
      // "2025-11-16 19:00" is answered to "2025-11-16T19:00".
      .filter((value) => act.text.replaceAll("T", " ").includes(value.replace("T", " ")))
  );
}

/** "6:30" may be said of 18:30. */
function onTheDial(time: string): string {
  const [hour, minute] = time.split(":");
  return `${Number(hour) % 12}:${minute}`;
}
