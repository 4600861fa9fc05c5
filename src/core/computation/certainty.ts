import { compare, mixedDimensions, plainValue, singleNumber } from "./comparison.js";
import { type Expression, isUnitWord, numbersOf, type Parsed, parseExpression } from "./expression.js";
import type { Token } from "./tokens.js";

/** A relation between two expressions, with the tokens it stands among: left is [begin, at), right is [at + 1, right.end). */
export interface Claim {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly begin: number;
  readonly at: number;
  /** Where the right side's clause ends. */
  readonly limit: number;
  readonly relation: Token & { readonly type: "relation" };
  readonly left: Parsed;
  readonly right: Parsed;
}

/** Whether a claim that fails means what was computed: its borders are clear and it has no other reading. */
export function isCertain(claim: Claim): boolean {
  return (
    !claim.left.ambiguous &&
    !claim.right.ambiguous &&
    leftIsCertain(claim) &&
    rightIsCertain(claim) &&
    unitsAgree(claim) &&
    !isRunningTotal(claim) &&
    !namesShare(claim.left.expression, claim.right.expression)
  );
}

/** "5 + 3 = 8 + 2 = 10" writes a running total, "4 - 1 = 3 times 2 people" goes on: not equal, but no wrong result either. */
function isRunningTotal({ left, right, tokens, at }: Claim): boolean {
  if (singleNumber(right.expression) || (tokens[at + 1].type === "open" && tokens[right.end - 1].type === "close"))
    return false;
  const total = plainValue(left.expression);
  const first = numbersOf(right.expression)[0];
  const firstShare =
    right.expression.type === "binary" && right.expression.operator === "of" ? right.expression.left : null;
  return (
    total !== null &&
    (first?.token.value.eq(total) || (firstShare !== null && plainValue(firstShare)?.eq(total)) || false)
  );
}

/** "3/4 is equal to $15" tells what a share amounts to. */
function namesShare(left: Expression, right: Expression): boolean {
  const share = plainValue(left);
  const whole = plainValue(right);
  const isFraction =
    left.type === "binary" && left.operator === "/" && singleNumber(left.left) && singleNumber(left.right);
  return Boolean(isFraction && share?.lt(1) && whole?.gte(1));
}

/** Words before an expression that change what it means, or number it. */
const changing =
  /^(?:than|times|by|plus|minus|half|twice|double|triple|thrice|negative|root|log|ln|sin|cos|tan|mod|choose|over|percent|per|from|between|average|mean|median|numbers?|no|steps?|days?|weeks?|months?|years?|grades?|class|groups?|teams?|rooms?|questions?|problems?|chapters?|pages?|lines?|equations?|version|python|parts?|ranks?|places?|levels?|options?|choices?|items?|players?|bags?|box|figures?|rows?|columns?|every|hundred|thousand|million|dozen)$/;
const changingFurther =
  /^(?:average|mean|median|half|product|square|root|cube|cubed|difference|remainder|percentage|fraction|double|twice|ratio|inverse|reciprocal|factorial|absolute|version)$/;
const part = /^(?:third|quarter|fourth|fifth|tenth)s?$/;
const connecting =
  /^(?:so|thus|therefore|then|hence|since|because|that|and|know|have|get|means|find|calculate|as|now|where|or)$/;
const separating = /^(?:so|thus|therefore|then|hence|since|because)$/;

function leftIsCertain(claim: Claim): boolean {
  const { text, tokens, begin, relation, left } = claim;
  const before = tokens[begin - 1];
  const first = tokens[begin];
  if (singleNumber(left.expression) && tokens[left.end - 1]?.type === "word") return false;
  if (before === undefined || before.type === "relation") return true;
  if (before.type === "break") return !isTorn(text, tokens, begin);
  if (before.type === "dash-bullet") return failsNegated(claim);
  if (before.type !== "word" || first.type === "operator") return false;
  if (separating.test(before.text)) return true;
  if (relation.inWords && !connecting.test(before.text)) return false;
  if (changing.test(before.text)) return false;
  if (singleNumber(left.expression) && !connecting.test(before.text)) return false;
  for (let i = begin - 1; i >= Math.max(0, begin - 4); i--) {
    const token = tokens[i];
    if (token.type === "break" || token.type === "relation") break;
    if (token.type === "word" && (changingFurther.test(token.text) || (before.text === "the" && token.text === "to")))
      return false;
    const following = tokens[i + 1];
    if (token.type === "word" && part.test(token.text) && following.type === "word" && following.text === "of")
      return false;
    // "5 and 30 + 5", "2 boxes 3 + 4": the number may belong to the expression, unless it is the result of another.
    const near = i >= begin - (before.text === "and" ? 3 : 2);
    if (token.type === "number") return !near || tokens[i - 1]?.type === "relation";
    if (token.type === "opaque" && i >= begin - 2) return false;
  }
  return true;
}

/** "- 3 + 4 = 1" may be a list's item or begin with a minus. */
function failsNegated({ tokens, begin, at, relation, right }: Claim): boolean {
  const { start, end } = tokens[begin - 1];
  const negated = [{ type: "operator" as const, operator: "-" as const, start, end }, ...tokens.slice(begin, at)];
  const left = parseExpression(negated, 0, negated.length);
  return left === null || compare(left.expression, relation.relation, right.expression) === false;
}

/** A break inside a number or an expression: "14, 400 / 80", ".8 + . 84 + .82". */
function isTorn(text: string, tokens: readonly Token[], begin: number): boolean {
  const before = tokens[begin - 2];
  const first = tokens[begin];
  if (before?.type === "operator") return true;
  if (before?.type !== "number" || first.type !== "number") return false;
  return text.slice(before.end, first.start) === ", " && first.end - first.start >= 3 && first.value.lt(1000);
}

const changingAfter =
  /^(?:than|percent|hundred|thousand|million|billion|dozen|half|remainder|r|plus|minus|mod|modulo|squared|cubed|dozens|hundreds|thousands|pairs?|tens|ones)$/;
/** These change a number only with another behind them, as in "5 to 1", or where "is" may mean anything. */
const linking = /^(?:of|by|or|to|over)$/;

function rightIsCertain({ tokens, right: { end }, limit, relation }: Claim): boolean {
  const next = tokens[end];
  if (next === undefined || end >= limit) return next?.type !== "opaque";
  if (next.type === "close" || next.type === "open") return true;
  if (next.type !== "word" || changingAfter.test(next.text)) return false;
  if (relation.inWords && /^(?:more|less|fewer|of)$/.test(next.text)) return false;
  if (linking.test(next.text) && tokens[end + 1]?.type !== "word" && tokens[end + 1]?.type !== "break") return false;
  for (let i = end; i < Math.min(limit, end + 3); i++) {
    const token = tokens[i];
    if (token.type !== "word") return token.type === "open" || token.type === "close";
    if (token.text === "and" || token.text === "with") {
      const following = tokens[i + 1];
      return following?.type !== "number" && !(following?.type === "word" && /^(?:a|half)$/.test(following.text));
    }
    if (!isUnitWord(token)) return true;
  }
  return true;
}

/** Fails are certain only between numbers of one kind. */
function unitsAgree({ left: { expression: left }, relation, right: { expression: right } }: Claim): boolean {
  const numbers = [...numbersOf(left), ...numbersOf(right)];
  if (mixedDimensions(numbers).length > 0) {
    const sums = [left, right].some(holdsSum);
    return !sums || numbers.every(({ unit, token }) => unit !== undefined || token.currency !== "");
  }
  const compares = relation.relation !== "=" && relation.relation !== "≈";
  return !compares || new Set(numbers.map(({ unit, token }) => token.currency || unit?.dimension || "")).size <= 1;
}

function holdsSum(expression: Expression): boolean {
  if (expression.type === "binary") {
    return (
      expression.operator === "+" ||
      expression.operator === "-" ||
      holdsSum(expression.left) ||
      holdsSum(expression.right)
    );
  }
  return (expression.type === "negative" || expression.type === "root") && holdsSum(expression.of);
}
