import { patternOf } from "../../patternOf.js";
import { extractAnswer } from "../../answer/extract.js";
import type { Computation, Settled } from "../../run/computation.js";
import { noContext } from "../context.js";
import { checkEquations } from "../equations.js";
import type { PuzzleKind } from "./puzzle.js";

/** Nothing beside the expression that could give its signs another meaning or ask for another form of its value. */
const task = patternOf("i", [
  String.raw`^\s*(?:(?:q(?:uestion)?|problem|input)\s*[:.]\s*)?(?:(?:please )?(?:calculate|evaluate|compute|`,
  "solve|work out|simplify|what is|what's|",
  String.raw`find)(?: the)?(?: (?:value|result))?(?: of)?(?: the following)?(?: expression)?\s*:?\s*|计算[:：]?\s*|`,
  String.raw`計算[:：]?\s*)?(?<sum>[-−–(\d][\d\s().+\-−–*/×÷·^]*[\d)])\s*(?:=\s*(?:\?|？)?|\?|？|\.|等于多少？?|`,
  String.raw`等於多少？?)?\s*$`,
]);

/** A prompt that is an expression: whether an answer is its value. What the steps say on the way is checked as any other equation is. */
export const askedValue: PuzzleKind<string> = {
  read(prompt) {
    const sum = task.exec(prompt)?.groups?.sum?.trim();
    if (sum === undefined || (sum.match(/\d+/g)?.length ?? 0) < 2) return null;
    // "2020-11-28" and "555-0188" are none.
    return /[-−–+*/×÷·^]/.test(sum.slice(1)) && !/^\d+(?:[-/.]\d+)+$/.test(sum) && valueComputation(sum, "0")
      ? sum
      : null;
  },
  follow: (step, sum) => ({ computations: answersIn(step, sum), state: sum }),
};

function answersIn(step: string, sum: string): Computation[] {
  if (!/\banswer\b|\\boxed|答案/i.test(step)) return [];
  const answer = extractAnswer(step, { kind: "number" });
  if (!answer?.chars || !/^[-−]?[\d.,]+$/.test(answer.text)) return [];
  const found = valueComputation(sum, answer.text);
  return found ? [{ ...found, claim: step.slice(answer.chars.start, answer.chars.end), span: answer.chars }] : [];
}

/** What a program makes of the expression and a value; null where it cannot tell. */
function valueComputation(sum: string, value: string): Settled | null {
  const [check, ...more] = checkEquations(`${sum} = ${value}`, noContext);
  return check && more.length === 0 ? { holds: check.holds, expected: check.expected } : null;
}
