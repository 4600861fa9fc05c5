import { patternOf } from "../patternOf.js";
import type { Act } from "./acts/act.js";
import type { Spoken } from "./acts/collect.js";
import { fileChanging } from "./acts/act.js";

/** A call that failed again and again without a success between. */
export interface RepeatedFailure {
  readonly name: string;
  readonly text: string;
  readonly times: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
  /** It held in the end. */
  readonly recovered: boolean;
}

/** An edit that was taken back or made again: the file went in a circle. */
export interface CirclingEdit {
  readonly path: string;
  readonly times: number;
  readonly lastTurn: number;
}

/** One turn of the agent: what failed in a row up to it, and what it apologised for. */
export interface StrainPoint {
  readonly turn: number;
  readonly failures: number;
  readonly apologies: number;
}

export interface Repeated {
  readonly failures: readonly RepeatedFailure[];
  readonly circling: readonly CirclingEdit[];
  readonly apologies: number;
  /** Turns in which the agent called something or apologised, in order. */
  readonly curve: readonly StrainPoint[];
}

const LEAST = 3;
const apology = patternOf("gi", [
  String.raw`\b(?:i(?:'m| am)? (?:so |very |really |truly |deeply )?(?:sorry|apologi[sz]e)|`,
  "my (?:sincere |deepest )?apologies|apologies for|my (?:mistake|bad|fault)|",
  String.raw`i (?:made|was making) (?:a |an |another )?(?:\w+ )?(?:mistake|error)|`,
  String.raw`you(?:'re| are) (?:absolutely |completely |totally )?right)\b|(?:抱歉|对不起|不好意思|您说得对|你说得对)`,
]);

/** Calls that fail again and again, edits that go in circles, apologies; linear in the session's length. */
export function repeatedFailures(acts: readonly Act[], spoken: readonly Spoken[]): Repeated {
  const runs = new Map<string, { act: Act; times: number; firstTurn: number; lastTurn: number }>();
  const failures: RepeatedFailure[] = [];
  const byTurn = new Map<number, { failures: number; apologies: number }>();
  const point = (turn: number) => {
    const own = byTurn.get(turn) ?? { failures: 0, apologies: 0 };
    byTurn.set(turn, own);
    return own;
  };
  const close = (key: string, recovered: boolean) => {
    const run = runs.get(key);
    if (run && run.times >= LEAST)
      failures.push({
        name: run.act.name,
        text: run.act.text.slice(0, 200),
        times: run.times,
        firstTurn: run.firstTurn,
        lastTurn: run.lastTurn,
        recovered,
      });
    runs.delete(key);
  };
  for (const act of acts) {
    if (act.tool === "user") continue;
    const key = `${act.tool} ${act.name} ${act.text.replace(/\s+/g, " ").slice(0, 300)}`;
    const failed = act.outcome === "failed" || act.outcome === "refused";
    if (failed) {
      const run = runs.get(key);
      if (run) {
        run.times++;
        run.lastTurn = act.turn;
      } else runs.set(key, { act, times: 1, firstTurn: act.turn, lastTurn: act.turn });
      point(act.turn).failures = Math.max(point(act.turn).failures, runs.get(key)?.times ?? 1);
    } else if (act.outcome === "ok") {
      close(key, true);
      point(act.turn);
    }
  }
  for (const key of [...runs.keys()]) close(key, false);
  let apologies = 0;
  for (const { turn, text } of spoken) {
    const count = text.slice(0, 20_000).match(apology)?.length ?? 0;
    if (count === 0) continue;
    apologies += count;
    point(turn).apologies += count;
  }
  const curve = [...byTurn].map(([turn, own]) => ({ turn, ...own })).sort((a, b) => a.turn - b.turn);
  return {
    failures: failures.sort((a, b) => a.firstTurn - b.firstTurn),
    circling: circlingEdits(acts),
    apologies,
    curve,
  };
}

/** A state of a place in a file that comes back after it was left: a → b → a. */
function circlingEdits(acts: readonly Act[]): CirclingEdit[] {
  const states = new Map<string, { seen: Set<string>; times: number; lastTurn: number }>();
  for (const act of acts) {
    if (!fileChanging.has(act.kind) || act.outcome === "failed" || act.outcome === "refused") continue;
    for (const { path, before, after } of act.edits) {
      if (path === "" || after === null || before === null || before === after) continue;
      const own = states.get(path) ?? { seen: new Set<string>(), times: 0, lastTurn: act.turn };
      states.set(path, own);
      if (own.seen.has(after.slice(0, 2000))) {
        own.times++;
        own.lastTurn = act.turn;
      }
      if (own.seen.size < 1000) own.seen.add(before.slice(0, 2000));
    }
  }
  return [...states]
    .filter(([, { times }]) => times > 0)
    .map(([path, { times, lastTurn }]) => ({ path, times, lastTurn }));
}
