import { Complex } from "complex.js";
import { patternOf } from "../../patternOf.js";
import type { Computation } from "../../run/computation.js";
import type { ComputationContext } from "../context.js";
import { doubted } from "../doubt.js";
import { languageOf } from "../languages.js";
import { isPolynomial, isRational } from "./algebra.js";
import { type Equation, type Formula, lettersOf, someIn } from "./formula.js";
import { valuesOf } from "./formulaValue.js";
import { isDoubtful } from "./doubtful.js";
import { formulaSpans } from "./formulaSpans.js";
import { chainsIn, withoutDelimiters } from "./mathSpans.js";
import { POINTS } from "./points.js";
import { readFormula } from "./readFormula.js";
import { tidy } from "./tidy.js";

const meaning = { log: "ten", angle: "radians", degrees: "number" } as const;
/** Share of the sizes of both sides that doubles may lose. */
const EQUAL = 1e-9;
/** Equations of a step that are looked at. */
const MOST = 40;

/** Longer texts before an equation, or between two, are no mere lead. UTF-16 code units. */
const LONGEST_LEAD = 160;
const verbs = "(?:gives?|yields?|implies|means?|simplif(?:ies|y) to|reduces to|becomes|leads to|results in)";
const found = "(?:get|have|find|obtain|see)";
/** Between an equation and the one that follows from it: nothing else may come in there. Spaces are single. */
const following = patternOf("i", [
  "^ ?[,;.]? ?(?:for [a-zA-Z] ?,? ?)?(?:(?:and |or |that )?(?:so|thus|hence|therefore|then|consequently)(?: that)?|",
  `which (?:in turn )?${verbs}(?: us)?(?: that)?|${verbs}(?: us)?(?: that)?|(?:giving|yielding|implying|meaning)(?: us)?(?: that)?|`,
  String.raw`or equivalently|i\.e\.|that is|from which(?: we ${found})?|we (?:then )?${found}(?: that)?|`,
  "(?:所以|因此|因而|從而|从而|於是|于是|故|則|则|即)(?:我們|我们)?可?(?:解|化簡|化简|移項|移项|整理|推)?(?:得到|得出|得|有)?|",
  "可?(?:解|化簡|化简|移項|移项|整理|推)?(?:得到|得出|得)|",
  String.raw`\\(?:Rightarrow|implies|Longrightarrow|therefore)|⇒|⟹|→|∴|[=-]>) ?,?(?: ?we ${found}(?: that)?)? ?:? ?$`,
]);
/** Before an equation from which the next follows behind a mere comma. */
const reason = /\b(?:since|because|from|as|solving|given(?: that)?) ?$/i;
/** What is done to the equation that the step before ended with. Spaces are single. */
const worked = patternOf("i", [
  String.raw`^ ?(?:(?:step \d+:?|next|now|then|so|finally|first|second|third)[ ,:.]{1,3})?(?:we (?:can )?)?(?:(?:dividing|multiplying|divide|multiply)`,
  "(?: (?:both|each) sides?(?: of (?:the|this) equation)?| (?:the|this)(?: entire| whole)? equation| through| everything)?",
  String.raw` by -?\$?-?[\d./]+\$?|(?:adding|add|subtracting|subtract) [^.,;:=]{1,30} (?:to|from) (?:both|each) sides?(?: of (?:the|this) equation)?|`,
  "(?:combining|combine|collecting|collect) like terms|(?:simplifying|simplify|expanding|expand|distributing|distribute|factoring|factorising|factorizing|factor|rearranging|rearrange|cross-multiplying|cross-multiply)",
  String.raw`(?: (?:both sides|the equation|this equation|this|it|further))?|solving for \$?[a-z]\$?)[ ,:]{0,3}`,
  String.raw`(?:(?:and )?(?:we|this|it|to)? ?(?:gets?|have|find|obtain|gives?|yields?)(?: us)?)?[ ,:]{0,3}(?:\$\$?|\\[([])? ?(?:\\begin\{[a-z]{1,12}\*?\})? ?$`,
]);
/** What only says that the next equation follows from the one before it, or what is done to both its sides. Spaces are single. */
const concluding = patternOf("i", [
  "^ ?(?:(?:(?:so|thus|hence|therefore|then|consequently|and so|finally)(?: that)?|(?:this|that|which|it) (?:gives|yields|means|implies|simplifies to|becomes)|",
  `we (?:then )?${found}(?: that)?|(?:solving|isolating)(?: for)? [a-z])[ ,:]{0,2}|`,
  "(?:(?:所以|因此|因而|故|於是|于是|即|則|则|再|然後|然后|接著|接着|最後|最后|移項|移项|合併同類項|合并同类项|去括號|去括号|展開|展开|化簡|化简|整理|解這個方程|解这个方程|解方程|",
  String.raw`(?:等式|方程)?的?[兩两][邊边](?:同時|同时|同|都)?(?:除以|乘以|乘上|加上?|[減减]去?) ?-?[\d.]{1,9}|可?(?:解|化簡|化简|整理)?得(?:到|出)?)[，,:： ]{0,2}){1,4})(?:\$\$?|\\[([])? ?$`,
]);
/** Nothing is said of the equation itself. */
const ended = /^\$?\s{0,2}(?:$|[.,;，。；✓✔\n)]|so\b|故|所以|因此)/;
const endsOrLeadsOn = /^\s{0,2}(?:[.。✓✔]?\s*$|[,，;；]\s?(?:so|which means|故|所以|因此)|所以|因此)/;
/** Where equations hold by a condition, or not at all. */
const uncertain =
  /contradict|impossible|absurd|no (?:real |integer )?solutions?\b|extraneous|cannot|can['’]t|n['’]t\b|\bnot\b|invalid|reject|discard|guess|try|approximat|round|nearest|closest|at (?:least|most)|smallest|largest|greatest|maximum|minimum|mod\b|modulo|\\[pb]?mod|≡|\\equiv|\\approx|≈|wait|mistake|矛盾|無解|无解|不可能|捨|舍/i;

/** The equations with letters of a text, in order; a chain of sides is one for each sign. */
export function equationsIn(text: string): Equation[] {
  const bare = isBareEquation(text);
  const pairs = (bare ? [{ text, start: 0 }] : formulaSpans(text))
    .flatMap(chainsIn)
    .flatMap((chain) => chain.slice(1).map((right, i) => [chain[i], right]));
  return pairs.slice(0, MOST).flatMap(([first, second]): Equation[] => {
    const [left, right] = [first, second].map((side) => (side.text === "" ? null : readFormula(side.text)));
    if (!left || !right || left.unit !== "" || right.unit !== "") return [];
    const letters = [...new Set([...lettersOf(left.formula), ...lettersOf(right.formula)])].sort();
    if (letters.length === 0 || letters.length > 3) return [];
    return [{ left: left.formula, right: right.formula, letters, bare, start: first.start, end: second.end }];
  });
}

/** "140 = 10x": a line that is an equation of letters and numbers, and nothing else. */
const isBareEquation = (text: string): boolean =>
  text.length <= 100 &&
  /^[\s\d.,+*/^()=×·÷−-]*(?:[a-z](?![a-z])[\s\d.,+*/^()=×·÷−-]*){1,6}$/i.test(text) &&
  /^[^=]*=[^=]*$/.test(text);

/** The equation that a step leaves to be worked on by the next: its last one, with nothing but a stop behind it. */
export function lastEquation(text: string): Equation | null {
  const equations = equationsIn(text);
  const last = equations.at(-1);
  if (!last || uncertain.test(text)) return null;
  // Several that are to be solved, or cases.
  if (equations.some((other) => other !== last && isSolution(other, last) === false)) return null;
  const behind = text.slice(last.end).replace(/\\end\{[a-z]{1,12}\*?\}/g, "");
  return /^(?:\s{0,2}=[\d\s.+*/×÷−-]{1,40})?[\s.,;:，。；$\\)\]*]*$/.test(behind) ? last : null;
}

const asks = /\b(?:solve|solutions?|roots?|find|what is|determine|value of|calculate|compute|equation)\b|解|求/i;

/** The equation that texts ask to be solved, where it is their only one and has one letter; null where it is not sure which. */
export function askedEquation(texts: readonly string[]): Equation | null {
  const found = texts.flatMap((text) => equationsIn(text).map((equation) => ({ text, equation })));
  const [one] = found;
  if (!one || found.length > 1 || !asks.test(one.text) || uncertain.test(one.text)) return null;
  const { equation } = one;
  const sides = [equation.left, equation.right];
  return equation.letters.length === 1 && !isSolved(equation) && !isRecurrence(equation) && sides.every(isRational)
    ? equation
    : null;
}

/**
 * What follows from an equation: "$2x - 3 = 7$, so $x = 5$", and the equation of the step before that is divided, expanded or collected.
 * The solution is put in, or both are compared as polynomials; a claim fails only where nothing that the step states gives it.
 */
export function checkDerivations(text: string, context: ComputationContext): Computation[] {
  if (isUncertain(text, context)) return [];
  const equations = equationsIn(text);
  const language = languageOf(text, context.languages);
  const bare = withoutDelimiters(text);
  // Where the line of equations begins that each belongs to.
  const begins: number[] = [];
  for (const [i, equation] of equations.entries())
    begins.push(i > 0 && follows(text, equations[i - 1], equation) ? begins[i - 1] : equation.start);
  return equations.flatMap((equation, i): Computation[] => {
    const lead = text.slice(0, equation.start);
    const goesOn = i === 0 && context.equation !== null && goesOnWith(text, context.equation, equation);
    const before = i > 0 ? equations[i - 1] : goesOn || leads(lead) ? context.equation : null;
    if (!before || (i > 0 && begins[i] === equation.start)) return [];
    const holds = i > 0 ? isSolution(before, equation) : sameEquation(before, equation);
    if (holds === null) return [];
    // x = x * 2, as programs have it.
    if (!holds && isRecurrence(before) && !/[$\\]/.test(text)) return [];
    if (!holds && equations.slice(0, Math.max(0, i - 1)).some((other) => isSolution(other, equation) === true))
      return [];
    const { start, end } = equation;
    // Commands between two equations of one formula are no words that lead to the second.
    const within = !/[$]|\\[()[\]]/.test(text.slice(begins[i], start));
    // What leads from the step before has been read to its end.
    const doubtful =
      i === 0 && !goesOn ? isDoubtful(text, start, end) : doubted(bare, within ? begins[i] : start, end, language);
    if (doubtful) return [];
    return [{ claim: text.slice(start, end), holds, expected: expectedOf(before, equation), span: { start, end } }];
  });
}

/** Whether the text computes in a way of its own, or its equations hold by a condition, or not at all. */
export function isUncertain(text: string, { conventions, moduli, bases }: ComputationContext): boolean {
  if (conventions.has("redefined") || conventions.has("modular") || moduli.length > 0 || bases.length > 0) return true;
  return uncertain.test(text);
}

/** Whether a step says with its first equation what comes of the one that the step before ended with, and not of another case. */
function goesOnWith(text: string, before: Equation, equation: Equation): boolean {
  const lead = text.slice(0, equation.start);
  const behind = text.slice(equation.end);
  const isSaid = lead === "" ? isSolved(equation) && endsOrLeadsOn.test(behind) : isLead(lead) && ended.test(behind);
  if (isSolved(before) || !(isBareEquation(text) || isSaid)) return false;
  if (isSolved(equation)) return true;
  // Of (x - 2)(x - 3) = 0 and |x - 2| = 5 each case stands in a line of its own.
  const isCase = [before, equation].some(({ left, right }) => [left, right].some(isZero));
  return before.letters.length === 1 && !isCase && ofNumber(before) !== ofNumber(equation);
}

const isLead = (lead: string): boolean => lead.length <= LONGEST_LEAD && concluding.test(lead.replace(/\s+/g, " "));

const isZero = (side: Formula): boolean => side.type === "number" && side.value === 0;

/** The side with letters of an equation that has a number on its other side, to be compared. */
function ofNumber({ left, right }: Equation): string | symbol {
  const sides = [left, right].filter((side) => lettersOf(side).size > 0);
  return sides.length === 1 ? JSON.stringify(sides[0]) : Symbol("letters on both sides");
}

const leads = (before: string): boolean => before.length <= LONGEST_LEAD && worked.test(before.replace(/\s+/g, " "));

/** Whether nothing but what leads on stands between two equations. */
function follows(text: string, before: Equation, equation: Equation): boolean {
  if (equation.start - before.end > LONGEST_LEAD) return false;
  const between = text
    .slice(before.end, equation.start)
    .replace(/\\\\/g, "\n")
    .replace(/\\(?:quad|qquad|begin\{[a-z]{1,12}\*?\}|end\{[a-z]{1,12}\*?\})|\\[,;:! ()[\]]|[$&~*`]/g, " ")
    .replace(/[，、]/g, ",")
    .replace(/。/g, ".");
  const lead = between.replace(/\s+/g, " ");
  if (following.test(lead)) return true;
  // The lines of one formula, of which the last says what the letter is.
  if (/^[ .,]*\n\s*$/.test(between) && !/\$|\\[\])]/.test(text.slice(before.end, equation.start)))
    return isSolved(equation) && !isSolved(before);
  if (!/^ ?, ?(?:we (?:get|have|find|obtain))? ?$/.test(lead)) return false;
  // "2x = 8, x = 4." is all that the step says.
  const [first, behind] = [text.slice(0, before.start), text.slice(equation.end)];
  const isAll = (first === "" || isLead(first)) && isSolved(equation) && !isSolved(before) && /^[\s.。]*$/.test(behind);
  return isAll || reason.test(bareEnd(text, before.start));
}

const bareEnd = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 40), at)
    .replace(/\\[([]|[$\s]/g, " ")
    .replace(/ +$/, "");

/** One side of it is a letter that the other holds. */
export const isRecurrence = ({ left, right }: Pick<Equation, "left" | "right">): boolean =>
  (left.type === "letter" && lettersOf(right).has(left.name)) ||
  (right.type === "letter" && lettersOf(left).has(right.name));

/** What a letter is said to be, where the equation says only that; or where it is linear. */
function solutionOf({ left, right, letters }: Equation): number | null {
  if (letters.length !== 1 || ![left, right].every(isRational)) return null;
  const [name] = letters;
  const [a, b, c] = [0, 1, 2.5].map((x) => differenceAt(left, right, new Map([[name, x]])));
  if (a === null || b === null || c === null) return null;
  const slope = b.value - a.value;
  const size = Math.max(a.size, b.size, c.size);
  if (Math.abs(slope) < EQUAL * size || Math.abs(a.value + 2.5 * slope - c.value) > EQUAL * size) return null;
  return -a.value / slope;
}

/** Whether what the second says of its letter solves the first; null where rounding or something else may make the difference. */
function isSolution(first: Equation, second: Equation): boolean | null {
  const { left, right, letters } = first;
  if (letters.length !== 1 || second.letters.length !== 1 || letters[0] !== second.letters[0]) return null;
  if (![left, right].every(isRational) || isSolved(first)) return null;
  const solution = solutionOf(second);
  if (solution === null) return null;
  const at = (x: number) => differenceAt(left, right, new Map([[letters[0], x]]));
  const there = at(solution);
  if (!there) return null;
  if (Math.abs(there.value) <= EQUAL * Math.max(1, there.size)) return true;
  // A solution nearby is what was rounded.
  const decimals = [first, second].some((equation) => [equation.left, equation.right].some(hasDecimals));
  const reach = Math.max(decimals ? Math.abs(solution) * 0.05 : 0, Number.isInteger(solution) ? 0.999 : 0.02);
  const near = [-1, 1].map((side) => at(solution + side * reach));
  if (near.some((value) => value === null || Math.sign(value.value) !== Math.sign(there.value))) {
    const exact = solutionOf(first);
    if (decimals || exact === null || !Number.isInteger(tidy(exact))) return null;
  }
  // An equation that holds for every value, or for none, is about something else.
  const elsewhere = at(solution + 3.7);
  return elsewhere && Math.abs(elsewhere.value - there.value) > EQUAL * there.size ? false : null;
}

/** Whether two equations are one, but for a factor; null where a step may rightly have changed more. */
function sameEquation(first: Equation, second: Equation): boolean | null {
  if (first.letters.join() !== second.letters.join()) return null;
  if (solutionOf(second) !== null) return isSolution(first, second);
  const sides = [first.left, first.right, second.left, second.right];
  if (!sides.every(isPolynomial) || sides.some(hasDecimals)) return null;
  const [degree, other] = [first, second].map(degreeOf);
  if (degree === null || degree !== other) return null;
  const ratios: number[] = [];
  for (let shift = 0; shift < 6; shift++) {
    const at = new Map(first.letters.map((name, k) => [name, POINTS[(k * 2 + shift) % POINTS.length]]));
    const [a, b] = [first, second].map(({ left, right }) => differenceAt(left, right, at));
    if (!a || !b || Math.abs(a.value) < 1e-6 * a.size) continue;
    ratios.push(b.value / a.value);
  }
  if (ratios.length < 4) return null;
  const largest = Math.max(...ratios.map(Math.abs));
  if (largest < 1e-9) return null;
  return ratios.every((ratio) => Math.abs(ratio - ratios[0]) <= 1e-7 * largest);
}

const MOST_DEGREE = 5;

/** The degree of a polynomial equation, by the differences of its values along a line. */
function degreeOf({ left, right, letters }: Equation): number | null {
  let values: number[] = [];
  let size = 1;
  for (let t = 0; t <= MOST_DEGREE + 2; t++) {
    const found = differenceAt(left, right, new Map(letters.map((name, k) => [name, t * POINTS[k] + k])));
    if (!found) return null;
    values.push(found.value);
    size = Math.max(size, found.size);
  }
  for (let degree = -1; degree <= MOST_DEGREE; degree++) {
    if (values.every((value) => Math.abs(value) <= 1e-7 * size)) return degree;
    values = values.slice(1).map((value, i) => value - values[i]);
  }
  return null;
}

/** Left minus right, and how large both are. */
function differenceAt(
  left: Formula,
  right: Formula,
  letters: ReadonlyMap<string, number>,
): { readonly value: number; readonly size: number } | null {
  const given = new Map([...letters].map(([name, value]) => [name, new Complex(value, 0)]));
  const values = valuesOf(left, right, meaning, given);
  if (!values || values.some(({ im }) => Math.abs(im) > 1e-12)) return null;
  const [a, b] = values.map(({ re }) => re);
  return { value: a - b, size: Math.max(Math.abs(a), Math.abs(b)) };
}

/** `x = 5`: nothing is left to be solved. */
const isSolved = ({ left, right }: Equation): boolean =>
  (left.type === "letter" && lettersOf(right).size === 0) || (right.type === "letter" && lettersOf(left).size === 0);

const hasDecimals = (formula: Formula): boolean =>
  someIn(formula, (part) => part.type === "number" && part.decimals > 0);

function expectedOf(first: Equation, second: Equation): string {
  const solution = solutionOf(first);
  if (solution === null) return `what follows from the equation before`;
  return `${second.letters[0].replace(/^\\/, "")} = ${Number(tidy(solution).toFixed(6))}`;
}
