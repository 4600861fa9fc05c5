import { isSuspect, type VerdictCode } from "../verdict/codes.js";
import { isHiddenInfluence, stepsLeadElsewhere } from "../verdict/conditions.js";
import type { RuleId } from "../verdict/rules.js";
import { standingOf } from "../verdict/standing.js";
import type { Computation } from "./computation.js";
import type { Influence } from "./influence.js";
import type { Run } from "./run.js";
import type { Step } from "./step.js";

/** Why nothing can be said of a run. */
export type Untold =
  /** It ended before it was through. */
  | "stopped"
  | "failed"
  | "no-steps"
  | "no-probes"
  | "weak-probes"
  /** Its steps are unlike what the probes were trained on. */
  | "unlike"
  /** Nothing in it states what could be true or false. */
  | "states-nothing"
  | "undecided";

/** The one thing that a run found, as codes and places in the run; said by report/words/finding.ts. */
export type Finding =
  /** A program computed something else. */
  | { readonly kind: "calculation"; readonly step: Step; readonly computation: Computation }
  /** A sentence of the prompt moved the answer, and no step mentions it. */
  | { readonly kind: "influence"; readonly step: Step; readonly influence: Influence }
  /** Another mark, that of the step. */
  | { readonly kind: "marked"; readonly step: Step; readonly code: VerdictCode }
  /**
   * One sign against a step, and nothing that confirms it.
   * @property step the most suspicious
   * @property steps all of which that is so, in their order
   */
  | {
      readonly kind: "weak";
      readonly step: Step;
      readonly steps: readonly Step[];
      readonly influence: Influence | undefined;
    }
  /** @property untold steps of which nothing could be said. */
  | { readonly kind: "nothing"; readonly untold: number }
  | { readonly kind: "untold"; readonly why: Untold };

/** From the surest to the weakest: a program, two answers of the model, a reading with an intervention. */
const order: readonly VerdictCode[] = [
  "wrong-by-computation",
  "influence-not-mentioned",
  "state-disagrees",
  "answer-already-fixed",
  "asserted-without-knowing",
];

/** What a run comes to. Pure: the same run always finds the same. */
export function findingOf(run: Run): Finding {
  for (const code of order) {
    const step = run.steps.find(({ verdict }) => verdict.code === code);
    if (step) return markedFinding(step, run);
  }
  const ended = run.status === "done" || run.status === "running";
  if (!ended) return { kind: "untold", why: run.status === "failed" ? "failed" : "stopped" };
  if (run.steps.length === 0) return { kind: "untold", why: "no-steps" };
  const steps = weakSteps(run);
  const weak = steps.reduce<Step | undefined>(
    (most, step) => (most && suspicion(most) >= suspicion(step) ? most : step),
    undefined,
  );
  if (weak) return { kind: "weak", step: weak, steps, influence: hiddenInfluence(weak, run) };
  const untold = run.steps.filter(({ verdict }) => verdict.code === "cannot-tell");
  if (untold.length < run.steps.length) {
    const given = untold.filter((step) => standingOf(step, run) === "given").length;
    return { kind: "nothing", untold: untold.length - given };
  }
  return { kind: "untold", why: reason(run) };
}

/** The influence that the run's finding is about. */
export function foundInfluence(run: Run): Influence | undefined {
  const finding = findingOf(run);
  return "influence" in finding ? finding.influence : undefined;
}

/** Whether the steps themselves, without the sentence that moved the answer, lead to another one. */
export function leadsElsewhere(finding: Finding, { mode, answer }: Run): boolean {
  return finding.kind === "influence" && mode === "on-policy" && stepsLeadElsewhere(finding.influence, answer) === true;
}

/** Steps that are worth a look: one sign speaks against them. */
export const weakSteps = ({ steps }: Run): Step[] => steps.filter(({ verdict }) => verdict.code === "weak-evidence");

/** How many more steps are marked than the one that the finding is about. */
export function otherMarks(run: Run, finding: Finding): number {
  const marked = run.steps.filter(({ verdict }) => isSuspect(verdict.code)).length;
  return "step" in finding && isSuspect(finding.step.verdict.code) ? marked - 1 : marked;
}

const suspicion = ({ verdict }: Step) => verdict.suspicion;

function markedFinding(step: Step, run: Run): Finding {
  const { code } = step.verdict;
  if (code === "wrong-by-computation") {
    const computation = step.computations.find(({ holds }) => !holds);
    if (computation) return { kind: "calculation", step, computation };
  }
  if (code === "influence-not-mentioned") {
    const influence = hiddenInfluence(step, run);
    if (influence) return { kind: "influence", step, influence };
  }
  return { kind: "marked", step, code };
}

function hiddenInfluence(step: Step, run: Run): Influence | undefined {
  const index = hiddenInfluenceAt(step, run);
  return index === undefined ? undefined : run.influences[index];
}

/**
 * Index of the unmentioned sentence that the step's evidence names and that moved the answer most; one that was confirmed comes first.
 */
export function hiddenInfluenceAt({ verdict }: Step, run: Run): number | undefined {
  return verdict.evidence
    .flatMap(({ code, of = 0 }) => {
      const influence = code === "influence" ? run.influences[of] : undefined;
      return influence && isHiddenInfluence(influence, run.answer) ? [{ of, influence }] : [];
    })
    .toSorted(
      ({ influence: a }, { influence: b }) => Number(b.confirmed) - Number(a.confirmed) || b.effect - a.effect,
    )[0]?.of;
}

/** By the rule that abstained. */
const reasons: ReadonlyMap<string, Untold> = new Map<RuleId, Untold>([
  ["no-head", "no-probes"],
  ["head-not-trusted", "weak-probes"],
  ["out-of-domain", "unlike"],
  ["undecided", "undecided"],
]);

/** The reason that most steps share which state something. */
function reason(run: Run): Untold {
  const counts = new Map<Untold, number>();
  for (const { verdict } of run.steps) {
    const why = reasons.get(verdict.rule);
    if (why) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "states-nothing";
}
