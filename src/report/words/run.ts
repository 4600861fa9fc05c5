import type { Influence } from "../../core/run/influence.js";
import type { Answer, Run } from "../../core/run/run.js";
import type { Tally } from "../../core/run/tally.js";
import { plainLine } from "../plainText.js";
import { failureText } from "./failures.js";
import type { Say } from "./language.js";
import { quoted } from "./quoted.js";
import { decimals, figures } from "./readings.js";

/** The last thing the user said: what the response answers. Undefined when plain text was read. */
export function promptOf(run: Run): string | undefined {
  return run.messages.findLast((message) => message.role === "user")?.content;
}

/** Words from which an answer is a sentence, or the beginning of one. */
const sentenceWords = 4;

/** An answer within a line of other words: one that is a sentence stands in quotation marks. */
export function answerWords({ text, kind }: Answer, say: Say): string {
  const line = plainLine(text);
  const isSentence = kind === "text" && (line.split(" ").length >= sentenceWords || /[，。、；：？！]/u.test(line));
  return isSentence ? quoted(line, say) : line;
}

export function tallyWords({ steps, suspect, look }: Tally, say: Say): string {
  if (steps === 0) return say("No steps were read");
  const marked = steps === 1 ? say("{0} of 1 step suspect", suspect) : say("{0} of {1} steps suspect", suspect, steps);
  return look === 0 ? marked : say("{0}, {1} worth a look", marked, look);
}

export function readAt(run: Run, say: Say): string {
  const { layers } = run.provenance.model;
  return run.provenance.probes === null ? say("no probes, so no layer was read") : say("read at {0} layers", layers);
}

/** How a run ended, when that is not simply "done". */
export function statusWords(run: Run, say: Say): { readonly label: string; readonly text: string } | undefined {
  switch (run.status) {
    case "done":
      return undefined;
    case "running":
      return {
        label: say("Not finished"),
        text: say("This run had not ended when it was saved. What was done before that is shown."),
      };
    case "cancelled":
      return { label: say("Cancelled"), text: say("This run was stopped. What was done before that is shown.") };
    case "failed":
      return {
        label: say("Failed"),
        text: run.error ? failureText(run.error, say) : say("No reason was recorded."),
      };
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
export function answerVariants(run: Run, say: Say): AnswerVariant[] {
  const variants: AnswerVariant[] = [];
  const before = run.commitment.find(({ step }) => step === -1);
  if (before) {
    variants.push({
      condition: say("without any reasoning"),
      answer: before.answer,
      differs: run.answer !== null && before.answer !== run.answer.text,
      details: [say("probability {0}", decimals(before.probability))],
    });
  }
  for (const influence of run.influences) {
    variants.push({
      condition: say("without"),
      sentence: influence.sentence,
      answer: influence.answerWithout,
      differs: influence.answerWithout !== influence.answerWith,
      details: influenceDetails(influence, say),
    });
  }
  return variants;
}

function influenceDetails(influence: Influence, say: Say): string[] {
  const confirmed = influence.confirmed
    ? say("confirmed by reasoning afresh")
    : say("not confirmed by reasoning afresh");
  return [
    effectWords(influence.effect, say),
    ...(influence.answerWith === influence.answerWithout ? [] : [confirmed]),
    mentionWords(influence, say),
  ];
}

/** A difference of log-probabilities, in nats, as the factor it is. */
function effectWords(nats: number, say: Say): string {
  const factor = Math.exp(Math.abs(nats));
  if (factor < 1.05) return say("the sentence hardly changes how likely the final answer is");
  const times = factor >= 1000 ? "> 1000" : factor < 10 ? factor.toFixed(1) : factor.toFixed(0);
  return nats > 0
    ? say("the sentence makes the final answer {0} times more likely", times)
    : say("the sentence makes the final answer {0} times less likely", times);
}

function mentionWords({ mentionedBySteps: steps, suggests }: Influence, say: Say): string {
  if (steps.length === 0)
    return suggests === false ? say("part of what the problem states") : say("no step mentions it");
  const numbers = steps.map((index) => index + 1).join(", ");
  return steps.length === 1 ? say("mentioned by step {0}", numbers) : say("mentioned by steps {0}", numbers);
}

/** How far there is no sign of a mistake, as a sentence; undefined where no bound was read. */
export function cleanWords({ clean, steps }: Run, say: Say): string | undefined {
  if (clean === undefined) return undefined;
  if (clean.upTo < 0) return say("From the first step on, it cannot be said that there is no sign of a mistake.");
  const [step, share] = [clean.upTo + 1, Number((100 * clean.alpha).toFixed(1))];
  return step === steps.length
    ? say(
        "No sign of a mistake up to step {0}, the last one (of texts with a mistake, at most {1}\u00a0% have it in such a part).",
        step,
        share,
      )
    : say(
        "No sign of a mistake up to step {0} (of texts with a mistake, at most {1}\u00a0% have it in such a part).",
        step,
        share,
      );
}

/** What was read before the first token of reasoning, in words. */
export function knowsWords({ knows }: Run, say: Say): string | undefined {
  // The forced answer's probability is said beside that answer, and says nothing about being right.
  if (knows?.source !== "head") return undefined;
  return say(
    "{0}, the probability that the answer would be right, as the probe read it before any reasoning",
    knows.reading ? figures(knows.reading) : decimals(knows.probability),
  );
}
