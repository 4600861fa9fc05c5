import type { VerdictCode } from "../core/run/run.js";

/** What a verdict's colour means. Every renderer maps a role to its own colours, and never shows colour alone. */
export type ColourRole = "alarm" | "caution" | "hint" | "good" | "quiet";

export interface VerdictWords {
  /** One column wide in a monospaced terminal, drawn as text and not as an emoji. */
  readonly icon: string;
  readonly label: string;
  readonly role: ColourRole;
  /** The legend: what the mark says, and no more than the readings can carry. */
  readonly meaning: string;
}

/** The one place that says how a verdict looks and what it is called. */
export const verdictWords: Readonly<Record<VerdictCode, VerdictWords>> = {
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
    label: "weak evidence",
    role: "hint",
    meaning: "One sign points against this step and nothing confirms it, so it is not counted as suspect.",
  },
  consistent: {
    icon: "✓",
    label: "consistent",
    role: "good",
    meaning: "The model's state agrees with this step. That does not make the step true.",
  },
  "cannot-tell": {
    icon: "?",
    label: "cannot tell",
    role: "quiet",
    meaning: "There is nothing here that can be read with confidence.",
  },
};
