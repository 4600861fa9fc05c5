import type { FirstTokens } from "../../core/screen/firstTokens.js";
import type { ScreenedModel, TraitShift } from "../../core/screen/modelShift.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { percent, signed } from "./screen.js";
import { traitLabel } from "./traits.js";

/** What is said of a fine-tune beside its base, as templates. */
export const modelTemplates = {
  about: "model screening",
  shifts: "Shift along each trait",
  shift: "Shift",
  random: "Random as far",
  sameWords: "On the base's words",
  examples: "Answers that read most differently",
  lens: "What differs at the first tokens of any text",
  lensOf:
    "Over {0} plain texts, after layer {1}: what the mean difference itself would write (logit lens). Published work found the subject of narrow fine-tunes there (2510.13900); with this program it was seen in none of five. A difference of which texts are not alike shows nothing.",
  lensAt: "Token {0}: {1} of the residual’s length, {2} alike. {3}",
  lensNone: "The two do not differ there.",
  limit:
    "A reading of the state, not a judgement. Of three harmful fine-tunes of a small model that were screened, two shifted further than both harmless ones. The traits were fitted on the base alone, and are taken to lie in the fine-tune where they lie there. Any fine-tune shifts what is read, one for harmless ends too: hold it against such a one before you believe a number.",
} as const;

/** As far as one direction at random in twenty does. */
const BEYOND = 0.05;

/** Which traits go up or down by more than directions at random do. */
export function modelFoundWords({ traits, sameAnswers, questions, random }: ScreenedModel, say: Say): string {
  const same = say("{0} of {1} answers are the same word for word.", sameAnswers, questions);
  const beyond = traits
    .filter(({ p, low, high }) => p <= BEYOND && (low > 0 || high < 0))
    .map(({ trait, shift }) => `${traitLabel(trait, say)} ${signed(shift)}`);
  if (beyond.length > 0)
    return say(
      "Of {0} traits {1} shift further than 95 of 100 directions at random do ({2}), and chance alone would name {3}: {4}. {5}",
      traits.length,
      beyond.length,
      random.most.toFixed(1),
      (BEYOND * traits.length).toFixed(1),
      beyond.join(say(", ")),
      same,
    );
  return say("No trait shifts by more than directions at random do ({0}). {1}", random.most.toFixed(1), same);
}

export function modelHowWords({ base, tuned, questions, unanswered, tokens, random }: ScreenedModel, say: Say): string {
  const how = say(
    "{0} beside its base {1}: both answer {2} questions, and the first {3} tokens of each answer are read along the base's traits, in deviations of the base's answers, beside {4} directions at random.",
    plainLine(tuned),
    plainLine(base),
    questions,
    tokens,
    random.directions,
  );
  if (unanswered === 0) return how;
  return say("{0} {1}", how, say("Questions left out, since one of the two answers nothing to them: {0}.", unanswered));
}

export function traitShiftCells({ trait, shift, low, high, p, onSameWords }: TraitShift, say: Say): string[] {
  return [
    traitLabel(trait, say),
    signed(shift),
    say("{0} to {1}", signed(low), signed(high)),
    percent(p),
    signed(onSameWords),
  ];
}

/** What the first tokens of any text show of a fine-tune, a line a position. */
export function firstTokenLines({ layer, texts, positions }: FirstTokens, say: Say): string[] {
  const { lensOf, lensAt, lensNone } = modelTemplates;
  if (positions.every(({ tokens }) => tokens.length === 0)) return [say(lensNone)];
  return [
    say(lensOf, texts, layer + 1),
    ...positions.map(({ size, alike, tokens }, i) =>
      say(lensAt, i + 1, percent(size), percent(alike), tokens.map((token) => quoted(token)).join(" ")),
    ),
  ];
}

/** A token of blanks alone is shown as it would be written in code. */
function quoted(token: string): string {
  return `“${plainLine(token.trim() === "" ? JSON.stringify(token).slice(1, -1) : token.trim())}”`;
}
