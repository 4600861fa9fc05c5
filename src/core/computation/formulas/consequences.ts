import type { Computation } from "../../run/computation.js";
import type { ComputationContext } from "../context.js";
import { doubted } from "../doubt.js";
import { languageOf } from "../languages.js";
import { isRational } from "./algebra.js";
import { isRecurrence, isUncertain } from "./derivations.js";
import { isDoubtful } from "./doubtful.js";
import { type Formula, kindOf, lettersOf, someIn } from "./formula.js";
import { formulaSpans } from "./formulaSpans.js";
import { gapOf } from "./gaps.js";
import { type Chain, chainsIn, withoutDelimiters } from "./mathSpans.js";
import { readFormula } from "./readFormula.js";
import { holdsAt, isInexact, onlyValue, same, shown, type Values } from "./settle.js";

/** Chains of a step that are looked at. */
const MOST = 40;

/** Two sides, at their place. */
interface Pair {
  readonly left: Formula;
  readonly right: Formula;
  readonly letters: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What stands at one place: what letters are said to be, and equations that are left. */
interface Said {
  readonly values: readonly (readonly [letter: string, value: number])[];
  readonly exact: boolean;
  readonly equations: readonly Pair[];
  readonly start: number;
  readonly end: number;
}

/** An equation that was said before; `derived` from others. */
interface Premise extends Pair {
  readonly derived: boolean;
}

const pairOfValues =
  /\(\s{0,3}(?<first>[a-z])\s{0,3},\s{0,3}(?<second>[a-z])\s{0,3}\)(?:\$?\s{0,3}=\s{0,3}\$?|\$? (?:is|are) \$?)\(\s{0,3}(?<one>-?[\d./]{1,12})\s{0,3},\s{0,3}(?<other>-?[\d./]{1,12})\s{0,3}\)/g;
/** Of x and y, where these are what is asked. */
const solution =
  /(?:\bsolution\b[^.()\n]{0,60}?(?:\$?\(x, ?y\)\$? ?)?(?:is |= )?|[解][是為为]\s?)\$?\(\s{0,3}(?<one>-?[\d./]{1,12})\s{0,3},\s{0,3}(?<other>-?[\d./]{1,12})\s{0,3}\)/g;
/** "Since x = 5, 2x + 3 = 13": the comma says that it follows. */
const reason =
  /(?:\b(?:since|because|when|at|with|for|as|given(?: that)?|substitut(?:e|ing)|plug(?:ging)?(?: in)?|using|solving|solve|factoring|from|formula (?:on|to))|[當当因由])\s*[$\\([{]*\s*$/i;
const comma = /^[,:]?(?: ?時| ?时)?[ ,]*(?:we (?:get|have|find|obtain))?[ ,:]*$/;
/** Behind an equation: "2x + 3 = 13 when x = 5". */
const whereIt = /^(?:when|at|where|if|for)$/;
const alternatives = /^(?:,? ?or|,|,? ?and|或|和|及|與|与|, 或)$/;
const supposed =
  /\b(?:if|suppos\w*|assum\w*|would|were|whether|unless|imagine|case|cases|either|or|try|guess)\b|如果|若|假設|假设|情況|情况|或/i;

/**
 * Values that are put into what was said before: "x = 5, so 2x + 3 = 13", and what letters come to be where two equations hold:
 * "x + y = 7 and x - y = 1, so x = 4 and y = 3".
 */
export function checkConsequences(text: string, context: ComputationContext): Computation[] {
  if (!/[=＝]/.test(text) || isUncertain(text, context)) return [];
  const said = saidIn(text, /digit|數字|数字/i.test(text + context.stated));
  const asked = context.asked && isAnswer(text, said, context.asked.letters) ? context.asked : null;
  if (said.length < (asked ? 1 : 2)) return [];
  const language = languageOf(text, context.languages);
  const bare = withoutDelimiters(text);
  const found: Computation[] = [];
  let run = newRun(0);
  if (asked) run.premises.push({ ...asked, derived: false });
  const settle: Settle = ({ start, end }, holds, expected) => {
    // A calculation that a colon or a solution announces is stated.
    const announced =
      asked !== null ||
      /:\s*\$?$/.test(text.slice(0, start)) ||
      /\b(?:solutions?|roots?)\b/.test(sentenceBefore(text, run.listed ?? start));
    if (announced ? isDoubtful(text, run.listed ?? start, end) : doubted(bare, start, end, language)) return;
    const lead = text.slice(Math.max(0, run.begin - 60), run.listed ?? start).split(/[.。]\s/);
    if (!holds && supposed.test(lead.at(-1) as string)) return;
    found.push({ claim: text.slice(start, end), holds, expected, span: { start, end } });
  };
  for (const [i, one] of said.entries()) {
    const before = said[i - 1];
    const gap = before ? gapOf(text.slice(before.end, one.start)) : null;
    const alternative = before !== undefined && gap !== null && alternatives.test(gap.text) && sameLetter(before, one);
    if (gap ? !gap.leads && !alternative && !whereIt.test(gap.text) : !asked) run = newRun(one.start);
    run.listed = alternative ? (run.listed ?? before.start) : null;
    const given =
      before &&
      comma.test(gap?.text ?? "-") &&
      [before.start, run.begin].some((at) => reason.test(text.slice(Math.max(0, at - 30), at)));
    const follows = (gap?.follows || given || (!before && asked !== null)) ?? false;
    if (before && gap && whereIt.test(gap.text) && one.equations.length === 0 && before.values.length === 0) {
      const values = new Map(one.values);
      for (const pair of before.equations) {
        const settled = holdsAt(pair.left, pair.right, values);
        if (settled && one.values.length === 1) settle(pair, settled.holds, settled.expected);
      }
      run = newRun(one.start);
    } else if (one.equations.length === 0)
      takeValues(
        run,
        one,
        { follows: follows || (alternative && run.claimed), joined: joins(gap?.text), alternative },
        settle,
      );
    else takeEquations(run, one, follows, settle);
    if (before && !follows && !joins(gap?.text)) run.claimed = false;
  }
  return found;
}

const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 160), at)
    .split(/[.。]\s/)
    .at(-1) as string;

/** A step that says what the letters are, and nothing else: "Therefore, x = 4." In "x = 4 → 64 + 4 = 68" a value is tried. */
function isAnswer(text: string, said: readonly Said[], letters: readonly string[]): boolean {
  const [first] = said;
  if (!first || said.length > 2 || said.some(({ equations }) => equations.length > 0)) return false;
  if (said.some(({ values }) => !values.some(([name]) => letters.includes(name)))) return false;
  const last = said[said.length - 1];
  const before = gapOf(text.slice(0, first.start).replace(/\\boxed\{|final answer/gi, " "));
  if (!before.leads || /\b(?:let|when|where|for|at|with|as|value)\b|[當当時时若]/.test(before.text)) return false;
  return /^[\s.!$*`})\]\\。]*$/.test(text.slice(last.end));
}

interface Run {
  readonly begin: number;
  readonly premises: Premise[];
  /** Null where it is said to be several things. */
  readonly known: Map<string, number | null>;
  exact: boolean;
  /** What was said last followed from what stands before. */
  claimed: boolean;
  /** Where the first of several solutions stands, of which the last was said last. */
  listed: number | null;
  /** Something in it does not go together, and nothing is sure. */
  broken: boolean;
}

const newRun = (begin: number): Run => ({
  begin,
  premises: [],
  known: new Map(),
  exact: true,
  claimed: false,
  listed: null,
  broken: false,
});

type Settle = (place: { readonly start: number; readonly end: number }, holds: boolean, expected: string) => void;

const joins = (gap: string | undefined): boolean => gap !== undefined && /^(?:,|,? ?and|和|且|及|,? ?則?)$/.test(gap);
const sameLetter = (a: Said, b: Said): boolean =>
  a.equations.length === 0 &&
  b.equations.length === 0 &&
  a.values.length === 1 &&
  b.values.length === 1 &&
  a.values[0][0] === b.values[0][0];

/** What letters are said to be: it follows, and then it has to solve what was said before, or it is given. */
function takeValues(
  run: Run,
  one: Said,
  how: { readonly follows: boolean; readonly joined: boolean; readonly alternative: boolean },
  settle: Settle,
): void {
  if (run.broken) return;
  const claimed = how.follows || (how.joined && run.claimed);
  const values = new Map<string, number>();
  for (const [name, value] of run.known) if (value !== null) values.set(name, value);
  for (const [name, value] of one.values) values.set(name, value);
  const names = new Set(one.values.map(([name]) => name));
  const about = run.premises.filter(
    ({ letters }) => letters.some((name) => names.has(name)) && letters.every((name) => values.has(name)),
  );
  const outcomes = about.map((premise) => ({
    premise,
    settled: solves(premise, values, run.exact && one.exact, names),
  }));
  if (claimed && outcomes.length > 0) {
    const failing = outcomes.find(({ settled }) => settled === false);
    const some = outcomes.some(
      ({ premise, settled }) => (premise.derived || premise.letters.length === 1) && settled === true,
    );
    if (!failing && outcomes.every(({ settled }) => settled === true)) settle(one, true, shown(one.values[0][1]));
    else if (failing && !some) settle(one, false, whatItGives(failing.premise, values));
  } else if (outcomes.some(({ settled }) => settled === false)) run.broken = true;
  for (const [name, value] of one.values) {
    const old = run.known.get(name);
    run.known.set(name, old === undefined || (old !== null && same(old, value)) ? value : null);
    if (old !== undefined && !how.alternative && old !== null && !same(old, value)) run.broken = true;
  }
  run.exact &&= one.exact;
  run.claimed = claimed;
}

/** Whether values solve an equation; null where that is rounding. */
function solves(premise: Premise, values: Values, exact: boolean, names: ReadonlySet<string>): boolean | null {
  const settled = holdsAt(premise.left, premise.right, values);
  if (!settled) return null;
  if (settled.holds) return true;
  if (!exact || [premise.left, premise.right].some(isInexact)) return null;
  return premise.letters.some((name) => names.has(name) && isNear(premise, values, name)) ? null : false;
}

/** Whether what solves it lies less than one from what is said: it may have been rounded. */
function isNear({ left, right }: Premise, values: Values, name: string): boolean {
  const value = values.get(name) as number;
  const reach = Number.isInteger(value) ? 1 : Math.max(0.05 * Math.abs(value), 0.02);
  const signs = [-reach, reach].map((by) => {
    const [a, b] = [left, right].map((side) => onlyValue(side, new Map([...values, [name, value + by]])));
    return a === null || b === null ? Number.NaN : same(a, b) ? 2 : Math.sign(a - b);
  });
  return signs.some(Number.isNaN) || signs[0] * signs[1] === -1;
}

/** Both sides of an equation where its letters have these values: "13, not 11, where x = 5". */
export function whatItGives(
  { left, right, letters }: Pick<Pair, "left" | "right" | "letters">,
  values: Values,
): string {
  const [a, b] = [left, right].map((side) => onlyValue(side, values));
  const where = letters.map((name) => `${name.replace(/^\\/, "")} = ${shown(values.get(name) as number)}`).join(", ");
  return a === null || b === null ? "" : `${shown(a)}, not ${shown(b)}, where ${where}`;
}

/** Equations: where all letters are known, and it follows, both sides have to be the same. */
function takeEquations(run: Run, one: Said, follows: boolean, settle: Settle): void {
  if (run.broken) return;
  for (const pair of one.equations) {
    const values = new Map<string, number>();
    for (const name of pair.letters) {
      const value = run.known.get(name);
      if (value !== undefined && value !== null) values.set(name, value);
    }
    if (values.size === pair.letters.length && !isRecurrence(pair)) {
      const settled = run.exact ? holdsAt(pair.left, pair.right, values) : null;
      if (follows && settled) settle(pair, settled.holds, settled.expected);
      else if (settled?.holds === false) run.broken = true;
    } else if (!isRecurrence(pair) && isSure(pair)) run.premises.push({ ...pair, derived: follows });
  }
  // y = 2x + 1 = 11
  for (const [name, value] of one.values) run.known.set(name, value);
  run.claimed = false;
}

/** Whether what solves it can be put in: no squaring has brought in more. */
const isSure = ({ left, right }: Pair): boolean =>
  [left, right].every(isRational) ||
  ([left, right].some((side) => lettersOf(side).size === 0) && ![left, right].some(hasAngle));

const hasAngle = (formula: Formula): boolean =>
  someIn(formula, (part) => part.type === "call" && kindOf(part.name).angle !== undefined);

function saidIn(text: string, digits: boolean): Said[] {
  const named = [...text.matchAll(pairOfValues)];
  const pairs = [...named, ...(named.length === 0 ? text.matchAll(solution) : [])].flatMap((match): Said[] => {
    const { first = "x", second = "y", one, other } = match.groups ?? {};
    const [a, b] = [one, other].map((side) => readFormula(side)).map((read) => (read ? onlyValue(read.formula) : null));
    if (a === null || b === null || first === second) return [];
    return [
      {
        values: [
          [first, a],
          [second, b],
        ],
        exact: !/\./.test(one + other),
        equations: [],
        start: match.index + match[0].search(/\$?\(/),
        end: match.index + match[0].length,
      },
    ];
  });
  const chains = formulaSpans(text)
    .flatMap(chainsIn)
    .slice(0, MOST)
    .filter((chain) => !pairs.some(({ start, end }) => chain[0].start < end && start < (chain.at(-1)?.end ?? 0)))
    .map((chain) => saidBy(chain, digits))
    .flatMap((one) => [one, ...otherValue(text, one)]);
  return [...chains, ...pairs].sort((a, b) => a.start - b.start);
}

/** "x = 2 or 4": what else a letter is said to be. */
const more =
  /^\$?\s{0,2}(?:or|and|,|或|和)\s{1,2}\$?(?<value>-?(?:\d{1,2}|\d{4,9})(?:\.\d{1,6})?(?:\/\d{1,4})?)\$?(?=\s{0,2}(?:[.;。；](?:\s|$)|,\s(?:so|and)\b|$|\n))/;

function otherValue(text: string, { values, equations, end }: Said): Said[] {
  if (values.length !== 1 || equations.length > 0) return [];
  const found = more.exec(text.slice(end, end + 60));
  const said = found?.groups?.value;
  const formula = said === undefined ? null : readFormula(said);
  const value = formula && onlyValue(formula.formula);
  if (!found || said === undefined || value === null) return [];
  const start = end + found[0].indexOf(said);
  return [
    { values: [[values[0][0], value]], exact: !said.includes("."), equations: [], start, end: start + said.length },
  ];
}

/** `P(x)`, `AB`, and digits side by side are no products. */
const noProduct = /[A-Z]{2}|[A-Za-z]\s*(?:\\left)?\([a-zA-Z]\)/;

function saidBy(chain: Chain, digits: boolean): Said {
  const sides = chain.map((side) => {
    if (side.text === "" || noProduct.test(side.text) || (digits && /(?<![\\a-z])[a-z]{2}(?![a-z])/.test(side.text)))
      return null;
    const read = readFormula(side.text);
    return read && read.unit === "" ? { ...side, formula: read.formula } : null;
  });
  const [start, end] = [chain[0].start, chain[chain.length - 1].end];
  const values: [string, number][] = [];
  const equations: Pair[] = [];
  let exact = true;
  const worths = sides.map((side) => (side ? onlyValue(side.formula) : null));
  const letter = [0, ...(sides.length === 2 ? [1] : [])]
    .map((i) => sides[i]?.formula)
    .find((formula) => formula?.type === "letter");
  const at = worths.findLastIndex((worth) => worth !== null);
  const number = sides[at];
  if (letter?.type === "letter" && number) {
    values.push([letter.name, worths[at] as number]);
    exact = !isInexact(number.formula);
  }
  sides.slice(1).forEach((right, i) => {
    const left = sides[i];
    if (!left || !right) return;
    const letters = [...new Set([...lettersOf(left.formula), ...lettersOf(right.formula)])];
    if (letters.length === 0 || letters.length > 3) return;
    const isValue =
      [left, right].some(({ formula }) => formula.type === "letter") &&
      [left, right].some(({ formula }) => lettersOf(formula).size === 0);
    if (!isValue)
      equations.push({ left: left.formula, right: right.formula, letters, start: left.start, end: right.end });
  });
  return { values, exact, equations, start, end };
}
