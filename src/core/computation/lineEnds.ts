import type { Claim } from "./claim.js";
import type { LineEnd } from "./context.js";
import { compare } from "./comparison.js";
import { singleNumber } from "./expression.js";
import { parseExpression } from "./parser.js";
import { endsClause, operatorToken, type Token } from "./tokens.js";

/** Tokens of a line's end that are looked at. */
const LOOKED_AT = 60;

/** What the tokens end with. */
export function lineEndOf(tokens: readonly Token[]): LineEnd | null {
  let begin = tokens.length;
  while (begin > 0 && tokens[begin - 1].type !== "relation" && !endsClause(tokens[begin - 1])) begin--;
  for (; begin < tokens.length; begin++) {
    const parsed = parseExpression(tokens, begin, tokens.length);
    if (parsed?.end === tokens.length) return { result: singleNumber(parsed.expression) };
  }
  return null;
}

/**
 * "Total = 46", and in the next line "- 20 + 5 = 31": whether a claim that stands behind a sign that may be a bullet may
 * go on with what the line before ends with.
 */
export function goesOn({ text, tokens, begin, at, relation, left, right, context }: Claim, sign: "+" | "-"): boolean {
  if (compare(left.expression, relation.relation, right.expression) === true) return false;
  const { start, end } = tokens[begin - 1];
  const lineBefore =
    text[start - 1] === "\n"
      ? lineEndOf(withoutNewline(text, tokens.slice(Math.max(0, begin - 1 - LOOKED_AT), begin - 1)))
      : context.lineEnd;
  if (!lineBefore) return false;
  const { result } = lineBefore;
  if (!result) return true;
  const whole = [result, operatorToken(sign, start, end), ...tokens.slice(begin, at)];
  const parsed = parseExpression(whole, 0, whole.length);
  return !parsed || compare(parsed.expression, relation.relation, right.expression) !== false;
}

function withoutNewline(text: string, tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  return last?.type === "break" && text[last.start] === "\n" ? tokens.slice(0, -1) : tokens;
}
