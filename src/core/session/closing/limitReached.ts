import type { Act } from "../acts/act.js";
import { quantitiesOf } from "../claims/details.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

/** How many a call asked for at most: `LIMIT 500`, `TOP 100`, `limit: 50`, `| head -20`. */
const limits =
  /\b(?:limit|fetch first|fetch next)\s+(\d{1,6})\b|\bselect\s+top\s*\(?(\d{1,6})\b|^(?:limit|max_?results|page_?size|per_?page|top|size|count|n):\s*(\d{1,6})$/im;
/** The closing says that it is a part, or at least so many. */
const saysPart =
  /\b(?:at least|at most|up to|the first|first \d|limit(?:ed)?|capped|cap|top \d|more than|or more|sample|page|latest|most recent|newest|oldest|\d+\+)\b|[≥>]|至少|前 ?\d|上限/i;

/** Fewer than these are asked for because they are wanted. */
const FEW = 20;

/** A call was told to return so many at most, it returned just as many, and the closing gives that number as how many there are. */
export function limitReached(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  if (saysPart.test(said)) return null;
  const acts = evidence.inExchange(order);
  const last = acts.findLast((act) => /^(?:query|lookup|list|search)$/.test(act.kind) && limitOf(act) !== null);
  const most = last ? limitOf(last) : null;
  if (!last || most === null || most < FEW || returned(last, evidence) !== most) return null;
  // Whether more there are was asked as well, or the person named the number.
  if (evidence.requestsBefore(order, 3).some(({ text }) => new RegExp(`(?<!\\d)${most}(?!\\d)`).test(text)))
    return null;
  if (acts.some((act) => act !== last && /\bcount\s*\(/i.test(act.text))) return null;
  for (const { sentence, stated } of statementsOf(said))
    if (quantitiesOf(stated).some(({ value, unit, noun }) => value === most && unit === "" && noun !== ""))
      return {
        rule: "limit-reached",
        status: "partial",
        act: last,
        quote: last.text.slice(0, 300),
        sentence: sentence.text,
      };
  return null;
}

function limitOf({ text }: Act): number | null {
  const match = limits.exec(text);
  return match ? Number(match[1] ?? match[2] ?? match[3]) : null;
}

/** How many rows came back, by the result's own count. */
function returned(act: Act, evidence: Evidence): number | null {
  const counted = evidence
    .valuesOf(act)
    .find(
      ({ key, value }) =>
        typeof value === "number" && /(?:^|\.)(?:row_?count|count|returned|total_?rows|num_?rows|rows)$/.test(key),
    );
  if (counted) return Number(counted.value);
  const told = /^\((\d+) rows?\)$/m.exec(evidence.outputOf(act).text);
  return told ? Number(told[1]) : null;
}
