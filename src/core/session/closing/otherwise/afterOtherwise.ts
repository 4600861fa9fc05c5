import type { Act } from "../../acts/act.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { numberOf, type Row, rowOf } from "../../grounding/digits.js";
import { roundingOf } from "../../grounding/follows.js";
import { readings } from "../../grounding/seen.js";
import { cellsOf } from "../../grounding/tablesIn.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

const number = String.raw`(\d[\d,]{0,15}(?:\.\d{1,6})?)`;
const unit = String.raw`\s?(?:%|[a-z]{1,9}\b)?`;
/** "From 640 ms to 255 ms", "0.43 → 0.32", "從 842 ms 降到 415 ms", "von 640 auf 255". */
const fromTo = new RegExp(
  String.raw`\b(?:from|von)\s${number}${unit}\s{1,3}(?:down |up )?(?:to|auf|zu)\s(?:about |around |roughly |just |only |etwa )?${number}|[從从由]\s?${number}${unit}\s?(?:ms|秒|毫秒)?\s?(?:[升降][至到]|提高到|提升到|下降到|減少到|减少到|降低到|增加到|變為|变为|到)\s?${number}|${number}${unit}\s?(?:→|->|⇒)\s?${number}`,
  "i",
);

/** It is to come to that: "to get from 842 to 200 ms". */
const wanted =
  /\bto (?:get|go|come|bring|cut|take|move|reduce|lower|raise|increase)\b|\b(?:goal|target|would|could|should|might|if)\b|要|目標|目标/i;

/** Lines of one output that are compared. */
const MOST = 400;

/**
 * A figure is told before and after, the one before stands in a line that was printed, the same line of the last run has another one after, and what is told
 * of it stands nowhere in what was printed.
 */
export function afterOtherwise({ spoken: { text, order } }: Closing, evidence: Evidence): AgainstClosing | null {
  const table = beforeAndAfter(text);
  for (const { sentence, stated } of statementsOf(text)) {
    const match = fromTo.exec(stated.slice(0, 1000));
    const told = match?.slice(1).filter((digits) => digits !== undefined) ?? table.get(sentence.text);
    if (!told || (match && wanted.test(stated.slice(0, match.index)))) continue;
    const [before, after] = told;
    // A setting is what it was set to.
    if (evidence.inExchange(order).some(({ edits, text: call }) => edits.length > 0 && standsAlone(call, after)))
      continue;
    const rows = rowsOf(order, evidence);
    const first = rows.find(({ numbers }) => numbers.some((own) => isSame(before, own)));
    if (!first || rows.some(({ numbers }) => numbers.some((own) => isSame(after, own)))) continue;
    const at = first.numbers.findIndex((own) => isSame(before, own));
    const later = rows.filter((row) => row.shape === first.shape && row.act.order > first.act.order);
    const last = later[later.length - 1];
    // A mean of several runs is theirs.
    const own = later.map(({ numbers }) => numberOf(numbers[at]));
    if (!last || isSame(after, String(own.reduce((sum, value) => sum + value, 0) / own.length))) continue;
    return {
      rule: "after-otherwise",
      status: "contradicted",
      act: last.act,
      quote: last.line,
      sentence: sentence.text,
    };
  }
  return null;
}

const heads =
  /\|[^|\n]*\b(?:before|old|baseline|previous|vorher|avant|antes)\b[^|\n]*\|[^|\n]*\b(?:after|new|now|nachher|apr[eè]s|despu[eé]s)\b[^|\n]*\||\|[^|\n]*前\s*\|[^|\n]*[後后]\s*\|/i;
const cell = new RegExp(`^\\s*\\*{0,2}${number}${unit}\\*{0,2}\\s*$`, "i");

/** The two figures of each row of a table whose columns are before and after, by the row as it is written. */
function beforeAndAfter(text: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const lines = text.split("\n", 400);
  const head = lines.findIndex((line) => line.length < 400 && heads.test(line));
  if (head < 0) return found;
  for (const line of lines.slice(head + 1)) {
    if (!line.trim().startsWith("|")) break;
    const figures = cellsOf(line).map((part) => cell.exec(part)?.[1]);
    const [, before, after] = figures;
    if (figures.length === 3 && before !== undefined && after !== undefined) found.set(line.trim(), [before, after]);
  }
  return found;
}

const rowsOf = (order: number, evidence: Evidence): (Row & { readonly act: Act })[] =>
  evidence.inExchange(order).flatMap((act) =>
    evidence
      .outputOf(act)
      .lines.slice(-MOST)
      .filter((line) => line.length < 400 && /\d/.test(line))
      .map((line) => ({ act, ...rowOf(line) })),
  );

/** Units in which one figure may be told: thousands, parts of a thousand or of 1024, hundredths, minutes. */
const factors = [1, 1000, 1024, 1e6, 1024 ** 2, 1e9, 1024 ** 3, 60, 100];

function isSame(told: string, own: string): boolean {
  const off = roundingOf(told, false);
  const value = numberOf(told);
  return readings(own).some((other) =>
    factors.some(
      (factor) => Math.abs(other * factor - value) <= off + 1e-9 || Math.abs(other / factor - value) <= off + 1e-9,
    ),
  );
}
