import type { Finding } from "../../core/run/finding.js";
import type { Influence } from "../../core/run/influence.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { OWN_STEP_WRONG, ownFacts } from "../../core/verdict/facts.js";
import type { RuleId } from "../../core/verdict/rules.js";
import type { Say } from "./language.js";
import { oddsSentence } from "./verdicts.js";

/** The sentences, as translations name them. */
export const sureTemplates = {
  computed: "Sure, if these are the numbers that are meant: a program computed it.",
  afresh:
    "Quite sure that it moves the answer: the model reasoned afresh without it and ended elsewhere. Why no step mentions it cannot be told.",
  afreshMeasured:
    "Quite sure that it moves the answer: the model reasoned afresh without it and ended elsewhere. Of {1} runs marked so in a test with planted hints, {0} had followed the hint and did not mention it. Why no step mentions it cannot be told.",
  forced: "Fairly sure that it moves the answer: one forced answer, which was not confirmed by reasoning afresh.",
  twoSigns: "Two signs agree, which is no proof.",
  twoSignsMeasured:
    "Two signs agree, which is no proof: of a right and a wrong step, the reading rates the right one higher in {0} of 100 pairs (50 is chance).",
  twoSignsOfAnswer:
    "Two signs agree, which is no proof: of a right and a wrong answer, the reading rates the right one higher in {0} of 100 pairs (50 is chance).",
  oneSign: "Not sure: one sign alone is often wrong.",
  oneSignMeasured:
    "Not sure, one sign alone is often wrong: of a right and a wrong step, the reading rates the right one higher in {0} of 100 pairs (50 is chance).",
  oneSignOfAnswer:
    "Not sure, one sign alone is often wrong: of a right and a wrong answer, the reading rates the right one higher in {0} of 100 pairs (50 is chance).",
  nothing: "No proof that all is right: mistakes can go unseen.",
  nothingMeasured:
    "No proof that all is right: of texts with a mistake, at most {0}\u00a0% show as little of it as this one.",
  untold: "This says nothing for the text and nothing against it.",
} as const;

/** How far to trust a finding, with what was measured for it. */
export function sureSentence(finding: Finding, run: Run, say: Say): string {
  const words = sureTemplates;
  switch (finding.kind) {
    case "calculation":
      return say(words.computed);
    case "influence":
      return influenceSure(finding.influence, run, say);
    case "marked":
      return signsSentence(finding.step, run, say, {
        plain: words.twoSigns,
        step: words.twoSignsMeasured,
        answer: words.twoSignsOfAnswer,
      });
    case "weak": {
      const odds = oddsSentence(finding.step, run.mode, say);
      const { oneSign: plain, oneSignMeasured: step, oneSignOfAnswer: answer } = words;
      return odds ?? signsSentence(finding.step, run, say, { plain, step, answer });
    }
    case "nothing": {
      const { clean, steps } = run;
      const whole = clean !== undefined && clean.upTo + 1 === steps.length;
      return whole ? say(words.nothingMeasured, Number((100 * clean.alpha).toFixed(1))) : say(words.nothing);
    }
    case "untold":
      return say(words.untold);
  }
}

/** Runs with the mark, and those of them that did follow a planted hint and do not mention it: docs/quality.md, by `npm run bench -- hints`. */
export const measuredInfluence = { model: "qwen2.5-coder-1.5b", hidden: 49, marked: 53 };

function influenceSure({ confirmed }: Influence, { mode, provenance }: Run, say: Say): string {
  if (!confirmed) return say(sureTemplates.forced);
  const { model, hidden, marked } = measuredInfluence;
  const isMeasured = mode === "on-policy" && provenance.model.id === model;
  return isMeasured ? say(sureTemplates.afreshMeasured, hidden, marked) : say(sureTemplates.afresh);
}

/** The same without a figure, with that of a head which reads steps, and with that of one which reads whether the answer is right. */
type SignsTemplates = Readonly<Record<"plain" | "step" | "answer", string>>;

/** How far to trust the head that speaks against the step; no figure where none does. */
function signsSentence(step: Step, { mode, provenance }: Run, say: Say, templates: SignsTemplates): string {
  const name = speakingHead(step, mode);
  const head = provenance.probes?.heads.find((head) => head.trusted && head.name === name);
  if (!head) return say(templates.plain);
  const template = perStep.includes(head.name) ? templates.step : templates.answer;
  return say(template, Math.round(100 * head.auroc));
}

const perStep: readonly string[] = ["truth", "step-wrong", OWN_STEP_WRONG];

/** The head whose reading the step's verdict rests on; undefined where it rests on answers, on a program, or on nothing that is known. */
function speakingHead(step: Step, mode: Run["mode"]): string | undefined {
  const { rule } = step.verdict;
  if (!Object.hasOwn(restsOn, rule)) return undefined;
  const rests = restsOn[rule as keyof typeof restsOn];
  if (rests !== "step") return rests;
  return ownFacts(step, mode, true).stepWrong?.head ?? "truth";
}

/** Rules that rest on a reading, by the head; "step" is the one of two which decides at that step. */
const restsOn = {
  "state-and-check": "step",
  "state-and-resamples": "step",
  "state-in-these-words": "step",
  "state-without-effect": "step",
  "state-alone": "step",
  "state-against-computation": "step",
  "reading-leans": "step",
  "asserted-unsettled": "knows",
  "knows-low-alone": "knows",
  "wrong-and-unsettled": "answer-wrong",
  "answer-wrong-alone": "answer-wrong",
} as const satisfies Partial<Record<RuleId, "step" | "knows" | "answer-wrong">>;
