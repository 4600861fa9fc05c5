import { leftIsCertain, rightIsCertain, standsAlone } from "./borders.js";
import type { Claim } from "./claim.js";
import { compare, holdsSum, plainValue } from "./comparison.js";
import { usageOf } from "./context.js";
import { isMeasured } from "./evaluation.js";
import type { Exact } from "./exact.js";
import { type Expression, numbersOf, type Quantity, singleNumber } from "./expression.js";
import { holdsWithLostMarks } from "./lostMarks.js";
import { parseExpression } from "./parser.js";
import { shownAs } from "./tokens.js";

/** Largest denominator of a share that has a name: a twentieth. */
const MAX_DENOMINATOR = 20;

/** Whether a claim means what was computed: its borders are clear and it has no other reading. */
export function isCertain(claim: Claim): boolean {
  const { left, right, context } = claim;
  return (
    !left.contested &&
    !right.contested &&
    leftIsCertain(claim) &&
    rightIsCertain(claim) &&
    standsAlone(claim) &&
    lettersAreUnits(claim) &&
    countsOneKind(claim) &&
    isOneNumberEach(claim) &&
    !(
      context.conventions.has("left-to-right") && [left, right].some(({ expression }) => mixesPrecedence(expression))
    ) &&
    !(context.conventions.has("ordered") && isOrdered(claim)) &&
    !usesResizedUnit(claim) &&
    !(
      context.conventions.has("not additive") &&
      [left, right].some(({ expression }) => holdsSum(expression) && isMeasured(expression))
    )
  );
}

/** What a claim that fails must be besides: nothing that people write loosely. */
export function failsCertainly(claim: Claim): boolean {
  const { left, right, context, text, tokens, begin } = claim;
  const stated = text.slice(tokens[begin].start, tokens[right.end - 1].end).replace(/\s/g, "");
  return (
    !left.ambiguous &&
    !right.ambiguous &&
    !isRange(claim) &&
    !isSize(claim) &&
    !isQualified(claim) &&
    !isRunningTotal(claim) &&
    !isNumbered(claim) &&
    !isCutOff(claim) &&
    !holdsTwoClauses(claim) &&
    !addsToMore(claim) &&
    !isScore(claim) &&
    !goesRound(claim) &&
    !isPutRight(claim) &&
    !namesShare(left.expression, right.expression) &&
    !isConversionFactor(left.expression, right.expression) &&
    !isConversionFactor(right.expression, left.expression) &&
    !isRemainderOfSubstitution(claim) &&
    !isOfPoints(claim) &&
    !addsDays(claim) &&
    !holdsWithLostMarks(claim) &&
    !context.stated.includes(stated)
  );
}

/** "We had 5. Adding 3 and 5 gives 13": what is added to may stand before, or in the prompt. */
function addsToMore({ text, tokens, begin, left, right, context }: Claim): boolean {
  const { start } = tokens[begin];
  if (!/^(?:adding|multiplying)\s/i.test(text.slice(start, start + 12))) return false;
  const [a, b] = [left, right].map(({ expression }) => plainValue(expression));
  const more = a && b && (/^a/i.test(text.slice(start)) ? b.minus(a) : a.isZero() ? null : b.div(a));
  return /\d/.test(text.slice(0, start)) || (more !== null && context.stated.includes(more.toString()));
}

/** "25×4=100,100×4=400" in Chinese: the comma may group digits, or end a clause. */
function holdsTwoClauses({ text, tokens, begin, right }: Claim): boolean {
  const claim = text.slice(Math.max(0, tokens[begin].start - 4), tokens[right.end - 1].end);
  return /\p{Script=Han}/u.test(text) && /=\s{0,2}\d{1,3}(?:,\d{3})+\s{0,2}[-+*/×÷·]/.test(claim);
}

/** "60 miles / 1 hour = 1": what goes together, and may be multiplied by. */
function isConversionFactor(quotient: Expression, one: Expression): boolean {
  if (quotient.type !== "binary" || quotient.operator !== "/") return false;
  const { left, right } = quotient;
  return (
    one.type === "number" &&
    kindOf(one) === "" &&
    shownAs(one.token, ".").value.eq(1) &&
    [left, right].every((side) => side.type === "number" && (kindOf(side) !== "" || isMoney(side)))
  );
}

/** "55 is larger than 72 in base 9", "1984 is larger than 1985 on my shelf": in which order, is said behind it. */
function isQualified({ relation, right, tokens, text }: Claim): boolean {
  if (!relation.inWords || (relation.relation !== "<" && relation.relation !== ">")) return false;
  const behind = text.slice(tokens[right.end - 1].end, tokens[right.end - 1].end + 12);
  return /^\s+(?:in|on|at|for|as|by|when|under|within|among)\s/i.test(behind);
}

/** "A 2 × 4 is 1.5 × 3.5 inches", and matrices: (2 × 3)(3 × 4) = 2 × 4. Nothing is multiplied. */
function isSize({ left, right, relation }: Claim): boolean {
  const [from, to] = [left, right].map(({ expression }) => factorsOf(expression));
  if (!from || to?.length !== 2) return false;
  if (from.length === 2) return relation.inWords;
  const [a, b, c, d] = from;
  return from.length === 4 && b.eq(c) && to[0].eq(a) && to[1].eq(d);
}

/** The numbers of a product of numbers, in order. */
function factorsOf(expression: Expression): Exact[] | null {
  if (expression.type === "number") return [shownAs(expression.token, ".").value];
  if (expression.type !== "binary" || expression.operator !== "*") return null;
  const [left, right] = [factorsOf(expression.left), factorsOf(expression.right)];
  return left && right && [...left, ...right];
}

/** "5 + 3 = 8 + 2 = 10" writes a running total, "4 - 1 = 3 times 2 people" goes on: not equal, but no wrong result either. */
function isRunningTotal({ left, right, tokens, at }: Claim): boolean {
  if (singleNumber(right.expression) || (tokens[at + 1].type === "open" && tokens[right.end - 1].type === "close"))
    return false;
  const total = plainValue(left.expression);
  if (!total) return false;
  const first = shownAs(numbersOf(right.expression)[0].token, ".").value;
  const { expression } = right;
  const share = expression.type === "binary" && expression.operator === "of" ? plainValue(expression.left) : null;
  const rounded = first.minus(total).abs().lte(total.abs().times(0.01)) && !first.isInteger();
  return first.eq(total) || rounded || share?.eq(total) === true;
}

/** "12 × 3 = 3…": the rest of a whole number may be missing. */
function isCutOff({ text, tokens, right }: Claim): boolean {
  const { type, start, end } = tokens[right.end - 1];
  return type === "number" && /^\d+(?:…|\.\.\.)/.test(text.slice(start, end + 3));
}

const game =
  /\b(?:won|wins?|los[et]s?|beat|beats|drew|draws?|tied|ties?|leads?|led|trail(?:s|ed)?|score|scored|record|finished|W-L|W-D-L|W-L-D|W-L-T)(?: (?:by|of|is|was|at|the game|the match|them))?[:,]?\s*$/iu;

/** "They won 3-1 = 3 points", "W-D-L 3-1-0 = 10 points", "Team A: 2-1-0 = 7 points". */
function isScore({ text, tokens, begin, at }: Claim): boolean {
  const signs = tokens.slice(begin, at).filter((_, i) => i % 2 === 1);
  if (signs.length === 0 || signs.length > 2 || at - begin !== 2 * signs.length + 1) return false;
  if (!signs.every((sign) => sign.type === "operator" && sign.operator === "-" && sign.tight)) return false;
  if (signs.length === 2 && /^\s?\d{1,3} (?:points|pts)\b/.test(text.slice(tokens[at].end, tokens[at].end + 12)))
    return true;
  return game.test(text.slice(Math.max(0, tokens[begin].start - 40), tokens[begin].start));
}

/** (1,5) + (2,5) = (3,10), 2(1,5) = (2,10): a comma inside brackets parts coordinates, or it is a decimal mark. */
function isOfPoints({ left, right }: Claim): boolean {
  const points = [...numbersOf(left.expression), ...numbersOf(right.expression)].filter(
    ({ bracketed, token }) => bracketed && token.shown["."] === null,
  );
  return points.length >= 2;
}

/** 2/28 + 1 = 2/29: a day behind another. */
function addsDays({ left, right, text, tokens, begin }: Claim): boolean {
  if (/\\[dt]?frac\b/.test(text.slice(tokens[begin].start, tokens[right.end - 1].end))) return false;
  const isLateDay = (side: Expression) =>
    isDate(side) && side.type === "binary" && (plainValue(side.right)?.gt(12) ?? false);
  return isLateDay(right.expression) && termsOf(left.expression).some(isLateDay);
}

/** Of numbers that are added and taken away alone, whatever they count. */
function sumOf(expression: Expression): Exact | null {
  if (expression.type === "number") return shownAs(expression.token, ".").value;
  if (expression.type !== "binary" || (expression.operator !== "+" && expression.operator !== "-")) return null;
  const [a, b] = [sumOf(expression.left), sumOf(expression.right)];
  return a && b && (expression.operator === "+" ? a.plus(b) : a.minus(b));
}

/** 350° + 20° = 10°: a full turn may be left out. */
function goesRound({ text, tokens, begin, left, right }: Claim): boolean {
  const said = text.slice(tokens[begin].start, tokens[right.end - 1].end + 1);
  if (!/°(?![CF])|\\circ|\bdegrees\b/u.test(said)) return false;
  const [total, stated] = [sumOf(left.expression), sumOf(right.expression)];
  return total !== null && stated !== null && total.minus(stated).abs().eq(360);
}

/** "12 × 3 = 37 → 36": what is right follows behind an arrow. */
function isPutRight({ text, tokens, right, left }: Claim): boolean {
  const behind = text.slice(tokens[right.end - 1].end);
  const [, stated] =
    /^\s{0,2}(?:→|⇒|->|=>)\s{0,2}(\d{1,12}(?:\.\d{1,6})?)(?![\d.,]*\d|\s*[-+*/×·÷^=])/.exec(behind) ?? [];
  return stated !== undefined && plainValue(left.expression)?.eq(stated) === true;
}

/** "1 - 3 + 4 = 7" in a line of its own: the first number may count the lines. */
function isNumbered({ text, tokens, begin, at, relation, right, context }: Claim): boolean {
  const [first, sign] = [tokens[begin], tokens[begin + 1]];
  if (first.type !== "number" || !/^\d{1,2}$/.test(first.digits)) return false;
  if (sign?.type !== "operator" || sign.operator !== "-" || sign.tight) return false;
  if (!/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, first.start - 20), first.start))) return false;
  const rest = parseExpression(tokens, begin + 2, at);
  return (
    rest?.end === at && compare(rest.expression, relation.relation, right.expression, usageOf(context, false)) === true
  );
}

/** "3/4 is equal to $15" and "3/4 is $30 / 2" tell what a share amounts to. */
function namesShare(left: Expression, right: Expression): boolean {
  if (left.type !== "binary" || left.operator !== "/" || !plainValue(left)?.lt(1)) return false;
  const denominator = singleNumber(left.right);
  if (!singleNumber(left.left) || !denominator || shownAs(denominator, ".").value.gt(MAX_DENOMINATOR)) return false;
  const whole = singleNumber(right);
  if (whole && (whole.percent || (whole.currency === "" && shownAs(whole, ".").decimals > 0))) return false;
  return plainValue(right)?.gte(1) === true;
}

/**
 * A letter is a unit only where all numbers that are added and compared have units of one kind, or where it says of what:
 * "= 281 L of water".
 */
function lettersAreUnits({ left, right, tokens, begin, context }: Claim): boolean {
  const numbers = [...numbersOf(left.expression), ...numbersOf(right.expression)];
  const letters = numbers.filter(({ unit }) => unit?.letter);
  const next = tokens[right.end + 1];
  if (letters.length === 0) return true;
  if (
    letters.length === 1 &&
    singleNumber(right.expression) === letters[0].token &&
    next?.type === "word" &&
    next.text === "of"
  )
    return true;
  const symbols = tokens.slice(begin, right.end).filter((token) => token.type === "word" && token.unit?.letter);
  if (symbols.every((token) => token.type === "word" && isUnitLetter(token.text, context))) return true;
  const sums = holdsSum(left.expression) || holdsSum(right.expression);
  return isMeasured(left.expression) && isMeasured(right.expression) && (!sums || numbers.every(({ unit }) => unit));
}

/** "= 160 m" where the text has metres per second, and no m that is anything else. */
function isUnitLetter(letter: string, { unitLetters, letters }: Claim["context"]): boolean {
  return unitLetters.has(letter) && !letters.has(letter);
}

/**
 * What is added must be of one kind, or the words may be variables ("2 adults + 3 children = $45", "3 pens + 2 = 14"),
 * dates or times ("9 + 5 hours = 2"), or be counted in something else ("3 boxes + 2 boxes = 60 eggs").
 */
function countsOneKind({ left, right }: Claim): boolean {
  return [
    [left.expression, right.expression],
    [right.expression, left.expression],
  ].every(([sum, other]) => {
    const terms = termsOf(sum);
    if (terms.length < 2) return true;
    const quantities = terms.filter((term): term is Quantity => term.type === "number" && !term.token.percent);
    const result = other.type === "number" ? other : null;
    const kinds = new Set(quantities.map(kindOf).filter(Boolean));
    if (kinds.size === 0 || quantities.every(isMoney)) return true;
    const stated = result ? kindOf(result) : "";
    if (quantities.some((quantity) => kindOf(quantity) === "" && !isMoney(quantity)) || terms.some(isDate))
      return stated !== "" && [...kinds].some((kind) => isSameNoun(kind, stated));
    if (!result) return true;
    const measured = quantities.some(({ unit }) => unit);
    if (kinds.size > 1 && !quantities.every(({ unit }) => unit))
      return stated !== "" && !isMoney(result) && !isGroup(result, quantities);
    return stated === "" || measured || isSameNoun([...kinds][0], stated);
  });
}

/** "1 boy + 1 girl = 1 couple": the result counts what the terms make together. */
function isGroup(result: Quantity, terms: readonly Quantity[]): boolean {
  const value = ({ token }: Quantity) => shownAs(token, ".").value;
  const among = terms.some((term) => isSameNoun(kindOf(term), kindOf(result)));
  // "5 Tage + 2 Wochen = 19 Tage": unknown words may be units.
  return among
    ? terms.some((term) => !isSameNoun(kindOf(term), kindOf(result)))
    : terms.every((term) => value(result).lte(value(term)));
}

/** 10/15, with days added to it. */
function isDate(term: Expression): boolean {
  if (term.type !== "binary" || term.operator !== "/") return false;
  return [term.left, term.right].every(
    (side) => side.type === "number" && /^\d{1,2}$/.test(side.token.digits) && kindOf(side) === "",
  );
}

function isMoney({ unit, token }: Quantity): boolean {
  return token.currency !== "" || unit?.dimensions.money !== undefined;
}

/** The unit or the words behind a number. */
function kindOf({ unit, nouns }: Quantity): string {
  return unit?.name ?? nouns;
}

/** "red marbles" and "marbles in all". */
function isSameNoun(a: string, b: string): boolean {
  const stems = (words: string) =>
    words
      .split(" ")
      .filter((word) => !/^(?:of|on|for|the|his|her|their|a|an|each|per|total|all|left|more)$/.test(word))
      .map((word) => word.replace(/(?:es|s)$/, ""));
  const known = new Set(stems(a));
  return stems(b).some((stem) => known.has(stem));
}

function termsOf(expression: Expression): Expression[] {
  if (expression.type === "binary" && (expression.operator === "+" || expression.operator === "-"))
    return [...termsOf(expression.left), ...termsOf(expression.right)];
  return [expression];
}

/** 10–15 × 2 = 20–30, 1990-2000 = 10 years. */
function isRange({ text, tokens, begin, at, right }: Claim): boolean {
  const dashes = (from: number, to: number) =>
    tokens.slice(from, to).flatMap((token, i, all) => {
      if (token.type !== "operator" || token.operator !== "-") return [];
      const [low, high] = [all[i - 1], all[i + 1]];
      const rises =
        low?.type === "number" && high?.type === "number" && shownAs(low, ".").value.lt(shownAs(high, ".").value);
      const years = [low, high].every(
        (token) => token?.type === "number" && /^(?:1[5-9]|20|21)\d\d$/.test(token.digits),
      );
      return years && rises
        ? [{ surely: true, rises }]
        : token.tight
          ? [{ surely: text[token.start] === "–", rises }]
          : [];
    });
  const [before, behind] = [dashes(begin, at), dashes(at + 1, right.end)];
  // "the 2-3 = 5 system": a difference of these two would be negative.
  if (at - begin === 3 && before.some(({ rises }) => rises) && tokens[at + 1].type === "number") return true;
  const all = [...before, ...behind];
  return all.some(({ surely }) => surely) || (before.length > 0 && behind.length > 0 && all.some(({ rises }) => rises));
}

/** Grouped with plain spaces, one number may be two: at least two of them show the habit. */
function isOneNumberEach({ left, right, context }: Claim): boolean {
  const numbers = [...numbersOf(left.expression), ...numbersOf(right.expression)];
  const spaced = numbers.filter(({ token }) => token.spaced).length;
  return spaced !== 1 || context.marks[","] > 0;
}

/** "f = 12 * N = 12 * 5 = 14": with letters about, results may be remainders, as long as some modulus gives them. */
function isRemainderOfSubstitution({ text, tokens, begin, left, right }: Claim): boolean {
  if (tokens[begin - 1]?.type !== "relation" || isMeasured(left.expression) || isMeasured(right.expression))
    return false;
  let from = begin - 1;
  while (from > 0 && tokens[from].type !== "break") from--;
  const chain = text.slice(tokens[from].start, tokens[begin].start);
  if (!/[a-zA-Z]\s*[-+*×·]|[-+*×·]\s*[a-zA-Z](?![a-zA-Z])/.test(chain)) return false;
  const [a, b] = [plainValue(left.expression), plainValue(right.expression)];
  if (!a?.isInteger() || !b?.isInteger() || b.isNegative() || a.lte(b)) return false;
  const largest = Math.max(
    ...[...numbersOf(left.expression), ...numbersOf(right.expression)].map(({ token }) =>
      shownAs(token, ".").value.toNumber(),
    ),
  );
  return a.minus(b).gt(largest);
}

/** 3 + 4 × 2, which is 14 to those who compute as they read. */
function mixesPrecedence(expression: Expression): boolean {
  if (expression.type !== "binary") return false;
  const { operator, left, right } = expression;
  const binds = (side: Expression) => side.type === "binary" && /[*/]/.test(side.operator);
  return (/[-+]/.test(operator) && (binds(left) || binds(right))) || mixesPrecedence(left) || mixesPrecedence(right);
}

/** 3.10 > 3.9 as versions: the order of numbers is not the order of their parts. */
function isOrdered({ relation, left, right }: Claim): boolean {
  if (relation.relation === "=" || relation.relation === "≈") return false;
  return singleNumber(left.expression) !== null && singleNumber(right.expression) !== null;
}

function usesResizedUnit({ left, right, context }: Claim): boolean {
  if (context.units.size === 0) return false;
  return [...numbersOf(left.expression), ...numbersOf(right.expression)].some(
    ({ unit }) => unit && [...unit.scales.values()].some((scale) => context.units.has(scale)),
  );
}
