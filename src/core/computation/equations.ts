import type { ComputationCheck } from "../run/run.js";
import { compare, mixedDimensions, plainValue, singleNumber } from "./comparison.js";
import { type Claim, isCertain } from "./certainty.js";
import { doubted } from "./doubt.js";
import { type Expression, isUnitWord, numbersOf, parseExpression } from "./expression.js";
import { evaluate } from "./evaluation.js";
import { tokenize } from "./lexer.js";
import type { Exact, NumberToken, Token } from "./tokens.js";

/** Tokens on one side of a relation that are looked at. */
const MAX_SIDE = 200;
const MAX_WORDS = 6;

/**
 * Checks what a text states with =, ≈, <, > or the like in words between numbers and expressions: `12 * 3 = 36`,
 * `half of 30 is 15`, `9.11 > 9.9`. A statement is called wrong only if it fails in every way it may be meant, its
 * borders are certain, and the text does not itself doubt it.
 */
export function checkEquations(text: string): ComputationCheck[] {
  if (/\b(?:binary|hexadecimal|hex|octal|base[- ]?\d+|modulo|mod)\b|\\p?mod\b/i.test(text)) return [];
  const tokens = tokenize(text);
  const found: ComputationCheck[] = [];
  tokens.forEach((token, i) => {
    if (token.type !== "relation") return;
    const check = checkRelation(text, tokens, i, token);
    if (check) found.push(check);
  });
  return found;
}

function checkRelation(
  text: string,
  tokens: readonly Token[],
  at: number,
  relation: Token & { type: "relation" },
): ComputationCheck | null {
  const begin = leftBegin(tokens, at);
  if (begin === null) return null;
  const left = parseExpression(tokens, begin, at);
  if (!left || left.end !== at) return null;
  const limit = rightLimit(tokens, at + 1);
  const right = parseExpression(tokens, at + 1, limit);
  if (!right || !isClaim(left.expression, relation, right.expression)) return null;

  const start = tokens[begin].start;
  let last = right.end - 1;
  while (isOtherWord(tokens[last])) last--;
  const end = tokens[last].end;
  const claim = text.slice(start, end);
  const holds = compare(left.expression, relation.relation, right.expression);
  if (holds === null) return null;
  const check = { kind: "computation" as const, claim, span: { start, end } };
  if (holds) return { ...check, holds, expected: text.slice(tokens[at + 1].start, end) };

  const claimed: Claim = { text, tokens, begin, at, limit, relation, left, right };
  return isCertain(claimed) && !doubted(text, start, end)
    ? { ...check, holds, expected: expected(left.expression, relation, right.expression) }
    : null;
}

/** "apples" behind a result says nothing to the program; "minutes" does. */
function isOtherWord(token: Token): boolean {
  return token.type === "word" && token.unit === undefined;
}

/** Where the expression that ends before `relation` begins; null when none ends there. */
function leftBegin(tokens: readonly Token[], relation: number): number | null {
  const floor = Math.max(0, relation - MAX_SIDE);
  let begin = relation;
  let depth = 0;
  // Unit words that stand between `begin` and an operand that is still to come.
  let words = 0;
  while (begin > floor) {
    const token = tokens[begin - 1];
    const right = begin + words < relation ? tokens[begin + words] : undefined;
    const needsOperator =
      right !== undefined &&
      (right.type === "number" || right.type === "open" || right.type === "root" || right.type === "fraction");
    if (token.type === "word") {
      if (depth === 0 && words === 0 && needsOperator) break;
      if (!isUnitWord(token) || words >= MAX_WORDS) break;
      words++;
      begin--;
      continue;
    }
    if (token.type === "operator") {
      // "stickers/page": part of a unit.
      if (words > 0 && token.operator !== "/") break;
      if (words > 0) words++;
      begin--;
      continue;
    }
    if (token.type === "number") {
      if (words === 0 && right?.type === "number") break;
      if (words > 0 && needsOperator) break;
    } else if (token.type === "close") depth++;
    else if (token.type === "open") {
      if (depth === 0) break;
      depth--;
    } else if (token.type !== "root" && token.type !== "fraction") break;
    words = 0;
    begin--;
  }
  // Words that no number stands before belong to the sentence.
  begin += words;
  return depth === 0 && begin < relation ? begin : null;
}

function rightLimit(tokens: readonly Token[], begin: number): number {
  let end = begin;
  while (end < tokens.length && end - begin < MAX_SIDE) {
    const type = tokens[end].type;
    if (type === "relation" || type === "break" || type === "opaque" || type === "dash-bullet") break;
    end++;
  }
  return end;
}

/** Two bare numbers make no equation: "Day 2 = 5", "x = 5". They do make a comparison. */
function isClaim(left: Expression, relation: Token & { type: "relation" }, right: Expression): boolean {
  const isEquality = relation.relation === "=" || relation.relation === "≈";
  if (!isEquality) return true;
  if (relation.inWords) return !singleNumber(left) && left.type !== "compound";
  const bare = (side: Expression) => singleNumber(side) !== null || side.type === "compound";
  return !(bare(left) && bare(right));
}

/** What the program computed instead, as the step would write it. */
function expected(left: Expression, relation: Token & { type: "relation" }, right: Expression): string {
  const unit = numbersOf(right)[0].unit;
  const mixed = mixedDimensions([...numbersOf(left), ...numbersOf(right)])[0] ?? null;
  if (mixed && unit?.dimension === mixed) {
    const value = evaluate(left, { percent: "hundredths", scale: true, base: mixed });
    return value ? `${format(value.div(unit.factors[0]))} ${unit.name}${value.eq(unit.factors[0]) ? "" : "s"}` : "";
  }
  const a = plainValue(left);
  const b = plainValue(right);
  if (!a || !b) return "";
  if (relation.relation !== "=" && relation.relation !== "≈") {
    const sign = a.eq(b) ? "=" : a.lt(b) ? "<" : ">";
    return `${format(a)} ${sign} ${format(b)}`;
  }
  const result = singleNumber(right) ?? singleNumber(left);
  return format(singleNumber(left) && !singleNumber(right) ? b : a, result ?? undefined);
}

/** At most six decimals, with the stated result's currency or percent sign. */
function format(value: Exact, like?: NumberToken): string {
  const shown = like?.percent ? value.times(100) : value;
  const rounded = shown.toDecimalPlaces(Math.max(6, like?.decimals ?? 0));
  const digits = rounded.abs().gte("1e15") ? rounded.toSignificantDigits(15).toString() : rounded.abs().toString();
  return `${rounded.isNegative() ? "-" : ""}${like?.currency ?? ""}${digits.replace(/^-/, "")}${like?.percent ? "%" : ""}`;
}
