import { pick, type Random } from "../../../core/statistics/random.js";
import { withValues } from "../template.js";

/**
 * How a sentence is dressed. A probe trained on one style alone collapses on another (2605.27958), so every
 * statement is drawn in one of these. None changes the truth value.
 */
export interface Style {
  readonly id: string;
  /** `sentence` begins with a capital and has no full stop; `inner` begins as it would inside another sentence. */
  apply(sentence: string, inner: string, random: Random): string;
}

const frames = (id: string, ...options: string[]): Style => ({
  id,
  apply: (sentence, inner, random) => withValues(pick(random, options), { S: sentence, s: inner }),
});

export const plainStyle: Style = frames("plain", "{S}.");

export const styles: readonly Style[] = [
  plainStyle,
  frames("case", "It is the case that {s}.", "It is true that {s}.", "It is a fact that {s}."),
  frames("question", "Did you know? {S}.", "What is true? {S}.", "Fun fact: {s}."),
  frames("answer", "Yes, {s}.", "Answer: {S}.", "The answer is clear: {s}."),
  frames(
    "step",
    "So, {s}.",
    "Therefore, {s}.",
    "This means that {s}.",
    "Thus {s}.",
    "First, {s}.",
    "Next, {s}.",
    "We know that {s}.",
  ),
  frames("list", "- {S}.", "* {S}", "1. {S}.", "2) {S}.", "Step 3: {S}."),
  { id: "bare", apply: (sentence, _, random) => (random() < 0.5 ? sentence : sentence.toLowerCase()) },
  frames("bold", "**{S}.**", "**Fact:** {S}.", "**{S}**"),
  frames("first-person", "I know that {s}.", "I am sure that {s}.", "I think that {s}.", "Let me recall: {s}."),
  frames(
    "clause",
    "As we know, {s}.",
    "{S}, as everyone can check.",
    "{S}, so we can go on.",
    "In this case, {s}.",
    "{S}, which helps us here.",
  ),
];
