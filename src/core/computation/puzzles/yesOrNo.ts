import type { Computation } from "../../run/computation.js";
import { assertedIn, isDoubted, retracting, supposes } from "./assertions.js";

/** The whole of what is said: "the answer is no longer in doubt", "the answer is Yes for even sums" and "Otto's answer is No" are none. */
const answer =
  /(?:(?:^|[,:;.*]\s{0,3}|\b(?:so|thus|therefore|hence|and|then)[\s,]{1,3})(?:the |our |my )?(?:(?:final|right|correct) )?|\bthe (?:(?:final|right|correct) )?)(?<claim>answer\s{0,3}(?:is\b:?|:)(?:[\s*"“`$({]|\\(?:boxed|text|textbf|mathrm)\{){0,8}(?<value>yes|no))(?=[\s*"”`$)}]{0,8}(?:[.!;]|$|,?\s{0,3}(?:because|since|as)\b|,\s{0,3}(?:and|we|you|so|the|which means)\b))/giu;
const denying = /\b(?:not|never|neither|cannot|false|untrue|unless|only)\b|n['’]t\b/i;

/** The answers of a step to a question whose answer is yes or no. */
export function yesOrNoAnswers(step: string, right: boolean): Computation[] {
  if (!/\banswer\b/i.test(step) || /[?？]/.test(step) || retracting.test(step) || supposes(step)) return [];
  return assertedIn(step).flatMap(({ text, start }) =>
    isDoubted(text)
      ? []
      : Array.from(text.matchAll(answer)).flatMap((match) => {
          const { claim = "", value = "" } = match.groups ?? {};
          const at = match.index + match[0].length - claim.length;
          if (denying.test(text.slice(0, at))) return [];
          const span = { start: start + at, end: start + at + claim.length };
          return [{ claim, holds: /yes/i.test(value) === right, expected: right ? "Yes" : "No", span }];
        }),
  );
}
