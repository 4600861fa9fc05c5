import type { ClaimReading, SessionReading } from "../../core/session/reading/claimReading.js";
import type { Say } from "./language.js";
import { percent } from "./readings.js";

/** What a model reads of claims, as templates. */
export const readingTemplates = {
  heading: "Read by a model",
  truth: "true {0} with the log in view, {1} without",
  stepWrong: "wrong as a step {0} with the log, {1} without",
  supported: "asked whether the log supports it, more Yes than No ({0})",
  notSupported: "asked whether the log supports it, more No than Yes ({0})",
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
    ].join("; "),
  );
}

/** Who read, how far, and what that is worth. */
export function sessionReadingWords({ model, read, leftOut }: SessionReading, say: Say): string {
  return [
    say("{0}, which did not write this, read sentences of the closing messages: {1}.", model.name, read),
    ...(leftOut > 0 ? [say("Sentences of earlier closing messages that were not read: {0}.", leftOut)] : []),
    say(worth),
  ].join(" ");
}

const worth = "WORTH";
