import { asksForNumber } from "./question/asksForNumber.js";
import { type ChoiceOption, choiceOptions } from "./question/options.js";

/** What sort of answer a prompt asks for. */
export type AnswerKind =
  | { readonly kind: "choice"; readonly options: readonly ChoiceOption[] }
  | { readonly kind: "number" }
  | { readonly kind: "text" };

/** Judged from the prompt alone: options in order from A make a choice, "how many" a number, all else is text. */
export function answerKind(prompt: string): AnswerKind {
  const options = choiceOptions(prompt);
  if (options.length >= 2)
    return { kind: "choice", options: options.map(({ letter, text, chars }) => ({ letter, text, chars })) };
  return { kind: asksForNumber(prompt) ? "number" : "text" };
}
