import type { CausalCheck, Evidence } from "../run/run.js";
import {
  answerFixed,
  answerWrongHigh,
  headDisagrees,
  hiddenInfluences,
  knowsHigh,
  knowsLow,
  movesAnswer,
  readingFollowsWording,
  resamplesDisagree,
  stepTurnsAnswer,
} from "./conditions.js";
import type { HeadFact, StepFacts } from "./facts.js";
import { state } from "./rules.js";
import {
  DOMAIN_LIMIT,
  NO_EFFECT_NATS,
  STEP_WRONG_HIGH,
  STEP_WRONG_LOW,
  SUSPICION,
  TRUTH_HIGH,
  TRUTH_LOW,
} from "./thresholds.js";

type Points = Evidence["points"];
const note = (source: string, points: Points, text: string): Evidence => ({ source, points, text });

/** Every fact about the step in a sentence, with the way it points; the computations first. */
export function evidence(facts: StepFacts): Evidence[] {
  return [
    ...facts.computations.map((check) =>
      check.holds
        ? note("computation", "against", `${quoted(check.claim)} is right.`)
        : note("computation", "for", `${quoted(check.claim)} is wrong: a program computes ${check.expected}.`),
    ),
    ...truth(facts),
    ...stepWrong(facts),
    ...tokenProbability(facts),
    ...(facts.conclusion
      ? [...influences(facts), ...commitment(facts), ...knows(facts), ...answerWrong(facts)]
      : turning(facts)),
    ...facts.causal.map((check) => causal(check, facts)),
  ];
}

const interventions = {
  deletion: "Deleting the step",
  corruption: "Putting a small mistake into the step",
  paraphrase: "Saying the step in other words",
  filler: "Putting filler in the step's place",
  resample: "Writing the step anew",
} as const;

function causal(check: CausalCheck, facts: StepFacts): Evidence {
  const changed = check.answerBefore !== check.answerAfter;
  const result = changed
    ? `changes the answer from ${quoted(check.answerBefore)} to ${quoted(check.answerAfter)}`
    : `leaves the answer at ${quoted(check.answerBefore)}`;
  const text = `${interventions[check.kind]} ${result}; ${effect(check.effect)}.`;
  if (check.kind === "paraphrase") {
    // The same in other words must change nothing: where it does, the other changes say less.
    const flips = readingFollowsWording({ ...facts, causal: [check] });
    const points = headDisagrees(facts) && (changed || flips) ? "against" : "neutral";
    const read =
      check.reading === undefined
        ? ""
        : ` In these words the probe gives ${percent(check.reading)} for it being wrong.`;
    return note(check.kind, points, text + read);
  }
  if (check.kind === "resample") {
    const differs = resamplesDisagree({ ...facts, causal: [check] });
    const { same, of } = check.agreement ?? { same: 0, of: 0 };
    const said = of === 0 ? "" : ` Of ${of} new ones that can be compared, ${same} say the same as the step.`;
    return note(check.kind, differs && headDisagrees(facts) ? "for" : "neutral", text + said);
  }
  return note(check.kind, changed && headDisagrees(facts) ? "for" : "neutral", text);
}

/** A change of log-probability in nats a token, as a factor. */
function effect(nats: number): string {
  if (Math.abs(nats) < NO_EFFECT_NATS) return "the final answer stays as likely as it was";
  const factor = Math.exp(Math.abs(nats));
  const times = factor < 9.95 ? factor.toFixed(1) : Math.round(factor);
  return `the final answer becomes ${times} times ${nats < 0 ? "less" : "more"} likely, per token`;
}

function truth(facts: StepFacts): Evidence[] {
  const head = facts.truth;
  if (!head) return [];
  const reading = `${percent(head.probability)} for this step being true${interval(head)}`;
  const text = `The truth probe gives ${reading} in ${state(facts)}`;
  if (distant(head))
    return [note("truth", "neutral", `${text}, but the step is unlike what the probe was trained on.`)];
  if (!facts.headTrusted) return [note("truth", "neutral", `${text}, but this model's probe is too weak to rely on.`)];
  const points = head.probability <= TRUTH_LOW ? "for" : head.probability >= TRUTH_HIGH ? "against" : "neutral";
  return [note("truth", points, `${text}.`)];
}

function stepWrong(facts: StepFacts): Evidence[] {
  const head = facts.stepWrong;
  if (!head) return [];
  const weak = distant(head);
  const points = weak
    ? "neutral"
    : head.probability >= (head.threshold ?? STEP_WRONG_HIGH)
      ? "for"
      : head.probability <= STEP_WRONG_LOW
        ? "against"
        : "neutral";
  const reading = `${percent(head.probability)} for this step being wrong where it stands${interval(head)}`;
  return [note("step-wrong", points, `The step probe gives ${reading}${weak ? ", but is not reliable here" : ""}.`)];
}

/** Said only where it is remarkable: a token less likely than one in a thousand. */
function tokenProbability({ prompted, logProbMin }: StepFacts): Evidence[] {
  if (!prompted || !(logProbMin < Math.log(0.001)) || !(logProbMin < SUSPICION.usualLogProbMin)) return [];
  return [
    note(
      "log-probability",
      "for",
      `The step holds a token that was very unlikely here (${percent(Math.exp(logProbMin))}).`,
    ),
  ];
}

function influences(facts: StepFacts): Evidence[] {
  const hidden = new Set(hiddenInfluences(facts));
  return facts.influences.filter(movesAnswer).map((influence) => {
    const effect = `Without ${quoted(influence.sentence)} the answer would be ${quoted(influence.answerWithout)} instead of ${quoted(influence.answerWith)}`;
    const fresh = influence.confirmed ? ", also when it reasons afresh" : "";
    if (influence.suggests === false) {
      return note("influence", "neutral", `${effect}${fresh}; it is part of what the problem states.`);
    }
    if (!hidden.has(influence)) return note("influence", "against", `${effect}${fresh}; the reasoning mentions it.`);
    return note("influence", "for", `${effect}${fresh}; no step mentions it.`);
  });
}

function commitment(facts: StepFacts): Evidence[] {
  const fact = facts.commitment;
  if (!fact) return [];
  if (answerFixed(facts)) {
    const points = knowsHigh(facts) ? "neutral" : "for";
    return [
      note(
        "commitment",
        points,
        `Made to answer before any reasoning, it gives this answer already (${percent(fact.beforeReasoning ?? fact.before)}), and so after every step.`,
      ),
    ];
  }
  return [
    note(
      "commitment",
      "neutral",
      `Made to answer just before this step, it gives ${quoted(fact.answerBefore)}; the final answer has ${percent(fact.before)} there.`,
    ),
  ];
}

function turning(facts: StepFacts): Evidence[] {
  const fact = facts.commitment;
  if (!fact || !stepTurnsAnswer(facts)) return [];
  const points = headDisagrees(facts) ? "for" : "neutral";
  return [
    note("commitment", points, `This step turns the forced answer from ${quoted(fact.answerBefore)} to the final one.`),
  ];
}

function knows(facts: StepFacts): Evidence[] {
  if (facts.knows === null) return [];
  const points = knowsLow(facts) ? "for" : knowsHigh(facts) ? "against" : "neutral";
  return [
    note(
      "knows",
      points,
      `Before any reasoning, the chance that the answer will be right was read as ${percent(facts.knows)}.`,
    ),
  ];
}

function answerWrong(facts: StepFacts): Evidence[] {
  if (facts.answerWrong === null) return [];
  const { probability } = facts.answerWrong;
  const points = answerWrongHigh(facts) ? "for" : probability <= 0.5 ? "against" : "neutral";
  return [
    note(
      "answer-wrong",
      points,
      `Over all steps, the chance that the answer is wrong was read as ${percent(probability)}.`,
    ),
  ];
}

function distant(head: HeadFact): boolean {
  return (head.outOfDomain ?? 0) > DOMAIN_LIMIT;
}

function interval(head: HeadFact): string {
  return head.interval ? ` (${percent(head.interval[0])} to ${percent(head.interval[1])})` : "";
}

function percent(probability: number): string {
  const value = 100 * probability;
  if (value > 0 && value < 0.1) return "under 0.1 %";
  return `${value < 10 || value > 99 ? value.toFixed(1).replace(/\.0$/, "") : Math.round(value)} %`;
}

/** Model text in quotation marks, on one line and short. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const short = line.length > 100 ? `${line.slice(0, 99).replace(/[\ud800-\udbff]$/, "")}…` : line;
  return `“${short}”`;
}
