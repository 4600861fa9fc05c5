import type { Computation } from "../run/computation.js";
import { failsCertainly, isCertain } from "./certainty.js";
import type { Claim } from "./claim.js";
import { compare, plainValue } from "./comparison.js";
import { type ComputationContext, markOf, noContext, usageOf } from "./context.js";
import { doubted } from "./doubt.js";
import { dimensionsOf, evaluate, isMeasured, usual } from "./evaluation.js";
import { type Expression, numbersOf, type Quantity, singleNumber } from "./expression.js";
import { parseExpression } from "./parser.js";
import { languageOf } from "./languages.js";
import { tokenize } from "./lexer.js";
import { isMeasureWord } from "./measures.js";
import type { Exact } from "./exact.js";
import { endsClause, type NumberToken, shownAs, type Token } from "./tokens.js";
import { factorIn, isSmaller, sameDimensions } from "./units.js";

/** Tokens on one side of a relation that are looked at. */
const MAX_SIDE = 200;
const MAX_WORDS = 7;
/** Claims of a text that are looked at; more are a table. */
const MAX_CLAIMS = 400;

/**
 * Checks what a text states with =, ≈, <, > or the like in words between numbers and expressions: `12 * 3 = 36`,
 * `half of 30 is 15`, `9.11 > 9.9`. A statement is called wrong only if it fails in every way it may be meant, and right
 * only if it holds in the usual one; in either case its borders must be certain, and the text must not itself doubt it.
 */
export function checkEquations(text: string, context: ComputationContext = noContext): Computation[] {
  if (context.conventions.has("redefined")) return [];
  const tokens = tokensOf(text, context);
  const language = languageOf(text, context.languages);
  const found: Checked[] = [];
  const right = new Set<string>();
  let chain = { approximate: false, end: -1 };
  let claims = 0;
  tokens.forEach((token, i) => {
    if (token.type !== "relation" || claims > MAX_CLAIMS) return;
    // What follows an approximation in a chain is computed from it, or from what it stands for.
    const continues = chain.end >= 0 && tokens.slice(chain.end, i).every(({ type }) => type !== "break");
    chain = { approximate: (continues && chain.approximate) || token.relation === "≈", end: i };
    const claim = claimAt(text, tokens, i, context, language);
    if (!claim) return;
    claims++;
    const left = text.slice(tokens[claim.begin].start, token.start).replace(/\s/g, "");
    const usage = usageOf(context, chain.approximate);
    const holds = compare(claim.left.expression, token.relation, claim.right.expression, usage);
    if (holds) right.add(left);
    if (holds !== null && isAsserted(claim, holds)) found.push({ check: checkOf(claim, holds), left });
  });
  // "7 * 8 = 54. But 7 * 8 = 56": the step corrects itself.
  return found.filter(({ check, left }) => check.holds || !right.has(left)).map(({ check }) => check);
}

const tokensOf = (text: string, { letters, conventions }: ComputationContext) =>
  tokenize(text, letters, conventions.has("subsets"));

interface Checked {
  readonly check: Computation;
  /** The left side, without spaces. */
  readonly left: string;
}

/** How many equations of a text come out otherwise, supposed and quoted ones too; one wrong value in a chain fails on both sides, and counts once. */
export function countFailing(text: string, context: ComputationContext = noContext): number {
  const tokens = tokensOf(text, context);
  const language = languageOf(text, context.languages);
  const usage = usageOf(context, false);
  let end = -1;
  return tokens.filter((token, i) => {
    const claim = token.type === "relation" ? claimAt(text, tokens, i, context, language) : null;
    if (!claim || compare(claim.left.expression, claim.relation.relation, claim.right.expression, usage) !== false)
      return false;
    const continues = claim.begin < end;
    end = claim.right.end;
    return !continues;
  }).length;
}

function claimAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  context: ComputationContext,
  language: Claim["language"],
): Claim | null {
  const relation = tokens[at];
  if (relation.type !== "relation") return null;
  const begin = leftBegin(tokens, at);
  if (begin === null) return null;
  const left = parseExpression(tokens, begin, at);
  if (!left || left.end !== at) return null;
  const limit = rightLimit(tokens, at + 1);
  const right = parseExpression(tokens, at + 1, limit);
  if (!right || !isClaim(left.expression, relation, right.expression)) return null;
  return { text, tokens, begin, at, limit, relation, left, right, language, context };
}

/** Where a claim stands in its text, without the words for what is counted. */
function spanOf({ tokens, begin, right }: Claim): { readonly start: number; readonly end: number } {
  let last = right.end - 1;
  while (isOtherWord(tokens[last])) last--;
  return { start: tokens[begin].start, end: tokens[last].end };
}

/** What may say so stands this near. UTF-16 code units. */
const NEAR = 200;
/** Where a billion is a million millions. */
const longScale = /\blong[- ]scale\b|\bmillion millions?\b|\béchelle longue\b/i;

/** Whether the text means what was computed, and states it. */
function isAsserted(claim: Claim, holds: boolean): boolean {
  const { start, end } = spanOf(claim);
  const isLarge = !holds && /illion/i.test(claim.text.slice(start, end));
  if (isLarge && longScale.test(claim.text.slice(Math.max(0, start - NEAR), end + NEAR))) return false;
  return isCertain(claim) && (holds || failsCertainly(claim)) && !doubted(claim.text, start, end, claim.language);
}

function checkOf(claim: Claim, holds: boolean): Computation {
  const { text, tokens, at } = claim;
  const span = spanOf(claim);
  return {
    claim: text.slice(span.start, span.end),
    holds,
    expected: holds ? text.slice(tokens[at + 1].start, span.end) : expected(claim),
    span,
  };
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
    const needsOperator = right !== undefined && (right.type === "number" || right.type === "open" || isPrefix(right));
    if (token.type === "word") {
      if (depth === 0 && words === 0 && needsOperator && !joinsCompound(tokens, begin - 1)) break;
      if (!isMeasureWord(tokens, begin - 1) || words >= MAX_WORDS) break;
      words++;
      begin--;
      continue;
    }
    if (token.type === "operator") {
      // "stickers/page", "kg·m": part of a unit.
      const joins = token.operator === "/" || (token.operator === "*" && token.end === tokens[begin].start);
      if (words > 0 && !joins) break;
      if (words > 0) words++;
      begin--;
      continue;
    }
    if (token.type === "number") {
      if (words === 0 && right?.type === "number") break;
      if (words > 0 && needsOperator && !joinsCompound(tokens, begin)) break;
    } else if (token.type === "close") depth++;
    else if (token.type === "open") {
      if (depth === 0) break;
      depth--;
    } else if (token.type !== "factorial" && !isPrefix(token)) break;
    words = 0;
    begin--;
  }
  // Words that no number stands before belong to the sentence.
  begin += words;
  return depth === 0 && begin < relation ? begin : null;
}

/** What an operand begins with that is no number. */
function isPrefix({ type }: Token): boolean {
  return type === "root" || type === "fraction" || type === "binomial";
}

/** `1 hour` before `45 minutes`. */
function joinsCompound(tokens: readonly Token[], at: number): boolean {
  const [number, larger, next, smaller] = tokens.slice(Math.max(0, at - 1), at + 3);
  if (number?.type !== "number" || larger?.type !== "word" || next?.type !== "number" || smaller?.type !== "word")
    return false;
  return isSmaller(smaller.unit, larger.unit);
}

function rightLimit(tokens: readonly Token[], begin: number): number {
  let end = begin;
  while (end < tokens.length && end - begin < MAX_SIDE) {
    const type = tokens[end].type;
    if (type === "relation" || type === "opaque" || endsClause(tokens[end])) break;
    end++;
  }
  return end;
}

/** Two bare numbers make no equation: "Day 2 = 5", "x = 5". They do make a comparison. */
function isClaim(left: Expression, relation: Token & { type: "relation" }, right: Expression): boolean {
  const isEquality = relation.relation === "=" || relation.relation === "≈";
  if (!isEquality) return true;
  // "12 is 15% of 80"
  if (relation.inWords && singleNumber(left) && right.type === "binary" && right.operator === "of")
    return singleNumber(right.left)?.percent === true && singleNumber(right.right) !== null;
  if (relation.inWords) return !singleNumber(left) && left.type !== "compound";
  const bare = (side: Expression) => singleNumber(side) !== null || side.type === "compound";
  // "√16 = -4" names the other root.
  if ([left, right].some(({ type }) => type === "root") && [left, right].some(({ type }) => type === "negative"))
    return false;
  // "1 hour 20 minutes = 80 minutes"
  if (left.type === "compound" || right.type === "compound")
    return isMeasured(left) && isMeasured(right) && ![...numbersOf(left), ...numbersOf(right)].some(hasWorkingLength);
  return !(bare(left) && bare(right)) || writesOut(left, right);
}

/** "3 million = 3,000,000": a number in figures and in a scale word. Off by thousands, it may be counted in them. */
function writesOut(left: Expression, right: Expression): boolean {
  const [a, b] = [singleNumber(left), singleNumber(right)];
  if (left.type !== "number" || right.type !== "number" || !a || !b || left.unit || right.unit) return false;
  if (left.nouns !== "" || right.nouns !== "" || a.percent || b.percent || a.currency !== b.currency) return false;
  if (Math.max(a.scale, b.scale) < 1000) return false;
  const [x, y] = [a, b].map((token) => shownAs(token, ".").value.times(token.scale));
  return (
    !x.isZero() &&
    ((a.scale !== 1 && b.scale !== 1) || ![1e3, 1e6, 1e9, 1e12].some((n) => x.eq(y.times(n)) || y.eq(x.times(n))))
  );
}

const irregular: Readonly<Record<string, string>> = { foot: "feet", inch: "inches", century: "centuries" };

/** A day of work has 8 hours, and a week of it 5 days. */
function hasWorkingLength({ unit }: Quantity): boolean {
  return unit !== undefined && /^(?:day|week|fortnight|month|year)$/.test(unit.name);
}

/** What the program computed instead, as the step would write it. */
function expected({ left: { expression: left }, relation, right: { expression: right }, context }: Claim): string {
  const mark = markOf(context) ?? ".";
  const [dimensions, others] = [dimensionsOf(left), dimensionsOf(right)];
  const unit = right.type === "number" ? right.unit : right.type === "compound" ? right.parts[0].unit : undefined;
  if (unit && dimensions && others && sameDimensions(dimensions, others) && !unit.dimensions.money) {
    const value = evaluate(left, { ...usual, mark, units: 0 })?.div(factorIn(unit, 0));
    const plural = irregular[unit.name] ?? `${unit.name}s`;
    return value ? `${format(value)} ${value.eq(1) || unit.compound ? unit.name : plural}` : "";
  }
  const inMoney = unit?.dimensions.money !== undefined || [left, right].some((side) => singleNumber(side)?.currency);
  const meaning = {
    ...usual,
    mark,
    units: inMoney && dimensions && others && sameDimensions(dimensions, others) ? 0 : null,
  };
  const a = inMoney ? evaluate(left, meaning) : plainValue(left, mark);
  const b = inMoney ? evaluate(right, meaning) : plainValue(right, mark);
  if (!a || !b) return "";
  if (relation.relation !== "=" && relation.relation !== "≈") {
    const sign = a.eq(b) ? "=" : a.lt(b) ? "<" : ">";
    return `${format(a)} ${sign} ${format(b)}`;
  }
  const result = singleNumber(right) ?? singleNumber(left);
  return format(singleNumber(left) && !singleNumber(right) ? b : a, result ?? undefined, mark);
}

/** At most six decimals, with the stated result's currency or percent sign. */
function format(value: Exact, like?: NumberToken, mark: "." | "," = "."): string {
  const shown = like?.percent ? value.times(100) : value;
  const rounded = shown.toDecimalPlaces(Math.max(6, like ? shownAs(like, mark).decimals : 0));
  const digits = rounded.abs().gte("1e15") ? rounded.toSignificantDigits(15).toString() : rounded.abs().toString();
  const plain = digits.replace(/^-/, "").replace(".", mark);
  return `${rounded.isNegative() ? "-" : ""}${like?.currency ?? ""}${plain}${like?.percent ? "%" : ""}`;
}
