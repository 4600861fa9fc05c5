import { capitalised } from "../../core/capitalised.js";
import { statedNumbers } from "../../core/answer/numbers.js";
import { labelLength } from "../../core/steps/label.js";
import { asTokens, FARTHEST, type Substitution } from "./substitution.js";

/** A small mistake in the step: does the answer follow it? */
export const corruption: Substitution = {
  kind: "corruption",
  farthest: FARTHEST,
  readAgain: false,
  inPlaceOf: async (step, chain) => {
    const text = corrupted(step.text);
    return text === null ? null : asTokens(text, step, chain);
  },
};

/**
 * The step with one small mistake in it: its last number changed, or else a comparison turned round, or else a statement
 * denied. Null where it holds nothing of the kind. (Adding mistakes, Lanham et al. 2023, 2307.13702.)
 */
export function corrupted(text: string): string | null {
  return withWrongNumber(text) ?? withTurnedComparison(text) ?? withDenial(text);
}

function withWrongNumber(text: string): string | null {
  const number = statedNumbers(text).findLast(({ start }) => start >= labelLength(text));
  if (!number) return null;
  const { start, end } = number;
  return text.slice(0, start) + wrongNumber(text.slice(start, end)) + text.slice(end);
}

/** One digit more or less in the last place that is no zero, before the decimal point if there is one: no matter of rounding. */
function wrongNumber(number: string): string {
  const whole = /\d[\d,]*/.exec(number)?.[0] ?? "";
  const begin = number.indexOf(whole);
  const inWhole = whole.search(/[1-9][0,]*$/);
  const at = inWhole >= 0 ? begin + inWhole : Math.max(number.search(/[1-9]/), number.search(/\d/));
  const digit = Number(number[at]);
  return number.slice(0, at) + (digit === 9 ? 8 : digit + 1) + number.slice(at + 1);
}

/** Each word with what is put in its place. */
const opposites = new Map(
  (
    "more-less less-more fewer-more larger-smaller bigger-smaller greater-smaller smaller-larger longer-shorter " +
    "shorter-longer higher-lower lower-higher taller-shorter older-younger younger-older faster-slower slower-faster " +
    "heavier-lighter lighter-heavier earlier-later later-earlier before-after after-before above-below below-above " +
    "hotter-colder colder-hotter warmer-cooler cooler-warmer nearer-farther closer-farther farther-nearer most-least " +
    "least-most largest-smallest smallest-largest longest-shortest shortest-longest highest-lowest lowest-highest " +
    "always-never never-always true-false false-true increases-decreases decreases-increases same-different " +
    "possible-impossible impossible-possible even-odd odd-even"
  )
    .split(" ")
    .map((pair) => pair.split("-") as [string, string]),
);
const comparison = new RegExp(`\\b(?:${[...opposites.keys()].join("|")})\\b`, "i");

function withTurnedComparison(text: string): string | null {
  const found = comparison.exec(text);
  if (!found) return null;
  const opposite = opposites.get(found[0].toLowerCase())!;
  const written = /^\p{Lu}/u.test(found[0]) ? capitalised(opposite) : opposite;
  return text.slice(0, found.index) + written + text.slice(found.index + found[0].length);
}

function withDenial(text: string): string | null {
  const affirmed = text.replace(
    /\b(is|are|was|were|does|do|did|can|could|will|would|has|have)(?: not|not|n['’]t)\b/i,
    "$1",
  );
  if (affirmed !== text) return affirmed;
  const denied = text.replace(/\b(?:is|are|was|were|can|will)\b(?!['’])/, "$& not");
  return denied === text ? null : denied;
}
