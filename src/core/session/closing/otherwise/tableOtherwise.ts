import type { Evidence } from "../../evidence.js";
import { type Table, tablesIn, tableOf } from "../../grounding/tablesIn.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** Tables of results that are compared, the last ones. */
const MOST = 20;

/** A whole number as it stands in a cell, in bold or not, its thousands grouped or not; null for any other. */
function wholeIn(cell: string): number | null {
  const digits = cell.replace(/[*_`]/g, "").trim();
  return /^\d{1,3}(?:[, '.\u00a0\u202f]\d{3}){1,4}$|^\d{1,12}$/.test(digits) ? Number(digits.replace(/\D/g, "")) : null;
}
const keyOf = (cell: string) => cell.replace(/[*_`]/g, "").trim().toLowerCase();
const headOf = (cell: string) => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * A table of the closing and one that a call returned have a row and a column of one name and another number of the row in common, and
 * the number where the two meet is another one, which no call returned anywhere.
 */
export function tableOtherwise(
  { said, order, spoken: { turn }, sentences }: Closing,
  evidence: Evidence,
): AgainstClosing | null {
  const told = tablesIn(said);
  if (told.length === 0) return null;
  const returned = evidence
    .inExchange(order)
    .filter(({ outcome, tool }) => outcome !== "failed" && tool !== "user")
    .slice(-MOST)
    .flatMap((act) => {
      const table = tableOf(evidence.jsonOf(act));
      return [...tablesIn(evidence.outputOf(act).text.slice(0, 50_000)), ...(table ? [table] : [])].map((own) => ({
        act,
        own,
      }));
    })
    .toReversed();
  if (returned.length === 0) return null;
  const seen = new Set(evidence.seen.numbers(turn).map(({ value }) => value));
  for (const table of told)
    for (const { act, own } of returned) {
      const other = differenceOf(table, own, seen);
      if (other)
        return {
          rule: "table-otherwise",
          status: "contradicted",
          act,
          quote: other.quote,
          sentence: sentences.find(({ text }) => text.includes(other.key) && text.includes(other.cell))?.text,
        };
    }
  return null;
}

interface Difference {
  readonly quote: string;
  readonly key: string;
  readonly cell: string;
}

function differenceOf(told: Table, own: Table, seen: ReadonlySet<number>): Difference | null {
  for (const row of told.rows) {
    const [key] = row;
    const same = own.rows.filter((each) => keyOf(each[0]) === keyOf(key));
    if (key.trim() === "" || same.length !== 1) continue;
    const [source] = same;
    const shared = row.slice(1).some((cell) => {
      const value = wholeIn(cell);
      return value !== null && value > 1 && source.slice(1).some((each) => wholeIn(each) === value);
    });
    if (!shared) continue;
    for (const [i, cell] of row.entries()) {
      const columns = own.head.flatMap((head, at) => (at > 0 && headOf(head) === headOf(told.head[i]) ? [at] : []));
      if (i === 0 || headOf(told.head[i]) === "" || columns.length !== 1) continue;
      const [value, real] = [wholeIn(cell), wholeIn(source[columns[0]])];
      if (value !== null && real !== null && value !== real && !seen.has(value))
        return { quote: `${key.trim()}: ${own.head[columns[0]].trim()} ${real}`, key: key.trim(), cell: cell.trim() };
    }
  }
  return null;
}
