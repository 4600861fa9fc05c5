import { type MathSpan, mathSpans, setOff } from "./mathSpans.js";
import { plainSpans } from "./plainSpans.js";

/** Several checks ask for the formulas of one step, one after the other. */
let last: { readonly text: string; readonly spans: readonly MathSpan[] } = { text: "", spans: [] };

/** The formulas of a text in its order: those with signs around them, and equations that stand among its words as they are. */
export function formulaSpans(text: string): readonly MathSpan[] {
  if (last.text === text) return last.spans;
  const set = mathSpans(text);
  const plain = plainSpans(text, setOff(text));
  const spans = plain.length === 0 ? set : [...set, ...plain].sort((a, b) => a.start - b.start);
  last = { text, spans };
  return spans;
}
