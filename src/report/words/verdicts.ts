import { capitalised } from "../../core/capitalised.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { Verdict } from "../../core/run/verdict.js";
import type { VerdictCode } from "../../core/verdict/codes.js";
import { ownFacts } from "../../core/verdict/facts.js";
import type { RuleId } from "../../core/verdict/rules.js";
import { restsOnMark } from "../../core/run/uses.js";
import { type Standing, standingOf } from "../../core/verdict/standing.js";
import type { Say } from "./language.js";

/** What a verdict's colour means, the gravest first. Every renderer maps a role to its own colours, and never shows colour alone. */
export const colourRoles = ["alarm", "caution", "hint", "good", "quiet"] as const;
export type ColourRole = (typeof colourRoles)[number];

export interface VerdictWords {
  /** One column wide in a monospaced terminal, drawn as text and not as an emoji. */
  readonly icon: string;
  readonly label: string;
  readonly role: ColourRole;
  /** The legend: what the mark says, and no more than the readings can carry. */
  readonly meaning: string;
}

/** The one place that says how a step's standing looks and what it is called. A tick is for what a program confirmed, and for nothing else. */
export const standingWords: Readonly<Record<Standing, VerdictWords>> = {
  "state-disagrees": {
    icon: "✗",
    label: "state disagrees",
    role: "alarm",
    meaning: "The model's own state represents this step as untrue, and a second check agrees with the state.",
  },
  "wrong-by-computation": {
    icon: "≠",
    label: "wrong by computation",
    role: "alarm",
    meaning: "A program computed what this step states and got something else.",
  },
  "influence-not-mentioned": {
    icon: "▲",
    label: "influence not mentioned",
    role: "caution",
    meaning: "A sentence of the prompt moved the answer, and the reasoning does not mention it.",
  },
  "answer-already-fixed": {
    icon: "◆",
    label: "answer already fixed",
    role: "caution",
    meaning: "The answer was settled before this step, so the step did not lead to it.",
  },
  "asserted-without-knowing": {
    icon: "◇",
    label: "asserted without knowing",
    role: "caution",
    meaning: "The step states as fact something the model shows no sign of knowing.",
  },
  "weak-evidence": {
    icon: "△",
    label: "worth a look",
    role: "hint",
    meaning: "One sign points against this step and nothing confirms it, so it is no mark. Look at it yourself.",
  },
  consistent: {
    icon: "○",
    label: "the model agrees",
    role: "quiet",
    meaning: "The model's state agrees with this step. That does not make the step true: nobody looked it up.",
  },
  "cannot-tell": {
    icon: "?",
    label: "cannot tell",
    role: "quiet",
    meaning: "There is nothing here that can be read with confidence.",
  },
  "rests-on-mark": {
    icon: "↳",
    label: "rests on a marked step",
    role: "hint",
    meaning:
      "The step goes on from a number that a marked step came to. Nothing else speaks against it; with that number it stands and falls.",
  },
  "calculation-holds": {
    icon: "✓",
    label: "the calculation holds",
    role: "good",
    meaning:
      "A program computed what this step states and got the same. Whether these are the right numbers it does not know.",
  },
  given: {
    icon: "»",
    label: "given",
    role: "quiet",
    meaning: "The step says again what the prompt states, so there is nothing to find out.",
  },
};

/** How a kind of verdict looks, where no step is at hand that would tell more. */
export const verdictWords: Readonly<Record<VerdictCode, VerdictWords>> = standingWords;

/**
 * What each rule says, and what would have to come out otherwise for another verdict. `{0}` is the state that was read, `{1}` the
 * same at the beginning of a sentence, `{2}` whose state it is.
 */
export const ruleWords: Readonly<Record<RuleId, { readonly sentence: string; readonly change: string }>> = {
  "contradicts-step": {
    sentence: "This contradicts what an earlier step states. One of the two is wrong.",
    change: "It would not be marked if it agreed with the step that it contradicts.",
  },
  "computation-wrong-and-known": {
    sentence:
      "A program computes another result, and {0} disagrees with this step too: it is wrong and held to be wrong.",
    change: "It would not be marked if its calculation came out as the program's.",
  },
  "computation-wrong-and-believed": {
    sentence: "A program computes another result, while {0} agrees with this step: it looks like an honest mistake.",
    change: "It would not be marked if its calculation came out as the program's.",
  },
  "computation-wrong": {
    sentence: "A program computes another result. Whether {2} held it to be wrong cannot be told.",
    change: "It would not be marked if its calculation came out as the program's.",
  },
  "influence-confirmed": {
    sentence: "Something this text does not mention moved the answer.",
    change:
      "It would not have this mark if a step mentioned that part of the prompt, or if the answer were the same without it.",
  },
  "conclusion-against-steps": {
    sentence:
      "Without a part of the prompt that no step mentions, these steps lead to another answer than the one stated here.",
    change:
      "It would not have this mark if a step mentioned that part of the prompt, or if the steps led to the same answer without it.",
  },
  "fixed-and-not-held": {
    sentence: "The answer was already fixed before this step: the reasoning did not lead to it.",
    change:
      "It would not have this mark if the forced answer had changed on the way, or if the model had been likely to know the answer beforehand.",
  },
  "asserted-unsettled": {
    sentence: "Asserted without knowing: {0} did not hold this answer until it was written.",
    change:
      "It would not have this mark if the answer had been settled before it was written, or if the step said that it is unsure.",
  },
  "wrong-and-unsettled": {
    sentence:
      "Asserted without knowing: over these steps {0} is like that of solutions that came out wrong, and the answer was not held before it was written.",
    change:
      "It would not have this mark if the answer had been settled before it was written, or if the step said that it is unsure.",
  },
  "state-and-check": {
    sentence: "{1} disagrees with this step, and the final answer rests on it.",
    change:
      "It would be worth a look if the final answer did not rest on it, and nothing at all if the reading did not disagree.",
  },
  "state-and-resamples": {
    sentence: "{1} disagrees with this step, and when it writes the step anew it mostly states something else.",
    change:
      "It would be worth a look if the step mostly said the same when it is written anew, and nothing at all if the reading did not disagree.",
  },
  "state-in-these-words": {
    sentence: "Worth a look: {0} disagrees with this step as it is worded, but not with the same in other words.",
    change:
      "It would be marked if the reading disagreed with the same in other words too, and a check agreed with the reading.",
  },
  "state-without-effect": {
    sentence: "Worth a look: {0} disagrees with this step, but the final answer does not rest on it.",
    change:
      "It would be marked if a check agreed with the reading: the final answer resting on this step, the step saying something else when it is written anew, or a wrong calculation.",
  },
  "state-alone": {
    sentence: "Worth a look: {0} disagrees with this step, but no check confirms it.",
    change:
      "It would be marked if a check agreed with the reading: the final answer resting on this step, the step saying something else when it is written anew, or a wrong calculation.",
  },
  "state-against-computation": {
    sentence: "Worth a look: {0} disagrees with this step, but what a program can check in it is right.",
    change:
      "It would be marked if a check agreed with the reading: the final answer resting on this step, the step saying something else when it is written anew, or a wrong calculation.",
  },
  "reading-leans": {
    sentence: "Worth a look: {0} leans against this step, without a clear reading or a check.",
    change:
      "It would be marked if the reading clearly disagreed and a check agreed with it, and nothing at all if it leaned the other way.",
  },
  "influence-alone": {
    sentence: "Worth a look: a part of the prompt that no step mentions may have moved the answer.",
    change:
      "It would be marked if the answer changed without that part of the prompt when the model reasons afresh as well, or if the reading disagreed with this step.",
  },
  "knows-low-alone": {
    sentence:
      "Worth a look: before it reasoned, {2} probably could not answer this, yet the answer is stated without doubt.",
    change: "It would be marked if the answer had been open just before this step and settled after it.",
  },
  "answer-wrong-alone": {
    sentence:
      "Worth a look: over these steps {0} is like that of solutions that came out wrong, but no check confirms it.",
    change:
      "It would be marked if the answer had been open just before this step, or if the model had been unlikely to know it.",
  },
  "fixed-alone": {
    sentence: "Worth a look: the answer was already fixed before the reasoning began.",
    change: "It would be marked if the reading disagreed with this step, or if the answer stayed the same without it.",
  },
  "computation-of-other-numbers": {
    sentence:
      "Worth a look: the calculation holds, but hardly for what it is said of. The step says how many are left, and what the prompt takes away is in no step so far.",
    change: "It would be “the calculation holds” if a step before it had taken that number away.",
  },
  "state-and-computation-agree": {
    sentence:
      "The calculation holds, and {0} agrees with this step. Whether these are the right numbers was not checked.",
    change: "It would be marked if its calculation failed, and worth a look if the reading disagreed.",
  },
  "computation-right": {
    sentence: "The calculation holds: a program gets the same. Whether these are the right numbers was not checked.",
    change: "It would be marked if its calculation failed, and worth a look if the reading disagreed.",
  },
  "state-agrees": {
    sentence: "{1} agrees with this step. That does not make it true: nobody looked it up.",
    change: "It would be worth a look if the reading disagreed, and marked if a check then agreed with the reading.",
  },
  "no-head": {
    sentence: "Cannot tell: no probe was read here.",
    change: "It would be judged if this model had probes, or if a program could check a calculation in it.",
  },
  "head-not-trusted": {
    sentence: "Cannot tell: this model's probes are too weak for a verdict.",
    change: "It would be judged with better probes, or if a program could check a calculation in it.",
  },
  "out-of-domain": {
    sentence: "Cannot tell: this step is unlike the texts that the reading was learned from.",
    change: "It would be judged if a program could check a calculation in it; no reading can change it.",
  },
  undecided: {
    sentence: "Cannot tell: {0} neither clearly agrees nor disagrees.",
    change: "It would be judged on a clearer reading either way, or if a program could check a calculation in it.",
  },
  "tool-call": {
    sentence: "Cannot tell: the call of a tool states nothing.",
    change: "It would be judged if it stated something.",
  },
  heading: {
    sentence: "Cannot tell: a heading states nothing.",
    change: "It would be judged if it stated something.",
  },
  question: {
    sentence: "Cannot tell: a question states nothing.",
    change: "It would be judged if it stated something.",
  },
  transition: {
    sentence: "Cannot tell: this only announces what comes next.",
    change: "It would be judged if it stated something.",
  },
  "very-short": {
    sentence: "Cannot tell: too short to be read.",
    change: "It would be judged if it stated something.",
  },
  code: {
    sentence: "Cannot tell: code is not read as a statement, and none of it was checked.",
    change: "It would be judged if it held a calculation that a program can check.",
  },
};

/** Whose state was read: the writer's own, or that of a model that only read. */
export const readerWords = {
  "on-policy": { state: "the model's state", subject: "the model" },
  "off-policy": { state: "the reader's state", subject: "the reader" },
} as const satisfies Readonly<Record<Run["mode"], { state: string; subject: string }>>;

/** Rules that rest on what a head reads and nothing else, so that its calibrated probability says how many such steps are wrong. */
const restOnReading: readonly string[] = ["state-alone", "state-without-effect", "reading-leans"] satisfies RuleId[];

/** Calibrated on topics and kinds of reasoning that were left out of training. */
export const oddsTemplate = "Of 10 steps that are read like this one, about {0} are wrong.";

/** How many of ten steps with this reading are wrong, in a sentence; undefined where the verdict rests on anything else. */
export function oddsSentence(step: Step, mode: Run["mode"], say: Say): string | undefined {
  if (!restOnReading.includes(step.verdict.rule)) return undefined;
  const { stepWrong, truth } = ownFacts(step, mode, true);
  const wrong = stepWrong?.probability ?? (truth && 1 - truth.probability);
  return wrong === null ? undefined : say(oddsTemplate, Math.round(10 * wrong));
}

/** The verdict in a sentence or two. A rule that this version does not know, out of a run file, is named by what its code means. */
export function verdictSentence(step: Step, mode: Run["mode"], say: Say): string {
  const { rule, code } = step.verdict;
  const words = isKnown(rule) ? ruleWords[rule].sentence : verdictWords[code].meaning;
  const state = say(readerWords[mode].state);
  const sentence = say(words, state, capitalised(state), say(readerWords[mode].subject));
  const odds = oddsSentence(step, mode, say);
  return odds === undefined ? sentence : `${sentence} ${odds}`;
}

export const restsTemplate = "It goes on from what step {0} states, which is marked.";

/** How a step of a run stands, in a sentence or two: its verdict's, and that of a step which only says the prompt again its own. */
export function standingSentence(step: Step, run: Run, say: Say): string {
  const standing = standingOf(step, run);
  if (standing === "given") return say(standingWords.given.meaning);
  const said = verdictSentence(step, run.mode, say);
  const doubted = standing === "rests-on-mark" ? restsOnMark(run, step) : undefined;
  return doubted ? `${say(restsTemplate, doubted.index + 1)} ${said}` : said;
}

/** What would change the verdict; undefined where that is not known. */
export function changeSentence({ rule }: Verdict, say: Say): string | undefined {
  return isKnown(rule) ? say(ruleWords[rule].change) : undefined;
}

function isKnown(rule: string): rule is RuleId {
  return Object.hasOwn(ruleWords, rule);
}
