import type { Computation } from "../../run/computation.js";
import { assertedIn, isDoubted } from "./assertions.js";

const answer = /\banswer\s*(?:is\b:?|:)[\s*"“`$\\{a-z]{0,16}?\b(?<value>yes|no)\b(?![-\p{L}\d])/giu;

/** The answers of a step to a question whose answer is yes or no. */
export function yesOrNoAnswers(step: string, right: boolean): Computation[] {
  if (!/\banswer\b/i.test(step)) return [];
  return assertedIn(step).flatMap(({ text, start }) =>
    isDoubted(text)
      ? []
      : Array.from(text.matchAll(answer), (match) => ({
          claim: match[0],
          holds: /yes/i.test(match.groups?.value ?? "") === right,
          expected: right ? "Yes" : "No",
          span: { start: start + match.index, end: start + match.index + match[0].length },
        })),
  );
}
