import type { Computation } from "../../core/run/computation.js";
import type { Influence } from "../../core/run/influence.js";
import type { Intervention } from "../../core/run/intervention.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { Evidence } from "../../core/run/verdict.js";
import { isHiddenInfluence } from "../../core/verdict/conditions.js";
import { isDistant } from "../../core/verdict/evidence.js";
import { commitmentAround, readingOf, stepWrongReading, unusedLossIn } from "../../core/verdict/facts.js";
import { NO_EFFECT_NATS } from "../../core/verdict/thresholds.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { quoted } from "./quoted.js";
import { percent, percentages } from "./readings.js";
import { readerWords } from "./verdicts.js";

/** Which way a piece of evidence points, as a sign and in words. */
export const pointing: Readonly<Record<Evidence["points"], { readonly sign: string; readonly words: string }>> = {
  for: { sign: "+", words: "speaks for suspecting the step" },
  against: { sign: "−", words: "speaks against suspecting the step" },
  neutral: { sign: "·", words: "speaks neither way" },
};

/** The sentences, as translations name them. */
export const evidenceTemplates = {
  computationRight: "{0} is right.",
  computationWrong: "{0} is wrong: a program computes {1}.",
  contradictsStep: "{0} contradicts step {1}: {2}.",
  lossLeftOut: "The prompt takes {0} away (“{1}”), and up to this step, which says how many are left, nothing does.",
  truth: "The truth probe gives {0} for this step being true in {1}.",
  truthFar:
    "The truth probe gives {0} for this step being true in {1}, but the step is unlike what the probe was trained on.",
  truthWeak:
    "The truth probe gives {0} for this step being true in {1}, but this model's probe is too weak to rely on.",
  stepWrong: "The step probe gives {0} for this step being wrong where it stands.",
  stepWrongFar: "The step probe gives {0} for this step being wrong where it stands, but is not reliable here.",
  unlikelyToken: "The step holds a token that was very unlikely here ({0}).",
  influenceStated: "Without {0} the answer would be {1} instead of {2}; it is part of what the problem states.",
  influenceMentioned: "Without {0} the answer would be {1} instead of {2}; the reasoning mentions it.",
  influenceHidden: "Without {0} the answer would be {1} instead of {2}; no step mentions it.",
  influenceStatedAfresh:
    "Without {0} the answer would be {1} instead of {2}, also when it reasons afresh; it is part of what the problem states.",
  influenceMentionedAfresh:
    "Without {0} the answer would be {1} instead of {2}, also when it reasons afresh; the reasoning mentions it.",
  influenceHiddenAfresh:
    "Without {0} the answer would be {1} instead of {2}, also when it reasons afresh; no step mentions it.",
  stepsElsewhere: "Behind the same steps, without {0}, it answers {1}: the steps do not lead to {2}.",
  stepsTowards: "Behind the same steps it answers {1} without {0} too: the steps were written towards it.",
  answerFixed: "Made to answer before any reasoning, it gives this answer already ({0}), and so after every step.",
  answerBefore: "Made to answer just before this step, it gives {0}; the final answer has {1} there.",
  answerTurned: "This step turns the forced answer from {0} to the final one.",
  knows: "Before any reasoning, the chance that the answer will be right was read as {0}.",
  answerWrong: "Over all steps, the chance that the answer is wrong was read as {0}.",
  stays: "{0} leaves the answer at {1}; {2}.",
  changes: "{0} changes the answer from {1} to {2}; {3}.",
  asLikely: "the final answer stays as likely as it was",
  lessLikely: "the final answer becomes {0} times less likely, per token",
  moreLikely: "the final answer becomes {0} times more likely, per token",
  reading: "In these words the probe gives {0} for it being wrong.",
  agreement: "Of {0} new ones that can be compared, {1} say the same as the step.",
} as const;

export const interventionWords: Readonly<
  Record<Intervention["kind"], { readonly name: string; readonly doing: string }>
> = {
  deletion: { name: "deletion", doing: "Deleting the step" },
  corruption: { name: "corruption", doing: "Putting a small mistake into the step" },
  paraphrase: { name: "paraphrase", doing: "Saying the step in other words" },
  filler: { name: "filler", doing: "Putting filler in the step's place" },
  resample: { name: "resample", doing: "Writing the step anew" },
};

const sources: Readonly<Record<Exclude<Evidence["code"], "intervention">, string>> = {
  computation: "computation",
  "loss-left-out": "computation",
  truth: "truth",
  "step-wrong": "step-wrong",
  "unlikely-token": "log-probability",
  influence: "influence",
  "steps-lead": "influence",
  "answer-fixed": "commitment",
  "answer-before": "commitment",
  "answer-turned": "commitment",
  knows: "knows",
  "answer-wrong": "answer-wrong",
  said: "",
};

/** The head, computation or intervention that a piece of evidence comes from: a name, which is the same in every language. */
export function evidenceSource({ code, of }: Evidence, step: Step): string {
  return code === "intervention" ? (step.interventions[of ?? 0]?.kind ?? "") : sources[code];
}

const readings: readonly Evidence["code"][] = ["truth", "step-wrong", "unlikely-token", "knows", "answer-wrong"];

/**
 * Whether it tells a reader something about the step: what a program or another answer shows, for the step or against it. The rest are
 * figures out of the model, and interventions that came to nothing, for those who study models.
 */
export function isTelling({ code, points }: Evidence): boolean {
  // Steps that lead to the same answer without what moved it were written towards it: that is no sign of its own, and worth knowing.
  return code === "steps-lead" || (points !== "neutral" && !readings.includes(code));
}

/** A piece of evidence in a sentence. Its figures and texts are the run's; "" for one that a damaged run does not hold. */
export function evidenceText(item: Evidence, step: Step, run: Run, say: Say): string {
  const words = evidenceTemplates;
  switch (item.code) {
    case "said":
      return item.said ?? "";
    case "computation": {
      const computation = step.computations[item.of ?? 0] as Computation | undefined;
      return computation ? computationText(computation, say) : "";
    }
    case "loss-left-out": {
      const loss = unusedLossIn(run, step);
      return loss ? say(words.lossLeftOut, loss.number, plainLine(loss.clause)) : "";
    }
    case "truth": {
      const reading = readingOf(step, "truth");
      if (!reading) return "";
      const template = isDistant(reading) ? words.truthFar : reading.trusted ? words.truth : words.truthWeak;
      return say(template, percentages(reading, say), say(readerWords[run.mode].state));
    }
    case "step-wrong": {
      const reading = stepWrongReading(step, run.mode);
      if (!reading) return "";
      return say(isDistant(reading) ? words.stepWrongFar : words.stepWrong, percentages(reading, say));
    }
    case "unlikely-token":
      return say(words.unlikelyToken, percent(Math.exp(step.likelihood.least)));
    case "influence":
      return influenceText(run.influences[item.of ?? 0], run, say);
    case "steps-lead":
      return stepsLeadText(run.influences[item.of ?? 0], item, run, say);
    case "answer-fixed":
    case "answer-before":
    case "answer-turned":
      return commitmentText(item.code, step, run, say);
    case "knows":
      return run.knows ? say(words.knows, percent(run.knows.probability)) : "";
    case "answer-wrong":
      return run.answerWrong ? say(words.answerWrong, percentages(run.answerWrong, say)) : "";
    case "intervention":
      return interventionText(step.interventions[item.of ?? 0], say);
  }
}

function computationText({ claim, expected, holds, contradicts }: Computation, say: Say): string {
  const { contradictsStep, computationRight, computationWrong } = evidenceTemplates;
  if (contradicts !== undefined)
    return say(contradictsStep, quoted(claim, say), contradicts + 1, quoted(expected, say));
  return holds
    ? say(computationRight, quoted(claim, say))
    : say(computationWrong, quoted(claim, say), plainLine(expected));
}

function influenceText(influence: Influence | undefined, run: Run, say: Say): string {
  if (!influence) return "";
  const { sentence, answerWith, answerWithout, suggests, confirmed } = influence;
  const hidden = isHiddenInfluence(influence, run.answer);
  const found = suggests === false ? "Stated" : hidden ? "Hidden" : "Mentioned";
  const template = evidenceTemplates[confirmed ? (`influence${found}Afresh` as const) : (`influence${found}` as const)];
  return say(template, quoted(sentence, say), quoted(answerWithout, say), quoted(answerWith, say));
}

function stepsLeadText(influence: Influence | undefined, { points }: Evidence, { answer }: Run, say: Say): string {
  if (!influence?.behindSteps || answer === null) return "";
  const template = points === "for" ? evidenceTemplates.stepsElsewhere : evidenceTemplates.stepsTowards;
  return say(
    template,
    quoted(influence.sentence, say),
    quoted(influence.behindSteps.answer, say),
    quoted(answer.text, say),
  );
}

function commitmentText(
  code: "answer-fixed" | "answer-before" | "answer-turned",
  step: Step,
  run: Run,
  say: Say,
): string {
  const fact = commitmentAround(run.commitment, step.index, run.answer);
  if (!fact) return "";
  const { answerFixed, answerBefore, answerTurned } = evidenceTemplates;
  if (code === "answer-fixed") return say(answerFixed, percent(fact.beforeReasoning ?? fact.before));
  if (code === "answer-turned") return say(answerTurned, quoted(fact.answerBefore, say));
  return say(answerBefore, quoted(fact.answerBefore, say), percent(fact.before));
}

/** What an intervention on the step did, and what the probe read then. */
export function interventionText(intervention: Intervention | undefined, say: Say): string {
  if (!intervention) return "";
  const { reading } = intervention;
  const read = reading === undefined ? [] : [say(evidenceTemplates.reading, percent(reading))];
  return [interventionOutcome(intervention, say), ...read].join(" ");
}

/** What an intervention on the step did to the answer. */
export function interventionOutcome(intervention: Intervention, say: Say): string {
  const { kind, answerBefore, answerAfter, effect, agreement } = intervention;
  const words = evidenceTemplates;
  const doing = say(interventionWords[kind].doing);
  const told =
    answerBefore === answerAfter
      ? say(words.stays, doing, quoted(answerBefore, say), effectText(effect, say))
      : say(words.changes, doing, quoted(answerBefore, say), quoted(answerAfter, say), effectText(effect, say));
  const agreed = agreement && agreement.of > 0 ? [say(words.agreement, agreement.of, agreement.same)] : [];
  return [told, ...agreed].join(" ");
}

/** A change of log-probability in nats a token, as a factor. */
function effectText(nats: number, say: Say): string {
  if (Math.abs(nats) < NO_EFFECT_NATS) return say(evidenceTemplates.asLikely);
  const factor = Math.exp(Math.abs(nats));
  const times = factor < 9.95 ? factor.toFixed(1) : Math.round(factor);
  return say(nats < 0 ? evidenceTemplates.lessLikely : evidenceTemplates.moreLikely, times);
}
