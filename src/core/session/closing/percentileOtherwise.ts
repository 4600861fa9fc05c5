import type { Act } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import type { Evidence } from "../evidence.js";
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
  const acts = evidence.inExchange(spoken.order).filter(({ kind }) => kind !== "edit" && kind !== "write");
  const runs = acts.map((act) => ({ act, values: valuesIn(evidence.outputOf(act).text) }));
  for (const line of spoken.text.split("\n", 200)) {
    if (line.length > 400) continue;
    const plain = line.replace(/\*\*|__|`/g, "");
    for (const match of plain.matchAll(told)) {
      const { p, th, value, unit } = match.groups as Record<string, string>;
      if (others.test(plain.slice(Math.max(0, match.index - 25), match.index + match[0].length))) continue;
      const stated = Number(value.replaceAll(",", "")) * inMilliseconds[unit.toLowerCase()];
      const known = runs.flatMap(({ act, values }) =>
        values.filter((one) => one.p === (p ?? th)).map((one) => ({ act, ...one })),
      );
      if (known.length === 0 || known.some((one) => Math.abs(one.value - stated) <= 0.06 * one.value)) continue;
      // It is the value of another percentile: the names were exchanged, and no other run is meant.
      const swapped = runs.some(({ values }) => values.some((one) => Math.abs(one.value - stated) <= 0.01 * one.value));
      if (!swapped) continue;
      return against(known[known.length - 1].act, known[known.length - 1].text, line.trim());
    }
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
  readonly text: string;
}

function valuesIn(text: string): Percentile[] {
  return [...text.slice(0, 100_000).matchAll(printed)].map((match) => {
    const { p, value, unit } = match.groups as Record<string, string>;
    return { p, value: Number(value.replaceAll(",", "")) * inMilliseconds[unit.toLowerCase()], text: match[0] };
  });
}
