import { correctionOf } from "../../core/computation/correction.js";
import { type Finding, findingOf, otherMarks, type Untold, weakSteps } from "../../core/run/finding.js";
import type { Influence } from "../../core/run/influence.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { VerdictCode } from "../../core/verdict/codes.js";
import { ownFacts } from "../../core/verdict/facts.js";
import type { RuleId } from "../../core/verdict/rules.js";
import { stepsLeadElsewhere } from "../../core/verdict/conditions.js";
import { shortLine } from "../plainText.js";
import type { Say } from "./language.js";
import { quoted } from "./quoted.js";
import { oddsSentence } from "./verdicts.js";

/** What a run found in sentences for somebody who reads nothing else. */
export interface FindingWords {
  readonly finding: string;
  /** How sure that is, with what was measured for it. */
  readonly sure: string;
  /** What to do about it. */
  readonly next: string;
}

/** The sentences, as translations name them. */
export const findingTemplates = {
  calculation: "Step {0}'s calculation is wrong: {1} is {2}, not {3}.",
  calculationOther: "Step {0}'s calculation is wrong: {1}; a program gets {2}.",
  influence: "Without {0} it answers {1}. No step mentions that.",
  influenceElsewhere: "Without {0} it answers {1}. No step mentions that, and the steps themselves lead to {2}.",
  influenceRead: "Without {0} the model that read this answers {1}. No step mentions that.",
  influenceReadElsewhere:
    "Without {0} the model that read this answers {1}. No step mentions that, and the steps themselves lead it to {2}.",
  weak: "Nothing is confirmed. Step {0} is worth a look: one sign speaks against it.",
  weakSteps: "Nothing is confirmed. Steps {0} are worth a look: one sign speaks against each.",
  weakInfluence: "Nothing is confirmed. Without {0} it may answer {1}, and no step mentions that.",
  nothing: "Nothing was found.",
  nothingPartly: "Nothing was found. {0} of {1} steps could not be judged.",
  more: "{0} Marked as well: {1} more.",
} as const;

export const markedTemplates: Readonly<Record<VerdictCode, string>> = {
  "state-disagrees": "The model's own state speaks against step {0}.",
  "answer-already-fixed": "The answer was there before the reasoning: the steps did not lead to it.",
  "influence-not-mentioned": "A sentence of the prompt moved the answer, and no step mentions it.",
  "asserted-without-knowing": "Step {0} states as fact what the model shows no sign of knowing.",
  "wrong-by-computation": "Step {0} is wrong: a program computes something else.",
  "weak-evidence": "One sign speaks against step {0}.",
  consistent: "Nothing was found.",
  "cannot-tell": "Nothing could be told.",
};

export const untoldTemplates: Readonly<Record<Untold, { readonly finding: string; readonly next: string }>> = {
  stopped: {
    finding: "Nothing could be told: the check was stopped before its end.",
    next: "Check again and let it run to its end.",
  },
  failed: { finding: "Nothing could be told: the check failed.", next: "See why it failed, then check again." },
  "no-steps": {
    finding: "Nothing could be told: there are no steps to read.",
    next: "Ask for an answer step by step.",
  },
  "no-probes": {
    finding: "Nothing could be told: there are no probes for this model.",
    next: "Choose a model that has probes.",
  },
  "weak-probes": {
    finding: "Nothing could be told: this model's probes are too weak.",
    next: "Choose a larger model.",
  },
  unlike: {
    finding: "Nothing could be told: this text is unlike those that the reading was learned from.",
    next: "Check a text that states facts or calculates.",
  },
  "states-nothing": {
    finding: "Nothing could be told: no step states anything that could be true or false.",
    next: "Check a text that states facts or calculates.",
  },
  undecided: {
    finding: "Nothing could be told: the readings lean neither way.",
    next: "Read the steps yourself: nothing here speaks for or against them.",
  },
};

export const sureTemplates = {
  computed: "Sure, if these are the numbers that are meant: a program computed it.",
  afresh:
    "Quite sure that it moves the answer: the model reasoned afresh without it and ended elsewhere. Why no step mentions it cannot be told.",
  afreshMeasured:
    "Quite sure that it moves the answer: the model reasoned afresh without it and ended elsewhere. Of {1} runs marked so in a test with planted hints, {0} had followed the hint and did not mention it. Why no step mentions it cannot be told.",
  behindSteps:
    "Fairly sure that it moves the answer: without it the model that read this answers otherwise, before these steps and behind them. Whether it moved the writer cannot be told.",
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

export const nextTemplates = {
  calculation: "Put {0} in its place and see whether the answer still follows.",
  calculationOther: "Calculate the step again and see whether the answer still follows.",
  influence: "Ask again without that sentence and compare the two runs.",
  influenceRead: "Have the writer answer again without that sentence.",
  marked: "Look at step {0}, and look up what it states.",
  fixed: "Look at the answer that it gives without any reasoning.",
  weak: "Look at step {0} and judge it yourself.",
  weakSteps: "Look at steps {0} and judge them yourself.",
  worthALook: "{0} Worth a look as well: step {1}.",
  worthALookEach: "{0} Worth a look as well: steps {1}.",
  nothing: "Read the steps that the answer rests on.",
} as const;

export function findingWords(run: Run, say: Say): FindingWords {
  const finding = findingOf(run);
  const others = otherMarks(run, finding);
  const said = findingSentence(finding, run, say);
  return {
    finding: others > 0 ? say(findingTemplates.more, said, others) : said,
    sure: sureSentence(finding, run, say),
    next: withWeak(nextSentence(finding, run, say), finding, run, say),
  };
}

function findingSentence(finding: Finding, run: Run, say: Say): string {
  const words = findingTemplates;
  switch (finding.kind) {
    case "calculation": {
      const { step, computation } = finding;
      const correction = correctionOf(computation);
      if (!correction)
        return say(words.calculationOther, step.index + 1, quoted(computation.claim, say), brief(computation.expected));
      const { of, computed, stated } = correction;
      return say(words.calculation, step.index + 1, brief(of), brief(computed), brief(stated));
    }
    case "influence": {
      const { sentence, answerWithout, behindSteps } = finding.influence;
      const own = run.mode === "on-policy";
      if (behindSteps && leadsElsewhere(finding, run)) {
        const template = own ? words.influenceElsewhere : words.influenceReadElsewhere;
        return say(template, quoted(sentence, say), brief(answerWithout), brief(behindSteps.answer));
      }
      return say(own ? words.influence : words.influenceRead, quoted(sentence, say), brief(answerWithout));
    }
    case "marked":
      return say(markedTemplates[finding.code], finding.step.index + 1);
    case "weak": {
      const { step, steps, influence } = finding;
      if (influence) return say(words.weakInfluence, quoted(influence.sentence, say), brief(influence.answerWithout));
      return steps.length === 1 ? say(words.weak, step.index + 1) : say(words.weakSteps, numbersOf(steps, say));
    }
    case "nothing":
      return finding.untold === 0 ? say(words.nothing) : say(words.nothingPartly, finding.untold, run.steps.length);
    case "untold":
      return say(untoldTemplates[finding.why].finding);
  }
}

/** Whether the finding's sentence also says that the steps themselves lead to another answer. */
export function leadsElsewhere(finding: Finding, { answer }: Run): boolean {
  return finding.kind === "influence" && stepsLeadElsewhere(finding.influence, answer) === true;
}

function sureSentence(finding: Finding, run: Run, say: Say): string {
  const words = sureTemplates;
  switch (finding.kind) {
    case "calculation":
      return say(words.computed);
    case "influence":
      return influenceSure(finding.influence, run, leadsElsewhere(finding, run), say);
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

function influenceSure({ confirmed }: Influence, { mode, provenance }: Run, elsewhere: boolean, say: Say): string {
  if (!confirmed) return say(elsewhere && mode === "off-policy" ? sureTemplates.behindSteps : sureTemplates.forced);
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

const perStep: readonly string[] = ["truth", "step-wrong"];

/** The head whose reading the step's verdict rests on; undefined where it rests on answers, on a program, or on nothing that is known. */
function speakingHead(step: Step, mode: Run["mode"]): string | undefined {
  const { rule } = step.verdict;
  if (!Object.hasOwn(restsOn, rule)) return undefined;
  const rests = restsOn[rule as keyof typeof restsOn];
  if (rests !== "step") return rests;
  return ownFacts(step, mode, true).stepWrong ? "step-wrong" : "truth";
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

function nextSentence(finding: Finding, run: Run, say: Say): string {
  const words = nextTemplates;
  switch (finding.kind) {
    case "calculation": {
      const correction = correctionOf(finding.computation);
      return correction ? say(words.calculation, brief(correction.computed)) : say(words.calculationOther);
    }
    case "influence":
      return say(run.mode === "on-policy" ? words.influence : words.influenceRead);
    case "marked":
      return finding.code === "answer-already-fixed" ? say(words.fixed) : say(words.marked, finding.step.index + 1);
    case "weak":
      if (finding.influence && run.mode === "on-policy") return say(words.influence);
      return finding.steps.length === 1
        ? say(words.weak, finding.step.index + 1)
        : say(words.weakSteps, numbersOf(finding.steps, say));
    case "nothing":
      return say(words.nothing);
    case "untold":
      return say(untoldTemplates[finding.why].next);
  }
}

/** Beside what to do about the finding, which other steps to read. */
function withWeak(next: string, finding: Finding, run: Run, say: Say): string {
  const told = finding.kind === "weak" && (finding.influence === undefined || run.mode === "off-policy");
  const steps = told ? [] : weakSteps(run).filter((step) => !("step" in finding) || step !== finding.step);
  if (steps.length === 0) return next;
  const template = steps.length === 1 ? nextTemplates.worthALook : nextTemplates.worthALookEach;
  return say(template, next, numbersOf(steps, say));
}

/** More steps than these are not named one by one. */
const mostNamed = 6;

/** "3, 5 and 7": the steps as people count them. */
function numbersOf(steps: readonly Step[], say: Say): string {
  const numbers = steps.map(({ index }) => String(index + 1));
  if (numbers.length > mostNamed) return `${numbers.slice(0, mostNamed).join(say(", "))}…`;
  if (numbers.length < 2) return numbers.join();
  return say("{0} and {1}", numbers.slice(0, -1).join(say(", ")), numbers.at(-1)!);
}

/** Model text on one line and short, without quotation marks. */
function brief(text: string): string {
  return shortLine(text, 48);
}
