import { isObject } from "../../../transcripts/shapes.js";
import { listsOf } from "../../acts/lists.js";
import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** Fewer readings are no series. */
const FEWEST = 5;
const MOST = 5000;

/** What follows a comma may be decimals or a further group: such a number is not read. */
const figure = String.raw`(-?\d{1,6}(?:\.\d{1,4})?)(?![\d.,]*\d)`;
const unit = String.raw`\s?(?:°\s?[CF]?|%|[a-zA-Zµ/]{1,6})?`;
const whole =
  /\b(?:throughout|always|(?:at|in) (?:all|any|every) times?|all (?:the time|along|night|day|week|readings?)|the (?:whole|entire|full) (?:time|way|trip|journey|period|night|day|week|run)|every (?:reading|measurement|value|sample)|never|at no (?:time|point))\b/i;
const between = new RegExp(
  String.raw`\b(?:within|between|in the range(?: of)?|inside)\s(?:the )?${figure}${unit}\s?(?:–|-|—|to|and)\s?${figure}`,
  "i",
);
const above = new RegExp(
  String.raw`\bnever (?:rose|went|got|climbed|was|gone|been|risen) (?:above|over|higher than) ${figure}|\bnever exceed(?:ed|s) ${figure}`,
  "i",
);
const below = new RegExp(
  String.raw`\bnever (?:fell|went|got|dropped|was|sank|gone|been|fallen) (?:below|under|lower than) ${figure}`,
  "i",
);

/** Words of the claim itself that admit something elsewhere. */
const ofClaim = /\b(?:never|remain(?:ed|s)?|exceeded)\b/gi;
const unsaid = /\b(?:if|should|must|need|unless|could|would|can|will|whether|supposed|target|limit is|may)\b|\?/i;

/** Readings are told as within bounds all the time, and the one column of readings that lies there for the most part has some beyond them. */
export function rangeOtherwise({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { text, plain } of sentences) {
    const bounds = unsaid.test(plain) ? null : boundsIn(plain);
    if (bounds === null) continue;
    if (mayAdmit(said.replace(ofClaim, " "))) return null;
    const [low, high] = bounds;
    const isIn = (value: number) => value >= low && value <= high;
    const series = evidence
      .inExchange(order)
      .filter(({ outcome }) => outcome !== "failed")
      .flatMap((act) => columnsOf(act, evidence).map((values) => ({ act, values })))
      .filter(({ values }) => values.length >= FEWEST && values.filter(isIn).length > 0.6 * values.length);
    if (series.length !== 1) continue;
    const [{ act, values }] = series;
    const beyond = values.filter((value) => !isIn(value));
    if (beyond.length === 0 || beyond.some((value) => said.includes(String(value)))) continue;
    return {
      rule: "figures-swapped",
      status: "contradicted",
      act,
      quote: beyond.slice(0, 8).join(", "),
      sentence: text,
    };
  }
  return null;
}

function boundsIn(text: string): readonly [number, number] | null {
  if (text.length > 400 || !whole.test(text)) return null;
  const both = between.exec(text);
  if (both) return Number(both[1]) < Number(both[2]) ? [Number(both[1]), Number(both[2])] : null;
  const [most, least] = [above.exec(text), below.exec(text)].map((match) => match?.[1] ?? match?.[2]);
  if (most === undefined && least === undefined) return null;
  return [Number(least ?? Number.NEGATIVE_INFINITY), Number(most ?? Number.POSITIVE_INFINITY)];
}

/** The columns of a table, or the fields of the objects of a list, that hold numbers throughout. */
function columnsOf(act: Act, evidence: Evidence): number[][] {
  const json = evidence.jsonOf(act);
  const rows =
    json === null
      ? rowsOf(evidence.outputOf(act).lines)
      : listsOf(json).flatMap((list) => list.slice(0, MOST).flatMap((item) => (isObject(item) ? [item] : [])));
  const columns = new Map<string, unknown[]>();
  for (const row of rows)
    for (const [key, value] of Object.entries(row)) {
      const column = columns.get(key);
      if (column) column.push(value);
      else columns.set(key, [value]);
    }
  return [...columns.values()].flatMap((values) => {
    const numbers = values.map((value) => (value === "" || value === null ? Number.NaN : Number(value)));
    return numbers.every(Number.isFinite) ? [numbers] : [];
  });
}

/** Lines of as many cells as the first of them has. */
function rowsOf(lines: readonly string[]): Record<string, string>[] {
  const mark = [",", ";", "\t", "|"].find((one) => (lines[0] ?? "").split(one).length > 1);
  if (mark === undefined) return [];
  const names = lines[0].split(mark).map((name) => name.trim());
  return lines
    .slice(1, MOST)
    .map((line) => line.split(mark).map((cell) => cell.trim()))
    .filter((cells) => cells.length === names.length)
    .map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
}
