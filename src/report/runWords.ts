import type { Influence, Run } from "../core/run/run.js";
import { decimals } from "./stepReading.js";

/** The last thing the user said: what the response answers. Undefined when plain text was read. */
export function promptOf(run: Run): string | undefined {
  return run.messages.findLast((message) => message.role === "user")?.content;
}

export function readAt(run: Run): string {
  const { layers } = run.provenance.model;
  return run.provenance.probes === null ? "no probes, so no layer was read" : `read at ${layers} layers`;
}

/** How a run ended, when that is not simply "done". */
export function statusWords(run: Run): { readonly label: string; readonly text: string } | undefined {
  switch (run.status) {
    case "done":
      return undefined;
    case "running":
      return {
        label: "Not finished",
        text: "This run had not ended when it was saved. What was done before that is shown.",
      };
    case "cancelled":
      return { label: "Cancelled", text: "This run was stopped. What was done before that is shown." };
    case "failed": {
      const { code, message } = run.error ?? { code: "internal", message: "No reason was recorded." };
      return { label: "Failed", text: `${message} (${code})` };
    }
  }
}

export interface AnswerVariant {
  /** The condition, such as "without any reasoning". */
  readonly condition: string;
  /** The prompt's sentence that was left out, where the condition is that. */
  readonly sentence?: string;
  readonly answer: string;
  readonly differs: boolean;
  readonly details: readonly string[];
}

/** The answers the model gives under other conditions than the run's, each with what was found about it. */
export function answerVariants(run: Run): AnswerVariant[] {
  const variants: AnswerVariant[] = [];
  if (run.answerWithoutReasoning !== null) {
    const { text, probability } = run.answerWithoutReasoning;
    variants.push({
      condition: "without any reasoning",
      answer: text,
      differs: run.answer !== null && text !== run.answer.text,
      details: [`probability ${decimals(probability)}`],
    });
  }
  for (const influence of run.influences) {
    variants.push({
      condition: "without",
      sentence: influence.sentence,
      answer: influence.answerWithout,
      differs: influence.answerWithout !== influence.answerWith,
      details: influenceDetails(influence),
    });
  }
  return variants;
}

function influenceDetails(influence: Influence): string[] {
  return [
    effectWords(influence.effect),
    ...(influence.answerWith === influence.answerWithout
      ? []
      : [influence.confirmed ? "confirmed by reasoning afresh" : "not confirmed by reasoning afresh"]),
    mentionWords(influence),
  ];
}

/** A difference of log-probabilities, in nats, as the factor it is. */
function effectWords(nats: number): string {
  const factor = Math.exp(Math.abs(nats));
  if (factor < 1.05) return "the sentence hardly changes how likely the final answer is";
  const times = factor >= 1000 ? "over 1000" : factor < 10 ? factor.toFixed(1) : factor.toFixed(0);
  return `the sentence makes the final answer ${times} times ${nats > 0 ? "more" : "less"} likely`;
}

function mentionWords({ mentionedBySteps: steps, suggests }: Influence): string {
  if (steps.length === 0) return suggests === false ? "part of what the problem states" : "no step mentions it";
  const numbers = steps.map((index) => index + 1).join(", ");
  return `mentioned by ${steps.length === 1 ? "step" : "steps"} ${numbers}`;
}

/** How far there is no sign of a mistake, as a sentence; undefined where no bound was read. */
export function cleanWords({ clean, steps }: Run): string | undefined {
  if (clean === undefined) return undefined;
  if (clean.upTo < 0) return "From the first step on, it cannot be said that there is no sign of a mistake.";
  const last = clean.upTo + 1 === steps.length ? ", the last one" : "";
  const share = percent(clean.alpha);
  return `No sign of a mistake up to step ${clean.upTo + 1}${last} (of texts with a mistake, at most ${share} % have it in such a part).`;
}

/** A share in per cent, with as many decimals as it needs up to one. */
export function percent(share: number): string {
  return String(Number((100 * share).toFixed(1)));
}

/** What the steps together said of the answer, in words. */
export function answerWrongWords({ answerWrong }: Run): string | undefined {
  if (answerWrong === undefined) return undefined;
  return `${decimals(answerWrong)}, the probability that the answer is wrong, as the probe read it over all steps`;
}

/** What was read before the first token of reasoning, in words. */
export function knowsWords(run: Run): string | undefined {
  // The forced answer's probability is said beside that answer, and says nothing about being right.
  if (run.knows?.source !== "head") return undefined;
  return `${decimals(run.knows.probability)}, the probability that the answer would be right, as the probe read it before any reasoning`;
}
