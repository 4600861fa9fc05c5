import type { Computation, Settled } from "../run/computation.js";
import { type ComputationContext, noContext } from "./context.js";
import { doubted } from "./doubt.js";
import { Exact } from "./exact.js";
import type { Expression } from "./expression.js";
import { languageOf } from "./languages.js";
import { halfWidth, tokenize } from "./lexer.js";
import { parseExpression } from "./parser.js";
import { shownAs } from "./tokens.js";

const whole = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,15})`;
/** Digits, signs, brackets and spaces: a calculation without letters. It begins and ends with a number or a bracket. */
const calculation = String.raw`(?:[-−]?[\d(](?:[\d\s+*×·⋅()^{},−-]|\\cdot|\\times){0,80}?)`;
const modulo = String.raw`\(?\s?\\?[pb]?mod(?:ul[eo])?\s?\{?\s?(?<modulus>\d{1,12})\s?\}?\s?\)?`;

const patterns = {
  /** 17 mod 5 = 2, 17 % 5 == 2 */
  remainder: new RegExp(
    String.raw`(?<left>${calculation})\s*(?<sign>\\[pb]?mod|mod(?:ulo)?\b|%)\s*\{?(?<modulus>\d{1,12})\}?\s*(?:===?|=|≡|\\equiv|is|equals)\s*(?<result>[-−]?\d{1,12})`,
    "gu",
  ),
  /** 7.5 mod 2 = 1.5 */
  decimals:
    /(?<left>\d{1,12}(?:\.\d{1,9})?)\s*(?:\\[pb]?mod|mod(?:ulo)?\b)\s*(?<modulus>\d{1,12}(?:\.\d{1,9})?)\s*(?:=|is|equals)\s*(?<result>\d{1,12}(?:\.\d{1,9})?)/gu,
  /** 17 div 5 = 3, 17 // 5 = 3, ⌊17 / 5⌋ = 3 */
  quotient: new RegExp(
    String.raw`(?<dividend>${whole})\s*(?:div\b|\/\/|\\(?:operatorname|text|mathrm)\{\s*div\s*\})\s*(?<divisor>${whole})\s*(?:={1,2}|is|equals)\s*(?<quotient>${whole})`,
    "gu",
  ),
  /** 17 ≡ 2 (mod 5), 3^4 = 81 ≡ 1 mod 5 */
  congruence: new RegExp(
    String.raw`(?<sides>${calculation}(?:\s*(?:≡|\\equiv|=)\s*${calculation}){1,6})\s*,?\s*${modulo}`,
    "gu",
  ),
  /** 17 ÷ 5 = 3 remainder 2, 17÷5=3……2, 17 / 5 = 3 R 2 */
  division: new RegExp(
    String.raw`(?<dividend>${whole})\s*(?:÷|\/|\\div|divided\s+by|除以)\s*(?<divisor>${whole})\s*(?:=|is|equals|gives|等[於于]|得|商)\s*(?<quotient>${whole})\s*(?:(?<words>,?\s*(?:with\s+|and\s+)?(?:an?\s+)?remainder\s*(?:of|is|=)?\s*|[，,]?\s*[余餘](?:[數数])?\s*[是為为]?\s*)|(?<letter>(?<=\s)[rR]\s?)|(?<dots>[…⋯]{1,2}|\.{3,6})\s*)(?<remainder>${whole})`,
    "gu",
  ),
};

/** What may stand before such a statement, and behind it, for it to be whole. */
const before =
  /(?:^|\n|[.,;:!?]\s|\p{Script=Han}:|[(=≡|$*•>\x60"“、，。；：！？（]|\\[([]|\b(?:so|thus|then|hence|therefore|since|because|that|and|have|get|is|are|compute|calculate|find|note)\s|所以|因此|故|得|有|則|则)[\s$*\x60]*$/iu;
const behind =
  /^[\s$*\x60}]*(?:$|[.,;:](?!\d)|[\n!?)|✓✔"”，。；：！？、）]|\\[)\]]|=(?!=)|≡|\\equiv|(?:so|and|which|because|since|as|for|thus|hence|therefore|then|left|個|个|顆|颗|人|元)(?![a-z]))/iu;

/** Checks remainders and congruences of whole numbers. What only another convention could mean is left alone. */
export function checkRemainders(given: string, context: ComputationContext = noContext): Computation[] {
  if (
    context.conventions.has("redefined") ||
    context.bases.length > 0 ||
    !/mod|div|\/\/|≡|\\equiv|%|rem|[rR余餘]|[…⋯]|\.{3}/iu.test(given)
  )
    return [];
  const text = halfWidth(given);
  const language = languageOf(text, context.languages);
  const readers: readonly [RegExp, (groups: Record<string, string>) => Settled | null][] = [
    [patterns.remainder, (groups) => remainder(groups, text)],
    [patterns.decimals, remainderOfDecimals],
    [patterns.quotient, quotientOf],
    [patterns.congruence, congruence],
    [patterns.division, division],
  ];
  return readers.flatMap(([pattern, read]) =>
    Array.from(text.matchAll(pattern)).flatMap((match): Computation[] => {
      const found = read(match.groups as Record<string, string>);
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (!found || !before.test(text.slice(Math.max(0, start - 40), start)) || !behind.test(text.slice(end, end + 24)))
        return [];
      if (doubted(text, start, end, language)) return [];
      return [{ ...found, claim: given.slice(start, end), span: { start, end } }];
    }),
  );
}

function remainder({ left, sign, modulus, result }: Record<string, string>, text: string): Settled | null {
  const by = BigInt(modulus);
  const stated = BigInt(result.replace("−", "-"));
  // Of negative numbers, programs and mathematicians have different remainders.
  if (by === 0n || stated < 0n || /^[-−]/u.test(left)) return null;
  const right = residueOf(left, by);
  if (right === null) return null;
  // Of what is congruent nobody can say that it is wrong.
  if (stated >= by) return sign === "%" || stated % by === right ? null : { holds: false, expected: String(right) };
  // "50 % 30 = 15" may be half of 30, and a program compares more than it states.
  const surely = sign !== "%" || /\bmod\b|remainder|modul/iu.test(text);
  if (right !== stated && !surely) return null;
  return { holds: right === stated, expected: String(right) };
}

function remainderOfDecimals({ left, modulus, result }: Record<string, string>): Settled | null {
  if (![left, modulus].some((number) => number.includes("."))) return null;
  const [n, by, stated] = [left, modulus, result].map((digits) => new Exact(digits));
  if (by.isZero()) return null;
  const right = n.mod(by);
  const off = right.minus(stated).abs();
  // A rounded remainder is neither right nor wrong.
  if (!off.isZero() && off.lt(1)) return null;
  return { holds: off.isZero(), expected: right.toString() };
}

function quotientOf({ dividend, divisor, quotient }: Record<string, string>): Settled | null {
  const [n, by, stated] = [dividend, divisor, quotient].map((digits) => new Exact(digits.replaceAll(",", "")));
  if (by.isZero()) return null;
  const right = n.div(by).floor();
  return { holds: right.eq(stated), expected: right.toFixed(0) };
}

function congruence({ sides, modulus }: Record<string, string>): Settled | null {
  const by = BigInt(modulus);
  if (by < 2n) return null;
  const residues = sides.split(/≡|\\equiv|=/u).map((side) => residueOf(side, by));
  if (residues.includes(null)) return null;
  const holds = residues.every((one) => one === residues[0]);
  return { holds, expected: holds ? sides : `${residues[0]} (mod ${modulus})` };
}

function division({ dividend, divisor, quotient, remainder: rest, dots }: Record<string, string>): Settled | null {
  const [n, by, times, left] = [dividend, divisor, quotient, rest].map(
    (digits) => new Exact(digits.replaceAll(",", "")),
  );
  if (by.isZero()) return null;
  const [whole, over] = [n.div(by).floor(), n.mod(by)];
  const right = times.eq(whole) && left.eq(over);
  // One of the two is right, so a division with a remainder is meant; dots may stand for digits.
  if (!right && (!(times.eq(whole) || left.eq(over)) || left.gte(by) || dots?.startsWith("."))) return null;
  return {
    holds: right,
    expected: right ? `${quotient} remainder ${rest}` : `${whole.toFixed(0)} remainder ${over.toFixed(0)}`,
  };
}

/** Exponents and factorials that are computed with. */
const MAX_POWER = 1_000_000_000n;
const MAX_FACTORIAL = 1_000n;

/** What a calculation with whole numbers leaves when it is divided, from 0 on. Null for any other calculation. */
function residueOf(text: string, modulus: bigint): bigint | null {
  const tokens = tokenize(text);
  const parsed = parseExpression(tokens, 0, tokens.length);
  if (!parsed || parsed.end !== tokens.length || parsed.contested || parsed.ambiguous) return null;
  return residue(parsed.expression, modulus);
}

function residue(expression: Expression, modulus: bigint): bigint | null {
  const least = (value: bigint) => ((value % modulus) + modulus) % modulus;
  switch (expression.type) {
    case "number": {
      const value = wholeOf(expression);
      return value === null ? null : least(value);
    }
    case "negative": {
      const of = residue(expression.of, modulus);
      return of === null ? null : least(-of);
    }
    case "factorial": {
      const of = wholeOf(expression.of);
      if (of === null || of < 0n || of > MAX_FACTORIAL) return null;
      let product = 1n;
      for (let factor = 2n; factor <= of; factor++) product = least(product * factor);
      return least(product);
    }
    case "binary":
      break;
    default:
      return null;
  }
  const { operator } = expression;
  const left = residue(expression.left, modulus);
  if (left === null) return null;
  if (operator === "^") {
    const exponent = wholeOf(expression.right);
    return exponent === null || exponent < 0n || exponent > MAX_POWER ? null : powered(left, exponent, modulus);
  }
  const right = residue(expression.right, modulus);
  if (right === null) return null;
  if (operator === "+") return least(left + right);
  if (operator === "-") return least(left - right);
  return operator === "*" ? least(left * right) : null;
}

function powered(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Null for what is no whole number that is written out. */
function wholeOf(expression: Expression): bigint | null {
  if (expression.type === "negative") {
    const of = wholeOf(expression.of);
    return of === null ? null : -of;
  }
  if (expression.type !== "number" || expression.unit || expression.nouns !== "") return null;
  const { token } = expression;
  const { value } = shownAs(token, ".");
  return value.isInteger() && !token.percent && token.scale === 1 && token.currency === ""
    ? BigInt(value.toFixed(0))
    : null;
}
