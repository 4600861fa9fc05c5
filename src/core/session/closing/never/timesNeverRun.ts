import { patternOf } from "../../../patternOf.js";
import { isUnseen } from "../../acts/act.js";
import type { Spoken } from "../../acts/collect.js";
import type { Evidence } from "../../evidence.js";
import { numberOf } from "../../grounding/digits.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "I ran it 200 times", "50 repetitions without a failure": what was done, no habit and no plan. */
const times = patternOf("", [
  String.raw`\b(?:i |we )?(?:ran|re-?ran|repeated|executed|looped|stress-?tested|ran through|passed|passes|`,
  String.raw`tested)\b.{0,80}?\b(\d{1,3}(?:,\d{3})+|\d{1,6}) (?:times|runs|iterations|repetitions|repeats)\b|`,
  String.raw`\b(\d{1,6}) (?:consecutive |repeated |back-to-back |clean |green |straight |successful )+(?:runs|`,
  String.raw`iterations|repetitions|passes)\b|\b(?:ran|re-?ran|repeated|executed|looped|stress-?tested|passed|`,
  String.raw`passes|tested|green|held)\b.{0,60}?\b(\d{1,6}) ?[×x](?![\d\w])|`,
  String.raw`\b(\d{1,6})(?: ?\/ ?| out of )\4 (?:runs|iterations|times|repetitions)\b|`,
  String.raw`(?:跑|執行|执行|重複|重复|測試|测试|連續|连续)[^。,，]{0,10}?(\d{1,6}) ?[次遍]`,
]);
/** A call that may repeat what it runs without naming a number. */
const loops =
  /\b(?:while|until|for|seq|repeat|loop|xargs|parallel|watch|stress|timeit|hyperfine|forever)\b|--(?:count|repeat|runs|iterations)\b/i;

/** Fewer are run by hand. */
const FEW = 3;
/** Requests that are looked at for the number. */
const REQUESTS = 50;

/** So many runs are told of, the number stands nowhere in the session, nothing repeats, and there were fewer calls than that. */
export function timesNeverRun({ spoken, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { sentence, text } of statements) {
    const match = !/\b(?:if|would|could|should|will|can)\b/.test(text) ? times.exec(text) : null;
    const count = match ? numberOf(match.slice(1).find((digits) => digits !== undefined) ?? "0") : 0;
    if (count < FEW) continue;
    const acts = evidence.inExchange(spoken.order);
    const runs = acts.filter(({ kind }) => /^(?:tests|program|fetch|query|build|browse|serve)$/.test(kind));
    // A script, another agent or a tool of an unknown name may have repeated it.
    if (runs.length === 0 || runs.length >= count || acts.some(isUnseen)) continue;
    const { seen } = evidence;
    if (!seen.covers(spoken.exchange) || evidence.cutBefore) continue;
    if (acts.some(({ text: line }) => loops.test(withoutShortLoops(line, count)))) continue;
    // That a person asked for so many does not make it so.
    if (!requestedOnly(count, spoken, evidence)) continue;
    return carriedByNothing("times-never-run", runs[runs.length - 1], sentence.text);
  }
  return null;
}

/** The loops of a shell whose rounds can be counted, "for i in 1 2 3", and that have fewer of them. */
function withoutShortLoops(line: string, count: number): string {
  return line.replace(
    /\bfor \w+ in ((?:[\w.-]+ ?){1,40});|\bfor \w+ in (?:\$\(seq (?:1 )?(\d{1,6})\)|\{1\.\.(\d{1,6})\});/g,
    (loop, words?: string, last?: string, end?: string) => {
      const rounds = words === undefined ? Number(last ?? end) : words.trim().split(" ").length;
      return rounds < count ? "" : loop;
    },
  );
}

/** Wherever the number stands, it stands in a request: no call was given it, and none returned it. */
function requestedOnly(count: number, { order, turn }: Spoken, evidence: Evidence): boolean {
  const everywhere = evidence.seen.numbers(turn).filter(({ value }) => value === count).length;
  const asked = evidence.requestsBefore(order, REQUESTS).flatMap(({ text }) => numbersSaid(text));
  return everywhere === asked.filter((value) => value === count).length;
}
