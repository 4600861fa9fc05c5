import { type MathSpan, mathSpans, setOff } from "./mathSpans.js";
import { plainSpans } from "./plainSpans.js";

/** The formulas of a text in its order: those with signs around them, and equations that stand among its words as they are. */
export function formulaSpans(text: string): MathSpan[] {
  const set = mathSpans(text);
  const plain = plainSpans(text, setOff(text));
  return plain.length === 0 ? set : [...set, ...plain].sort((a, b) => a.start - b.start);
}
