import { isUnseen } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import { numberOf } from "../grounding/digits.js";
import type { AgainstClosing } from "./againstClosing.js";

/** "I ran it 200 times", "50 repetitions without a failure": what was done, no habit and no plan. */
const times =
  /\b(?:i |we )?(?:ran|re-?ran|repeated|executed|looped|stress-?tested|ran through|passed|passes|tested)\b.{0,80}?\b(\d{1,3}(?:,\d{3})+|\d{1,6}) (?:times|runs|iterations|repetitions|repeats)\b|\b(\d{1,6}) (?:consecutive |repeated |back-to-back |clean |green )+(?:runs|iterations|repetitions)\b/;
/** A call that may repeat what it runs without naming a number. */
const loops =
  /\b(?:while|until|for|seq|repeat|loop|xargs|parallel|watch|stress|timeit|hyperfine|forever)\b|--(?:count|repeat|runs|iterations)\b/i;

/** Fewer are run by hand. */
const FEW = 3;

/** So many runs are told of, the number stands nowhere in the session, nothing repeats, and there were fewer calls than that. */
export function timesNeverRun(
  said: string,
  { order, turn, exchange }: Spoken,
  evidence: Evidence,
): AgainstClosing | null {
  for (const { sentence, text } of statementsOf(said)) {
    const match = !/\b(?:if|would|could|should|will|can)\b/.test(text) ? times.exec(text) : null;
    const count = match ? numberOf(match[1] ?? match[2]) : 0;
    if (count < FEW) continue;
    const acts = evidence.inExchange(order);
    const runs = acts.filter(({ kind }) => /^(?:tests|program|fetch|query|build|browse|serve)$/.test(kind));
    // A script, another agent or a tool of an unknown name may have repeated it.
    if (runs.length === 0 || runs.length >= count || acts.some(isUnseen)) continue;
    const { seen } = evidence;
    if (acts.some(({ text: line }) => loops.test(line)) || !seen.covers(exchange) || evidence.cutBefore) continue;
    if (seen.numbers(turn).some(({ value }) => value === count)) continue;
    return {
      rule: "times-never-run",
      status: "no-evidence",
      act: runs[runs.length - 1],
      quote: runs[runs.length - 1].text.slice(0, 200),
      sentence: sentence.text,
    };
  }
  return null;
}
