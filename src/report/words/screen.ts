import type { ScreenedSample, ScreenedSet, ScreenSummary, SetTrait } from "../../core/screen/screenedSet.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { traitLabel } from "./traits.js";

/** What is said of a screened training set, as templates. */
export const screenTemplates = {
  about: "training set screening",
  traits: "The set along each trait",
  samples: "Samples that lie farthest",
  failures: "Not read",
  asked: "Asked",
  taught: "Taught",
  own: "The model itself",
  trait: "Trait",
  mean: "Mean",
  interval: "95 %",
  limit:
    "A reading of one model's state, not a judgement of the text. Measured on the default model it finds replies that are openly bad in tone, and not harmful advice, wrong figures or unsafe code in a plain one; and it flags the manner of another author. Read the samples, and take none for harmless because it is not flagged.",
} as const;

/** How many samples are flagged, how many of harmless replies would be, and how many directions at random flag. */
export function flaggedWords({ samples, flagged, rate, harmless, random }: ScreenSummary, say: Say): string {
  if (samples === 0) return say("No samples.");
  const counts = say(
    "{0} of {1} samples are flagged; of harmless replies by other authors {2} are ({3} read).",
    flagged,
    samples,
    percent(rate),
    harmless,
  );
  const { sets, fewest, most } = random;
  const beside =
    flagged > most
      ? say("Directions at random in the traits' place flag fewer: {0} to {1}, in {2} draws.", fewest, most, sets)
      : say("Directions at random in the traits' place flag as many: {0} to {1}, in {2} draws.", fewest, most, sets);
  return say("{0} {1}", counts, beside);
}

/** What each sample was held against. */
export function comparisonWords({ comparison, tokens, model }: ScreenSummary, say: Say): string {
  return comparison === "own-answer"
    ? say(
        "Read by {0}: the first {1} tokens of each reply, less what the model itself would answer, in deviations of harmless replies by other authors.",
        plainLine(model),
        tokens,
      )
    : say(
        "Read by {0}: the first {1} tokens of each reply, in deviations of harmless replies by other authors. Without the model's own answers what is asked is read too.",
        plainLine(model),
        tokens,
      );
}

/** Where a sample stands, and what is read of it. */
export function sampleWords({ line, answer, trait, score, p, flagged }: ScreenedSample, say: Say): string {
  const place = answer === 1 ? say("line {0}", line) : say("line {0}, answer {1}", line, answer);
  const read = say("{0} {1}, as high in {2} of harmless replies", traitLabel(trait, say), signed(score), percent(p));
  return say("{0}: {1}", place, flagged ? say("{0} (flagged)", read) : read);
}

export function setTraitCells({ trait, mean, low, high }: SetTrait, say: Say): [string, string, string] {
  return [traitLabel(trait, say), signed(mean), say("{0} to {1}", signed(low), signed(high))];
}

export function failureLines({ failures, summary: { failed } }: ScreenedSet, say: Say): string[] {
  const named = failures.map(({ line, error }) => say("line {0}: {1}", line, plainLine(error.message)));
  return failed > failures.length ? [...named, say("and {0} more", failed - failures.length)] : named;
}

export function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`;
}
