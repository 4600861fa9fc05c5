import type { Act } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import type { Evidence } from "../evidence.js";
import { numberOf } from "../grounding/digits.js";
import type { AgainstClosing } from "./againstClosing.js";

/** `p95 266 ms`, "p99: 1.2 s", "95th percentile is 310ms". */
const told =
  /\b(?:p\(?(?<p>50|75|90|95|99(?:\.9)?)\)?|(?<th>50|75|90|95|99)th[- ]percentile)(?:\s+(?:latency|response time|duration))?\s*(?:is|was|of|at|=|:|came in at|landed at)?\s*(?<value>\d[\d,]{0,9}(?:\.\d{1,6})?)\s?(?<unit>ms|s|µs|us|seconds)\b/giu;
const printed =
  /\bp?\(?(?<p>50|75|90|95|99(?:\.9)?)(?:\)|th|%)?(?:[- ]?(?:percentile|%ile))?\s*(?:=|:|\s)\s*(?<value>\d[\d,]{0,9}(?:\.\d{1,6})?)\s?(?<unit>ms|s|µs|us)\b/giu;
const inMilliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, seconds: 1000, µs: 0.001, us: 0.001 };
/** A limit, or what was before. */
const others =
  /\b(?:limit|target|slo|sla|budget|threshold|under|below|above|less than|goal|before|previous\w*|was|from|baseline)\b|[<>≤≥→]/i;

/** A percentile of a duration is told that every run of the exchange prints as another; all runs print it. */
export function percentileOtherwise(spoken: Spoken, evidence: Evidence): AgainstClosing | null {
  const stated = toldIn(spoken.text);
  if (stated.length === 0) return null;
  const acts = evidence.inExchange(spoken.order).filter(({ kind }) => kind !== "edit" && kind !== "write");
  const values = acts.flatMap((act) => valuesIn(evidence.outputOf(act).text).map((one) => ({ act, ...one })));
  for (const { p, value, line } of stated) {
    const known = values.filter((one) => one.p === p);
    const last = known.at(-1);
    if (!last || known.some((one) => Math.abs(one.value - value) <= 0.06 * one.value)) continue;
    // It is the value of another percentile: the names were exchanged, and no other run is meant.
    if (values.some((one) => Math.abs(one.value - value) <= 0.01 * one.value))
      return against(last.act, last.text, line);
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

interface Percentile {
  readonly p: string;
  /** Milliseconds. */
  readonly value: number;
}

/** What a message tells, line by line. */
function toldIn(text: string): (Percentile & { readonly line: string })[] {
  return text
    .split("\n", 200)
    .filter((line) => line.length <= 400)
    .flatMap((line) => {
      const plain = line.replace(/\*\*|__|`/g, "");
      return [...plain.matchAll(told)]
        .filter(({ index, 0: whole }) => !others.test(plain.slice(Math.max(0, index - 25), index + whole.length)))
        .map((match) => ({ ...percentileOf(match), line: line.trim() }));
    });
}

const valuesIn = (text: string): (Percentile & { readonly text: string })[] =>
  [...text.slice(0, 100_000).matchAll(printed)].map((match) => ({ ...percentileOf(match), text: match[0] }));

function percentileOf({ groups }: RegExpMatchArray): Percentile {
  const { p, th, value, unit } = groups as Record<string, string>;
  return { p: p ?? th, value: numberOf(value) * inMilliseconds[unit.toLowerCase()] };
}
