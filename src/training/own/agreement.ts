import { sameAnswer } from "../../core/answer/sameAnswer.js";
import type { JudgedSolution } from "../corpora/solutions/judgedSolution.js";

/** Answer asked again: a solution, and how many fresh ones of the same prompt come to its answer. */
export interface Agreement {
  readonly judged: JudgedSolution;
  /** Of fresh solutions at temperature that state an answer. */
  readonly same: number;
  readonly of: number;
}

/** Fewer fresh answers that can be compared say nothing. */
const LEAST = 3;

/** The greedy solution of each problem that was asked again, against the fresh ones. @param all every judged solution */
export function agreements(all: readonly JudgedSolution[]): Agreement[] {
  const fresh = new Map<string, JudgedSolution[]>();
  for (const one of all) {
    if (one.temperature === 0) continue;
    const known = fresh.get(one.asked.id);
    if (known) known.push(one);
    else fresh.set(one.asked.id, [one]);
  }
  return all.flatMap((judged): Agreement[] => {
    const { answer, temperature, asked } = judged;
    if (temperature !== 0 || answer === null) return [];
    const answers = (fresh.get(asked.id) ?? []).flatMap((other) => other.answer ?? []);
    if (answers.length < LEAST) return [];
    const { kind } = asked.answer;
    const same = answers.filter((text) => sameAnswer({ text, kind }, { text: answer, kind })).length;
    return [{ judged, same, of: answers.length }];
  });
}
