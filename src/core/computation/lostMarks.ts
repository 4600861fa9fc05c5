import type { Claim } from "./claim.js";
import { plainValue } from "./comparison.js";
import { Exact } from "./exact.js";
import { singleNumber } from "./expression.js";
import { parseExpression } from "./parser.js";
import { numberInWords, operatorToken, shownAs, type NumberToken, type Token } from "./tokens.js";

/** Numbers of a side that may have lost their raised digits; a side with more of them is a table. */
const MAX_RAISED = 4;
/** Marks that a power of ten or the bar of a root counts for. */
const PLAIN = 2;
/** UTF-16 code units that may stand around a formula which is the whole line: a number of the list, a full stop. */
const AROUND = 8;

/**
 * Text that is copied from a page loses its raised digits and the bars of its roots: 5 × 10-2 = 0.05, 32 + 42 = 52,
 * √9 + 16 = 5. None of it is right as it stands, and nobody has computed wrongly.
 */
export function holdsWithLostMarks({ text, tokens, begin, at, relation, right }: Claim): boolean {
  if (relation.relation !== "=" && relation.relation !== "≈") return false;
  const [start, end] = [tokens[begin].start, tokens[right.end - 1].end];
  // What is counted was not copied from a formula: 25 - 5 = 27 songs.
  if (/^\s?\p{Ll}{2}/u.test(text.slice(end, end + 4))) return false;
  const alone = text.trim().length - (end - start) <= AROUND;
  const [given, stated] = [tokens.slice(begin, at), tokens.slice(at + 1, right.end)].map(valuesOf);
  const result = singleNumber(right.expression);
  const decimals = result ? shownAs(result, ".").decimals : 0;
  const off = decimals > 0 ? new Exact(10).pow(-decimals).div(2) : new Exact(0);
  return given.some((a) =>
    stated.some((b) => {
      const marks = a.marks + b.marks;
      // One raised digit makes any number of numbers: it is taken for lost only where the line is nothing but the formula.
      return (marks > 1 || (marks === 1 && alone)) && a.value.minus(b.value).abs().lte(off);
    }),
  );
}

interface Reading {
  readonly value: Exact;
  /** That the text does not show; those of a power of ten or a root are plain enough to be worth two. */
  readonly marks: number;
}

/** Tokens of a side with so many marks put back. */
interface Marked {
  readonly tokens: readonly Token[];
  readonly marks: number;
}

/** What a side says as it stands, and with the marks that it may have lost. */
function valuesOf(side: readonly Token[]): Reading[] {
  return [...raisedReadings(side), { tokens: barredReading(side), marks: PLAIN }].flatMap(({ tokens, marks }) => {
    const parsed = parseExpression(tokens, 0, tokens.length);
    const value = parsed?.end === tokens.length ? plainValue(parsed.expression) : null;
    return value ? [{ value, marks }] : [];
  });
}

/** The side as it stands, and then with every choice of its numbers raised. */
function raisedReadings(side: readonly Token[]): Marked[] {
  let readings: Marked[] = [{ tokens: [], marks: 0 }];
  let raised = 0;
  for (let i = 0; i < side.length; ) {
    const found = raised < MAX_RAISED ? raisedAt(side, i) : null;
    const length = found?.length ?? 1;
    if (found) raised++;
    const choices = [{ tokens: side.slice(i, i + length), marks: 0 }, ...(found ? [found] : [])];
    readings = choices.flatMap((next) =>
      readings.map((before) => ({ tokens: [...before.tokens, ...next.tokens], marks: before.marks + next.marks })),
    );
    i += length;
  }
  return readings;
}

/** A power whose exponent stands in the line: 10-4, 106, 52; `length` tokens of the side say it. */
function raisedAt(side: readonly Token[], i: number): (Marked & { readonly length: number }) | null {
  const [number, sign, exponent, next] = side.slice(i, i + 4);
  if (number?.type !== "number" || number.percent || number.currency !== "" || number.scale !== 1) return null;
  if (side[i - 1]?.type === "operator" && isPower(side[i - 1])) return null;
  const isGlued = sign?.start === number.end && sign.end === exponent?.start;
  if (isGlued && number.digits === "10" && isMinus(sign) && exponent.type === "number" && !isPower(next))
    return /^\d{1,2}$/.test(exponent.digits)
      ? { tokens: powerOf(number, "10", exponent.digits, sign), length: 3, marks: PLAIN }
      : null;
  if (sign?.type === "factorial" || isPower(sign) || (sign?.type === "word" && !sign.unit)) return null;
  const [, base, digits] =
    /^(10)([2-9]|[12]\d)$|^([2-9]|1)([2-6])$|^([1-9]\d)([23])$/.exec(number.digits)?.filter(Boolean) ?? [];
  return base && digits ? { tokens: powerOf(number, base, digits), length: 1, marks: base === "10" ? PLAIN : 1 } : null;
}

function powerOf({ start, end }: NumberToken, base: string, exponent: string, minus?: Token): Token[] {
  const whole = (digits: string) => numberInWords(new Exact(digits), start, end);
  return [whole(base), operatorToken("^", end, end), ...(minus ? [minus] : []), whole(exponent)];
}

function isMinus(token: Token): boolean {
  return token.type === "operator" && token.operator === "-";
}

function isPower(token: Token | undefined): boolean {
  return token?.type === "operator" && token.operator === "^";
}

/** The side with its only root drawn to its end. */
function barredReading(side: readonly Token[]): Token[] {
  const root = side.findIndex(({ type }) => type === "root");
  const from = side[root + 1];
  if (
    root < 0 ||
    from === undefined ||
    from.type === "open" ||
    side.findLastIndex(({ type }) => type === "root") !== root
  )
    return [];
  const { end } = side[side.length - 1];
  return [
    ...side.slice(0, root + 1),
    { type: "open", start: from.start, end: from.start },
    ...side.slice(root + 1),
    { type: "close", start: end, end },
  ];
}
