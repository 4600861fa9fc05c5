import { patternOf } from "../../patternOf.js";
import { Complex } from "complex.js";
import type { Computation, Settled } from "../../run/computation.js";
import { type ComputationContext, noContext } from "../context.js";
import { doubted } from "../doubt.js";
import { languageOf } from "../languages.js";
import { type Formula, kindOf, lettersOf, partsOf, someIn } from "./formula.js";
import { type Letters, meaningsOf, valuesOf } from "./formulaValue.js";
import { checkRewriting } from "./identities.js";
import { isDoubtful } from "./doubtful.js";
import { formulaSpans } from "./formulaSpans.js";
import { type Chain, chainsIn, type Side, withoutDelimiters } from "./mathSpans.js";
import { type ReadFormula, readFormula } from "./readFormula.js";
import { tidy } from "./tidy.js";

/** Equal to what doubles can tell. */
const EQUAL = 1e-9;
/** Rounded values of roots, π and the like are no mistakes, as 22/7 is none. Relative. */
const ROUNDED = 0.05;
/** Words before a formula, or behind it, that make another value of it. */
const changedBefore = patternOf("i", [
  String.raw`\b(?:half|twice|thrice|double|triple|times|plus|minus|than|negative|opposite|over|square[ds]?|`,
  "cube[ds]?|root|mod(?:ulo)?|per|by|reciprocal|inverse|third|quarter|fourth|fifth|log(?:arithm)?|",
  String.raw`sine?|cos(?:ine)?|tan(?:gent)?)\s*(?:of\s*)?\$?\\?[([]?\s*$`,
]);
const changedBehind =
  /^\s*(?:[-+*/^=≈<>%\d(]|\\|times\b|plus\b|minus\b|squared\b|cubed\b|divided\b|percent\b|over\b|of\b|mod|thousand\b|million\b|billion\b|hundred\b|dozen\b|degrees?\b)/i;
/** The end of a formula. */
const closing = /^(?:[\s.,&]|\\\\)*(?:\$\$?|\\[)\]])/;
/** Where false equations are written on purpose. */
const refuting =
  /contradict|impossible|absurd|not possible|no solutions?\b|extraneous|cannot be|can['’]t be|invalid|reject|discard|矛盾|無解|无解|不可能|捨去|舍去/i;
const complexNumbers = /complex|imaginar|conjugate|\bi\^(?:2|\{2\}) ?= ?-1|\\mathbb\{C\}|複數|复数|虛數|虚数/i;
const exponentials = /\\ln\b|\\exp\b|\bln\b|natural log|exponential|euler|\be\^\{?[a-zA-Z]|derivative|integra|\\int\b/i;

/** 121_3: the base stands below the digits. */
const inBase = /\d_(?:\{\d|\d)/;

/** Checks what formulas state that plain arithmetic does not reach: roots, logarithms, angles, sums, rounding signs, expansions. */
export function checkFormulas(text: string, context: ComputationContext = noContext): Computation[] {
  if (context.conventions.has("redefined")) return [];
  if (context.bases.length > 0 && !inBase.test(text)) return [];
  if (context.moduli.length > 0 || context.conventions.has("modular") || refuting.test(text)) return [];
  const spans = formulaSpans(text);
  if (spans.length === 0) return [];
  const language = languageOf(text, context.languages);
  const bare = withoutDelimiters(text);
  const step = stepOf(text, context);
  return spans.flatMap((span) =>
    chainsIn(span).flatMap((chain) =>
      pairsOf(chain).flatMap(({ left, right, next, first, last }): Computation[] => {
        const [start, end] = [left.start, right.end];
        const found = compared(left, right, next, step);
        if (!found) return [];
        // Where a formula is rewritten, the words before it have been read.
        const { rewritten, ...settled } = found;
        if (rewritten ? isDoubtful(text, start, end) : doubted(bare, start, end, language)) return [];
        if (first && changedBefore.test(text.slice(Math.max(0, start - 60), start))) return [];
        if (last && changedBehind.test(text.slice(end, end + 30).replace(closing, ""))) return [];
        return [{ ...settled, claim: text.slice(start, end), span: { start, end } }];
      }),
    ),
  );
}

interface Pair {
  readonly left: Side;
  readonly right: Side;
  readonly next: Side | undefined;
  /** At the beginning of its chain, at its end. */
  readonly first: boolean;
  readonly last: boolean;
}

const pairsOf = (chain: Chain): Pair[] =>
  chain
    .slice(1)
    .map((right, i) => ({ left: chain[i], right, next: chain[i + 2], first: i === 0, last: i === chain.length - 2 }));

/** What is the same for all claims of a step. */
interface Step {
  readonly text: string;
  /** What the prompt says itself, without spaces. */
  readonly stated: string;
  /** i and e, where the text shows that they stand for what they usually do. */
  readonly known: Letters;
  /** What may give a sign a meaning of its own, without commands; null where nothing is defined. */
  readonly defining: string | null;
}

function stepOf(text: string, { stated }: ComputationContext): Step {
  const said = `${stated} ${text}`;
  const defines = /defin|denot|\blet\W{0,3}[\\|[(]/i.test(said);
  return {
    text,
    stated,
    known: knownLetters(text, stated),
    defining: defines ? said.replace(/\\[a-zA-Z]+/g, " ") : null,
  };
}

function knownLetters(text: string, stated: string): Letters {
  const known = new Map<string, Complex>();
  if (complexNumbers.test(text) || complexNumbers.test(stated)) known.set("i", new Complex(0, 1));
  if (exponentials.test(text) || exponentials.test(stated)) known.set("e", new Complex(Math.E, 0));
  return known;
}

type Compared = Settled & { readonly rewritten?: boolean };

function compared(
  left: Side,
  right: Side,
  next: Side | undefined,
  { text, stated, known, defining }: Step,
): Compared | null {
  const sides = [left, right].map(({ text: side }) => (side === "" ? null : readFormula(side)));
  const [a, b] = sides;
  if (!a || !b || (a.unit !== "" && b.unit !== "" && a.unit !== b.unit)) return null;
  const free = new Set([...lettersOf(a.formula), ...lettersOf(b.formula)].filter((name) => !known.has(name)));
  if (free.size > 0) {
    const repeated = stated.includes(`${left.text}=${right.text}`.replace(/\s/g, ""));
    const found = repeated ? null : checkRewriting(a.formula, b.formula, text, left.start, next?.text === "0");
    return found && { ...found, rewritten: true };
  }
  const advanced = [a, b].some(({ formula }) => someIn(formula, isAdvanced)) || inBase.test(left.text + right.text);
  if (!advanced || isAssigned(a.formula)) return null;
  if (defining !== null && [a, b].some(({ formula }) => isRedefined(formula, defining))) return null;
  return byValue(a, b, known);
}

/** Signs that a problem may give a meaning of its own, and the words of their usual one. */
const usualWords: ReadonlyMap<string, RegExp> = new Map([
  ["floor", /greatest|largest|floor/i],
  ["ceil", /smallest|least|ceiling/i],
  ["abs", /absolute|distance|modulus/i],
  ["factorial", /factorial/i],
]);

/** Whether one of its signs may be defined in another way than the usual. */
const isRedefined = (formula: Formula, defining: string): boolean =>
  someIn(formula, (part) => part.type === "call" && usualWords.get(part.name)?.test(defining) === false);

/** What plain arithmetic has not looked at. */
const isAdvanced = (part: Formula): boolean =>
  part.type === "call" ||
  part.type === "pi" ||
  part.type === "series" ||
  part.type === "progression" ||
  part.type === "letter";

/** `\pi = 3.14`, `e = 2.7`: a value to compute with. */
const isAssigned = (formula: Formula): boolean => formula.type === "pi" || formula.type === "letter";

/** Functions of which the values are whole, whatever is rounded within. */
const isWholeFunction = (part: Formula): boolean => part.type === "call" && kindOf(part.name).value === "whole";

/** What has no end of decimals, as a rule. */
const isInexact = (part: Formula): boolean =>
  part.type === "pi" ||
  (part.type === "letter" && part.name === "e") ||
  (part.type === "call" && kindOf(part.name).value === undefined);

function byValue(a: ReadFormula, b: ReadFormula, known: Letters): Settled | null {
  const meanings = meaningsOf([a.formula, b.formula]);
  const values = meanings.map((meaning) => valuesOf(a.formula, b.formula, meaning, known));
  const read = values.filter((pair) => pair !== null);
  if (read.length === 0) return null;
  const right = read.find(([x, y]) => distance(x, y) <= EQUAL);
  if (right) return { holds: true, expected: shown(right[0]) };
  if (read.length < values.length || read.some(([x, y]) => mayBeRounded(x, y, a.formula, b.formula))) return null;
  return { holds: false, expected: shown(read[0][0]) };
}

function distance(x: Complex, y: Complex): number {
  return x.sub(y).abs() / Math.max(1e-9, x.abs(), y.abs(), x.abs() < 1e-9 || y.abs() < 1e-9 ? 1 : 0);
}

/** A decimal, or a number beside what has no end of decimals. */
function mayBeRounded(x: Complex, y: Complex, a: Formula, b: Formula): boolean {
  const decimals = [a, b].some((formula) => hasDecimals(formula));
  const [inexactA, inexactB] = [a, b].map((formula) => someIn(formula, isInexact));
  if (!decimals && inexactA === inexactB) return false;
  if (distance(x, y) <= ROUNDED) return true;
  const whole = [x, y].every(({ re }) => Number.isInteger(tidy(re)));
  return !whole && [a, b].some(isWholeNumber) && Math.abs(x.re - y.re) < 1;
}

const isWholeNumber = (formula: Formula): boolean =>
  formula.type === "number" && formula.decimals === 0 && formula.value > 1;

const hasDecimals = (formula: Formula): boolean =>
  formula.type === "number" ? formula.decimals > 0 : !isWholeFunction(formula) && partsOf(formula).some(hasDecimals);

/** To six decimals. */
function shown({ re, im }: Complex): string {
  const [real, imaginary] = [re, im].map((value) =>
    String(Number(tidy(value).toPrecision(10)) === tidy(value) ? tidy(value) : Number(value.toFixed(6))),
  );
  if (tidy(im) === 0) return real;
  return tidy(re) === 0 ? `${imaginary}i` : `${real} ${im < 0 ? "-" : "+"} ${imaginary.replace("-", "")}i`;
}
