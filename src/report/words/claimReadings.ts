import type { ClaimReading, SessionReading } from "../../core/session/reading/claimReading.js";
import type { Say } from "./language.js";
import { percent } from "./readings.js";

/** What a model reads of claims, as templates. */
export const readingTemplates = {
  heading: "Read by a model",
  truth: "true {0} with the log in view, {1} without",
  stepWrong: "wrong as a step {0} with the log, {1} without",
  supported: "asked whether the log supports it, more Yes than No (log-odds {0})",
  notSupported: "asked whether the log supports it, more No than Yes (log-odds {0})",
  worth:
    "Of a lie and an honest message of other writers it rates the honest one better in {0} of 100 pairs at best, in {1} where the program marks neither (50 is chance): no status rests on it.",
  notMeasured: "How well this model tells lies from honest messages has not been measured: no status rests on it.",
} as const;

/** One line beside a claim: what the reading model's heads and its own answer say. */
export function claimReadingWords({ truth, stepWrong, support }: ClaimReading, say: Say): string {
  const nats = `${support > 0 ? "+" : ""}${support.toFixed(1)}`;
  return say(
    "Model: {0}.",
    [
      ...(truth ? [say(readingTemplates.truth, percent(truth.withEvidence), percent(truth.without))] : []),
      ...(stepWrong
        ? [say(readingTemplates.stepWrong, percent(stepWrong.withEvidence), percent(stepWrong.without))]
        : []),
      say(support > 0 ? readingTemplates.supported : readingTemplates.notSupported, nats),
    ].join(say("; ")),
  );
}

/** Who read, how far, and what that is worth. */
export function sessionReadingWords({ model, read, leftOut }: SessionReading, say: Say): string {
  return [
    say("{0}, which did not write this, read sentences of the closing messages: {1}.", model.name, read),
    ...(leftOut > 0 ? [say("Sentences of earlier closing messages that were not read: {0}.", leftOut)] : []),
    model.id === measured.model
      ? say(readingTemplates.worth, inHundred(measured.best), inHundred(measured.unmarked))
      : say(readingTemplates.notMeasured),
  ].join(" ");
}

/**
 * AUROC by session of the reading that does best, over all sessions that were read and over those that the program does not mark:
 * docs/sessions.md, *A model as second witness*, by `npm run bench -- sessions --read`.
 */
const measured = { model: "qwen2.5-coder-1.5b", best: 0.61, unmarked: 0.54 };

const inHundred = (auroc: number) => Math.round(100 * auroc);
