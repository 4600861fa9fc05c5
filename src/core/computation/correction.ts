import type { Computation } from "../run/computation.js";
import type { Span } from "../run/span.js";

/** What stands wrong in a refuted calculation, and what a program has in its place. */
export interface Correction {
  /** What was computed: "12 × 9". */
  readonly of: string;
  readonly stated: string;
  readonly computed: string;
  /** Of what is stated, within the step's text. */
  readonly chars: Span;
}

/** What says why, and is nothing that could stand in a claim: "25, not 13, where x = 2", "another derivative". */
const explains = /\b(?:not|where|another|what)\b/;

/** What a program has in the place of `of`, of which it may be said again: "x = 5". Undefined where that is no value. */
function computedValue(of: string, expected: string): string | undefined {
  const again = `${of} = `;
  const value = (expected.startsWith(again) ? expected.slice(again.length) : expected).trim();
  return value === "" || value.includes("=") || explains.test(value) ? undefined : value;
}

/** Of a claim with one sign of equality; undefined for any other, such as a comparison or a chain, and where a program has no value for it. */
export function correctionOf({ claim, span, expected, holds }: Computation): Correction | undefined {
  const at = claim.indexOf("=");
  if (holds || at < 0 || claim.indexOf("=", at + 1) >= 0) return undefined;
  const after = claim.slice(at + 1);
  const [of, stated] = [claim.slice(0, at).trim(), after.trim()];
  const computed = computedValue(of, expected);
  if (of === "" || stated === "" || computed === undefined) return undefined;
  const start = span.start + at + 1 + after.indexOf(stated);
  return { of, stated, computed, chars: { start, end: start + stated.length } };
}

/** The step's text with what the program computed; undefined where the text does not hold the claim as it stands there. */
export function corrected(text: string, computation: Computation): string | undefined {
  const correction = correctionOf(computation);
  if (!correction) return undefined;
  const { chars, stated, computed } = correction;
  if (text.slice(chars.start, chars.end) !== stated) return undefined;
  return text.slice(0, chars.start) + computed + text.slice(chars.end);
}
