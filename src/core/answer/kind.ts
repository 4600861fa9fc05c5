import { asksForNumber, asksHowMany } from "./question/asksForNumber.js";
import { asksForSide } from "./question/asksForSide.js";
import { type ChoiceOption, choiceOptions } from "./question/options.js";

/** What sort of answer a prompt asks for. */
export type AnswerKind =
  | { readonly kind: "choice"; readonly options: readonly ChoiceOption[] }
  | {
      readonly kind: "number";
      /** How many there are is asked, so that "none" is 0. */
      readonly counts?: true;
    }
  | {
      readonly kind: "text";
      /** Which of two sides is right is asked, yes or no. */
      readonly sides?: true;
    };

/** Judged from the prompt alone: options in order from A make a choice, "how many" a number, all else is text. */
export function answerKind(prompt: string): AnswerKind {
  const options = choiceOptions(prompt);
  if (options.length >= 2)
    return { kind: "choice", options: options.map(({ letter, text, chars }) => ({ letter, text, chars })) };
  if (!asksForNumber(prompt)) return asksForSide(prompt) ? { kind: "text", sides: true } : { kind: "text" };
  return asksHowMany(prompt) ? { kind: "number", counts: true } : { kind: "number" };
}
