import type { Run, Step } from "../core/run/run.js";
import { commitmentAround, conclusionIndex, type StepFacts } from "../core/verdict/facts.js";
import { all, headDisagrees, not } from "../core/verdict/conditions.js";
import { statesNothing } from "../core/verdict/stateless.js";
import { verdict } from "../core/verdict/verdict.js";
import type { ProbeSet } from "../probes/probeSet.js";
import { cleanPrefix } from "./cleanPrefix.js";
import { answerWrong, headFact, isTrusted, stepWrongFact } from "./headFacts.js";

type UnjudgedStep = Omit<Step, "verdict">;
const unchecked = { commitment: null, influences: [], knows: null, answerWrong: null, conclusion: false };
type Context = Pick<StepFacts, "mode" | "prompted">;

/** The verdict from a step's own scores and computations, before any check of the whole run. */
export function provisionalVerdict(step: UnjudgedStep, probes: ProbeSet | null, context: Context) {
  return verdict({
    ...ownFacts(step, probes, context),
    ...unchecked,
  });
}

/** Puts the verdict of all that is known onto every step of the run, and onto the run how far it shows no sign of a mistake. */
export function judge(run: Run, probes: ProbeSet | null): void {
  const conclusion = conclusionIndex(run.steps, run.answer);
  // Trained on solutions that state a number, it takes advice and code for wrong answers.
  const stated = run.answer?.kind === "number" && run.answer.chars !== undefined;
  const wrong = run.mode === "on-policy" && probes && stated ? answerWrong(probes, run.steps) : null;
  if (wrong) run.answerWrong = wrong.probability;
  for (const step of run.steps) {
    const concludes = step.index === run.steps[conclusion]?.index;
    step.verdict = verdict({
      ...ownFacts(step, probes, { mode: run.mode, prompted: run.messages.length > 0 }),
      commitment: commitmentAround(run.commitment, step.index, run.answer),
      influences: run.influences,
      // How sure a forced answer is says little about whether it is right: work on paper is rightly unsure before it begins.
      knows: run.knows?.source === "head" ? run.knows.probability : null,
      answerWrong: concludes ? wrong : null,
      conclusion: concludes && run.messages.length > 0,
    });
  }
  // The bound was set on mistakes put into texts. A model's own are likelier to it, and it may well read nothing in them.
  const clean = run.mode === "off-policy" ? cleanPrefix(run.steps, probes) : undefined;
  if (clean) run.clean = clean;
}

/** Steps that state something and that a head disagrees with, by themselves. */
export function disagreeing(run: Run, probes: ProbeSet | null): Step[] {
  const context = { mode: run.mode, prompted: run.messages.length > 0 };
  const isSuspect = all(headDisagrees, not(statesNothing));
  return run.steps.filter((step) => isSuspect({ ...ownFacts(step, probes, context), ...unchecked }));
}

function ownFacts(step: UnjudgedStep, probes: ProbeSet | null, context: Context) {
  return {
    ...context,
    kind: step.kind,
    text: step.text,
    headTrusted: probes !== null && isTrusted(probes, "truth"),
    truth: probes && headFact(probes, step.readings, "truth"),
    stepWrong: probes && stepWrongFact(probes, step.readings, step.text),
    logProbMean: step.scores.logProbMean,
    logProbMin: step.scores.logProbMin,
    computations: step.checks.filter((check) => check.kind === "computation"),
    causal: step.checks.filter((check) => check.kind !== "computation"),
  } satisfies Partial<StepFacts>;
}
