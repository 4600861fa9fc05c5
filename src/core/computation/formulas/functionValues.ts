import { patternOf } from "../../patternOf.js";
import type { Computation, Settled } from "../../run/computation.js";
import type { ComputationContext } from "../context.js";
import { antiderivative, definiteIntegral, derivativeAt, isDerivative, isSmooth } from "./calculus.js";
import { isUncertain } from "./derivations.js";
import { isDoubtful } from "./doubtful.js";
import { type Formula, lettersOf } from "./formula.js";
import { compareStated, onlyValue, sameEverywhere } from "./settle.js";
import { statedFormula } from "./statedFormula.js";

/** `f(x) = x^2 + 1`. */
interface Definition {
  readonly letter: string;
  readonly formula: Formula;
}

/** Null where it is not sure what a name stands for. */
type Definitions = ReadonlyMap<string, Definition | null>;

const open = String.raw`\s?(?:\\left)?\(`;
const close = String.raw`(?:\\right)?\)`;
/** To the end of a formula, or of one side of it. */
const side = String.raw`(?<side>[^=<>$;\n]{1,120}?)(?<stop>\s{0,3}(?:=|<|>|\$|\\[)\]]|\\\\|\\(?:Rightarrow|implies|quad|qq?uad|text|le|ge|ne|approx|mbox)(?![a-z])|,?\s(?:and|so|then|thus|hence|therefore|which|where|when|if|for|is|at|we|has|with|because|since|by|but|on|gives?)\b|[.,;:!](?=[\s$*]|$)|[，。；、→⇒⟹]|[=-]>|\*\*|\n|$))`;
const defining = patternOf("g", [
  String.raw`(?<name>[fghpqsvrFGHPQCRV])${open}(?<letter>[a-z])${close}\s{0,3}=\s{0,3}`,
  side,
]);
const valued = patternOf("g", [
  String.raw`(?<name>[fghpqsvrFGHPQCRV])(?<primes>'{0,2})${open}(?<at>[^()=,;$\n]{1,30}|[fghpq]\([^()=,;$\n]{1,20}\))${close}\s{0,3}(?:=|\$?\sis\s\$?|\$?\sequals\s\$?)\s{0,3}`,
  side,
]);
const curve = patternOf("g", [String.raw`(?<![\w\\/'{}])y\s{0,3}=\s{0,3}`, side]);
const curveSlope = patternOf("g", [
  String.raw`(?:(?<![\w\\/])y'|\\[dt]?frac\{dy\}\{dx\}|\bdy/dx)\s{0,3}=\s{0,3}`,
  side,
]);
const bound = String.raw`(?:\{(?:[^{}]|\{[^{}]*\}){1,30}\}|-?\d|[a-z]|\\pi)`;
const integral = patternOf("g", [
  String.raw`(?:\\int|∫)\s?(?:\\limits)?\s?(?:_\s?(?<from>${bound})\s?\^\s?(?<to>${bound}))?(?<body>[^=$∫\n]{1,120}?)(?:\\[,;: ]|\s){0,4}(?:\\mathrm\{d\}|\\text\{d\}|d)\s?(?<letter>[a-z])(?![a-z])\s{0,3}(?<sides>=[^$\n;]{1,240})`,
]);
/** Words before which an equation defines nothing. */
const solved =
  /\b(?:equations?|solv\w*|set|setting|when|where|if|such that|satisf\w+|points?|roots?|solutions?|intersect\w*|or|for)\W{0,12}$|[解令]\W{0,8}$|方程\W{0,8}$/i;
/** A part of a sum, a product or something else goes before. */
const attached =
  /(?:[-+*/·×÷^−–|!)\]}\d'_(]|(?<![a-zA-Z])[a-zA-Z]|\\(?!Rightarrow|implies|quad|qquad|therefore|Longrightarrow)[a-zA-Z]+|\b(?:times|minus|plus|of|twice|half|than|over|by|per|square|if|suppose))\s*$/;

const isAttached = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 40), at).replace(/\\\(\s*$|\\\[\s*$|\$\s*$/, "");
  return attached.test(before);
};

/** What the text says functions are. */
function definitionsIn(text: string): Definitions {
  const found = new Map<string, Definition | null>();
  for (const match of text.matchAll(defining)) {
    const { name, letter, side: body, stop } = match.groups as Record<string, string>;
    if (isAttached(text, match.index)) continue;
    const formula = statedFormula(body);
    // f(x) = 0
    if (formula && lettersOf(formula).size === 0) continue;
    const unclear =
      !formula ||
      // [x] may be the whole part of x.
      body.includes("[") ||
      !lettersOf(formula).has(letter) ||
      /=|<|>|if|for|when|where|on\b|\\text/.test(stop) ||
      solved.test(text.slice(Math.max(0, match.index - 40), match.index));
    const before = found.get(name);
    const other =
      before &&
      !unclear &&
      (before.letter !== letter || sameEverywhere(before.formula, formula, [...lettersOf(formula)]) !== true);
    found.set(name, unclear || other || before === null ? null : { letter, formula });
  }
  return found;
}

/** A prompt has lost its spaces: only what has signs around it is sure. */
const promptDefinitions = (stated: string): Definitions =>
  definitionsIn((stated.match(/\$[^$]{1,160}\$/g) ?? []).join(" "));

function allDefinitions(text: string, stated: string): Definitions {
  const found = new Map(definitionsIn(text));
  const prompt = promptDefinitions(stated);
  for (const [name, one] of prompt) {
    const here = found.get(name);
    if (here === undefined) found.set(name, one);
    else if (here && one && sameEverywhere(here.formula, one.formula, [here.letter]) !== true) found.set(name, null);
  }
  return found;
}

const givenFirst =
  /\b(?:if|suppose|when|let)(?=\s+\$?[fghpqFGHPQ]\([a-z]\)\s{0,3}=[^.;]{1,80}(?:,|\bthen\b|\.))|[若設设](?=\s{0,3}\$?[fghpqFGHPQ]\([a-z]\))/gi;
const conditional = /\\begin\{cases|piecewise|otherwise|recursi|recurrence|periodic|inverse|分段|遞迴|递归|周期|反函/i;

/** Values of functions that the step or the prompt defines, their derivatives, and integrals: "f(x) = x^2 + 1, so f(3) = 10". */
export function checkFunctionValues(text: string, context: ComputationContext): Computation[] {
  if (text.length > 4_000 || !/[a-zA-Z]'?\(|\\int|∫|y'|dy/.test(text)) return [];
  if (isUncertain(text, context) || conditional.test(text) || conditional.test(context.stated)) return [];
  const found: Computation[] = [];
  // "If f(x) = 2x + 1, then f(3) = 7" supposes no more than what f is.
  const unsupposed = text.replace(givenFirst, (lead) => " ".repeat(lead.length));
  const settle = (settled: Settled | null, start: number, stop: number) => {
    const claim = text.slice(start, stop).trimEnd();
    const end = start + claim.length;
    if (settled && !isDoubtful(unsupposed, start, end)) found.push({ claim, ...settled, span: { start, end } });
  };
  const definitions = /[a-zA-Z]'{0,2}\(/.test(text)
    ? allDefinitions(unsupposed, context.stated)
    : new Map<string, Definition | null>();
  for (const match of definitions.size > 0 ? text.matchAll(valued) : []) {
    if (isAttached(text, match.index)) continue;
    settle(
      functionValue(match.groups as Record<string, string>, definitions),
      match.index,
      match.index + match[0].length - (match.groups?.stop.length ?? 0),
    );
  }
  const curves = [...text.matchAll(curve)];
  if (curves.length === 1) {
    const formula = statedFormula(curves[0].groups?.side);
    if (formula && lettersOf(formula).size === 1 && lettersOf(formula).has("x"))
      for (const match of text.matchAll(curveSlope)) {
        const said = statedFormula(match.groups?.side);
        if (said && !isAttached(text, match.index))
          settle(
            derived(formula, said, "x", 1),
            match.index,
            match.index + match[0].length - (match.groups?.stop.length ?? 0),
          );
      }
  }
  for (const match of text.matchAll(integral)) {
    if (isAttached(text, match.index)) continue;
    const one = integrated(match.groups as Record<string, string>);
    const at = match.index + match[0].length - (match.groups?.sides.length ?? 0);
    if (one) settle(one.settled, match.index, at + one.length);
  }
  return found;
}

function functionValue(
  { name, primes, at, side: said }: Record<string, string>,
  definitions: Definitions,
): Settled | null {
  const one = definitions.get(name);
  const formula = statedFormula(said);
  if (!one || !formula) return null;
  const order = primes.length as 0 | 1 | 2;
  if (at.trim() === one.letter) return order === 0 ? null : derived(one.formula, formula, one.letter, order);
  const place = placeOf(at, definitions);
  if (place === null) return null;
  const values = new Map([[one.letter, place]]);
  if (order === 0) return compareStated(onlyValue(one.formula, values), formula);
  if (lettersOf(one.formula).size !== 1 || !isSmooth(one.formula)) return null;
  const slope = derivativeAt(one.formula, one.letter, place, order);
  return slope === null ? null : compareStated(Number(slope.toFixed(6)), formula, 1e-5);
}

/** A number, or the value of another function. */
function placeOf(at: string, definitions: Definitions): number | null {
  const inner = /^(?<name>[fghpq])\((?<at>[^()]{1,20})\)$/.exec(at.trim())?.groups;
  if (!inner) {
    const formula = statedFormula(at);
    return formula && onlyValue(formula);
  }
  const one = definitions.get(inner.name);
  const place = one && placeOf(inner.at, definitions);
  return one && typeof place === "number" ? onlyValue(one.formula, new Map([[one.letter, place]])) : null;
}

function derived(of: Formula, said: Formula, letter: string, order: 1 | 2): Settled | null {
  const letters = [...new Set([...lettersOf(of), ...lettersOf(said)])];
  // f'(x) = 0
  if (!letters.includes(letter) || (lettersOf(said).size === 0 && !isConstantSlope(of, letter, order))) return null;
  const holds = isDerivative(of, said, letter, letters, order);
  return holds === null ? null : { holds, expected: "another derivative" };
}

/** Only of a line the derivative is a number; of anything else an equation is meant. */
const isConstantSlope = (of: Formula, letter: string, order: 1 | 2): boolean => {
  const slopes = [0.7, 1.9, 3.1].map((at) => derivativeAt(of, letter, at, order));
  return slopes.every((slope) => slope !== null && Math.abs(slope - (slopes[0] as number)) < 1e-5);
};

/** What an integral is said to be on the first side of its chain that can be read, and how far that reaches. */
function integrated({
  from,
  to,
  body,
  letter,
  sides,
}: Record<string, string | undefined>): { settled: Settled | null; length: number } | null {
  const formula = statedFormula(body);
  if (!formula || letter === undefined || !lettersOf(formula).has(letter) || !isSmooth(formula)) return null;
  let at = 0;
  for (const piece of (sides ?? "").split("=").slice(1)) {
    at += 1;
    const text = /^(?:[^.,;\\，。]|[.,](?=\d)|\\(?![)\]]|\\))*/.exec(piece)?.[0] ?? "";
    const said = statedFormula(text.trim());
    at += piece.length;
    if (!said) continue;
    const length = at - piece.length + text.trimEnd().length;
    return {
      settled:
        from === undefined || to === undefined
          ? antiderivative(formula, said, letter)
          : area(formula, said, letter, from, to),
      length,
    };
  }
  return null;
}

function area(formula: Formula, said: Formula, letter: string, from: string, to: string): Settled | null {
  const [a, b] = [from, to]
    .map((end) => statedFormula(end.replace(/^\{|\}$/g, "")))
    .map((end) => (end ? onlyValue(end) : null));
  return a === null || b === null || lettersOf(formula).size !== 1
    ? null
    : definiteIntegral(formula, said, letter, a, b);
}
