import type { Computation } from "../../run/computation.js";
import { assertedIn, isDoubted, isLedOnly, retracting, supposes } from "./assertions.js";

/** The whole of what is said: "the answer is no longer in doubt", "the answer is Yes for even sums" and "Otto's answer is No" are none. */
const answer =
  /(?<=^|[\s,:;.*(])(?<lead>(?:(?:the|our|my) )?(?:(?:final|right|correct) )?)(?<claim>answer\s{0,3}(?:is\b:?|:)(?:[\s*"“`$({]|\\(?:boxed|text|textbf|mathrm)\{){0,8}(?<value>yes|no))(?=[\s*"”`$)}]{0,8}(?:[.!;]|$|,?\s{0,3}(?:because|since|as)\b|,\s{0,3}(?:and|we|you|so|the|which means)\b))/giu;
/** A reason, and what follows from it; "with one step more, the answer is Yes" limits the answer. */
const reason =
  /^\W*(?:since|because|as(?! (?:soon|long|far|much|often)\b))\b.*,\s*$|\b(?:so|thus|therefore|hence)\W*$/i;
const denying = /\b(?:not|never|neither|cannot|false|untrue|unless|only)\b|n['’]t\b/i;

/** The answers of a step to a question whose answer is yes or no. */
export function yesOrNoAnswers(step: string, right: boolean): Computation[] {
  if (!/\banswer\b/i.test(step) || /[?？]/.test(step) || retracting.test(step) || supposes(step)) return [];
  return assertedIn(step).flatMap(({ text, start }) =>
    isDoubted(text)
      ? []
      : Array.from(text.matchAll(answer)).flatMap((match) => {
          const { claim = "", value = "" } = match.groups ?? {};
          const before = text.slice(0, match.index);
          const at = match.index + match[0].length - claim.length;
          if (denying.test(before) && !reason.test(before)) return [];
          if (!isLedOnly(before) && !reason.test(before)) return [];
          const span = { start: start + at, end: start + at + claim.length };
          return [{ claim, holds: /yes/i.test(value) === right, expected: right ? "Yes" : "No", span }];
        }),
  );
}
