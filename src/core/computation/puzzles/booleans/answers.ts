import { patternOf } from "../../../patternOf.js";
import type { Computation } from "../../../run/computation.js";
import { type Notation, tokenOf } from "./expression.js";

const answer = patternOf("giu", [
  String.raw`(?:\b(?:final )?answer(?:\*\*)?\s{0,2}(?:is\b:?|:)|`,
  String.raw`\b(?:the|this) (?:whole |entire |original |full |given )(?:boolean )?expression (?:is|evaluates to|`,
  'equals|simplifies to)\\b:?)[\\s*:"“`$]{0,8}(?:\\\\boxed\\{|\\\\text\\{){0,2}(?<value>true|false|T|',
  'F)(?![\\p{L}\\d])\\}{0,2}(?=["”*`$\\s]*(?:[.,;!)]|$))',
]);
/** An answer to a part of the question. */
const partly = /\b(?:for|part|inner|first|second|sub\w*|bracket\w*|parenthes\w*|inside|step|left|right)\b/i;

/** The answer that a sentence gives, judged by the value of the expression in the prompt. */
export function booleanAnswers(text: string, start: number, value: boolean, notation: Notation): Computation[] {
  if (partly.test(text)) return [];
  return [...text.matchAll(answer)].flatMap((match): Computation[] => {
    const given = tokenOf(match.groups?.value ?? "", notation);
    if (given?.kind !== "constant") return [];
    const [claim] = match;
    const expected = value ? "True" : "False";
    return [
      {
        claim,
        holds: given.value === value,
        expected,
        span: { start: start + match.index, end: start + match.index + claim.length },
      },
    ];
  });
}
