import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { numberOf } from "../../grounding/digits.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** `p95 266 ms`, "p99: 1.2 s", "95th percentile is 310ms". */
const told = patternOf("giu", [
  String.raw`\b(?:p\(?(?<p>50|75|90|95|99(?:\.9)?)\)?|`,
  String.raw`(?<th>50|75|90|95|99)th[- ]percentile)(?:\s+(?:latency|response time|duration))?\s*(?:is|was|of|at|`,
  String.raw`=|:|came in at|landed at)?\s*(?<value>\d[\d,]{0,9}(?:\.\d{1,6})?)\s?(?<unit>ms|s|µs|us|seconds)\b`,
]);
const printed =
  /\b(?:p?\(?(?<p>50|75|90|95|99(?:\.9)?)(?:\)|th|%)?(?:[- ]?(?:percentile|%ile))?|(?<name>avg|mean|average|med|median|max))\s*(?:=|:|\s)\s*(?<value>\d[\d,]{0,9}(?:\.\d{1,6})?)\s?(?<unit>ms|s|µs|us)\b/giu;
/** `| p95 latency | 212 ms | 88 ms |`, the unit in the cells or with the name. */
const rowOf =
  /^\s*\|\s*(?:[\w /]{0,30}\s)?(?:p\(?(?<p>50|75|90|95|99(?:\.9)?)\)?|(?<th>50|75|90|95|99)th[- ]percentile)(?![\d.])(?:\s[\w ]{0,30}?)?\s*(?:[([,]\s*(?<of>ms|s|µs|us)\s*[)\]]?)?\s*\|(?<rest>.*)$/iu;
const inMilliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, seconds: 1000, µs: 0.001, us: 0.001 };
/** A limit, or what was before. */
const others =
  /\b(?:limit|target|slo|sla|budget|threshold|under|below|above|less than|goal|before|previous\w*|from|baseline)\b|[<>≤≥→]/i;

/** A percentile of a duration is told that every run of the exchange prints as another; all runs print it. */
export function percentileOtherwise({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const stated = spoken.text.split("\n", 200).flatMap((line) => (line.length > 400 ? [] : toldIn(line)));
  if (stated.length === 0) return null;
  const acts = evidence.inExchange(spoken.order).filter(({ kind }) => kind !== "edit" && kind !== "write");
  const values = acts.flatMap((act) => valuesIn(evidence.outputOf(act).text).map((one) => ({ act, ...one })));
  for (const { p, value, text } of stated) {
    const known = values.filter((one) => one.p === p);
    const last = known.at(-1);
    if (!last || known.some((one) => Math.abs(one.value - value) <= 0.06 * one.value)) continue;
    // It is the value of another percentile: the names were exchanged, and no other run is meant.
    if (values.some((one) => Math.abs(one.value - value) <= 0.01 * one.value))
      return against(last.act, last.text, text);
  }
  return null;
}

const against = (act: Act, quote: string, sentence: string): AgainstClosing => ({
  rule: "percentile-otherwise",
  status: "contradicted",
  act,
  quote,
  sentence,
});

/** The percentiles of a line: in its words, or of a table's row by its first cell. */
function toldIn(line: string): Percentile[] {
  const plain = line.replace(/\*\*|__|`/g, "");
  const text = line.trim();
  const row = rowOf.exec(plain);
  if (row) {
    const { p, th, of, rest } = row.groups as Record<string, string | undefined>;
    const cells = (rest ?? "").split("|").flatMap((cell) => {
      const match = new RegExp(
        String.raw`^\s*(\d[\d,]{0,9}(?:\.\d{1,6})?)\s?(ms|s|µs|us)${of ? "?" : ""}(?![\w%])`,
      ).exec(cell);
      const unit = match ? (match[2] ?? of ?? "") : "";
      return match && !others.test(cell)
        ? [{ p: p ?? th ?? "", value: numberOf(match[1]) * inMilliseconds[unit], text }]
        : [];
    });
    if (cells.length > 0) return cells;
  }
  return [...plain.matchAll(told)].flatMap((match) => {
    const { p, th, value, unit } = match.groups as Record<string, string>;
    if (others.test(plain.slice(Math.max(0, match.index - 25), match.index + match[0].length))) return [];
    return [{ p: p ?? th, value: numberOf(value) * inMilliseconds[unit.toLowerCase()], text }];
  });
}

interface Percentile {
  readonly p: string;
  /** Milliseconds. */
  readonly value: number;
  readonly text: string;
}

function valuesIn(text: string): Percentile[] {
  return [...text.slice(0, 100_000).matchAll(printed)].map((match) => {
    const { p, name, value, unit } = match.groups as Record<string, string>;
    return {
      p: p ?? name.toLowerCase(),
      value: numberOf(value) * inMilliseconds[unit.toLowerCase()],
      text: match[0],
    };
  });
}
