import { logOddsOf } from "../statistics/logOdds.js";
import { conclusionIndex } from "../verdict/facts.js";
import { INFLUENCE_NATS } from "../verdict/thresholds.js";
import { isSameSubject } from "./levers.js";
import type { Lever } from "./lever.js";
import type { Run } from "./run.js";

/** Something whose layers can be looked at, because it moves the answer: a sentence of the prompt, or a step. */
export interface LeverSubject {
  readonly sentence: string;
  /** Index of the step that it is. */
  readonly step?: number;
  /** Index of the run's influence that it is. */
  readonly influence?: number;
  /** By how much it moves the answer's log-odds, as the check found, in nats: a sentence before any reasoning, a step across itself. */
  readonly nats: number;
  /** What was found of its layers, where that was looked for. */
  readonly lever?: Lever;
}

/** The sentences of the prompt that move the answer, in their order, then the steps, and what else was looked at. */
export function leverSubjects(run: Run): LeverSubject[] {
  const levers = run.levers ?? [];
  const found = [...sentences(run), ...steps(run, levers)];
  return found.map((subject) => {
    const lever = levers.find((each) => isSameSubject(each, subject));
    return lever ? { ...subject, lever } : subject;
  });
}

function sentences({ influences, commitment, levers = [] }: Run): LeverSubject[] {
  const before = commitment.find(({ step }) => step === -1)?.finalAnswerProbability;
  // An effect is a change of the log-probability from there.
  const nats = (effect: number) =>
    before === undefined ? effect : logOddsOf(before) - logOddsOf(before * Math.exp(-effect));
  const last = Number.MAX_SAFE_INTEGER;
  return [...influences.entries()]
    .filter(
      ([, { sentence, effect }]) =>
        effect >= INFLUENCE_NATS || levers.some((each) => isSameSubject(each, { sentence })),
    )
    .sort(([, a], [, b]) => (a.message ?? last) - (b.message ?? last) || a.chars.start - b.chars.start)
    .map(([influence, { sentence, effect }]) => ({ sentence, influence, nats: nats(effect) }));
}

/** Steps that move the answer or were looked at. The one that states it moves it as a matter of course: behind that it is only read off. */
function steps({ commitment, steps, answer }: Run, levers: readonly Lever[]): LeverSubject[] {
  const stating = answer === null ? -1 : conclusionIndex(steps, answer);
  return steps.flatMap(({ index, text }, at): LeverSubject[] => {
    const [before, after] = [index - 1, index].map((place) => commitment.find(({ step }) => step === place));
    const nats =
      before && after ? logOddsOf(after.finalAnswerProbability) - logOddsOf(before.finalAnswerProbability) : 0;
    const subject = { sentence: text, step: index, nats };
    const moves = at !== stating && Math.abs(nats) >= INFLUENCE_NATS;
    return moves || levers.some((lever) => isSameSubject(lever, subject)) ? [subject] : [];
  });
}
