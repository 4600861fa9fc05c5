import { namedLine } from "./namedLine.js";
import { askedEquation, lastEquation } from "./formulas/derivations.js";
import { withQuantities } from "./across/contradictions.js";
import { emptyLedger } from "./across/quantity.js";
import { announcements, basesIn, moduliIn, redefinesSign } from "./announcements.js";
import { type ComputationContext, noContext } from "./context.js";
import { resizedUnits } from "./conversions.js";
import { countFailing } from "./equations.js";
import { languageOf } from "./languages.js";
import { digitsSource, readDigits, withClausesApart } from "./notations.js";
import { lineEndOf } from "./lineEnds.js";
import { tokenize } from "./lexer.js";
import { puzzlesIn } from "./puzzles/index.js";
import type { Mark } from "./tokens.js";
import { unitLettersIn } from "./unitLetters.js";

/** Letters that are given a meaning: "let m be", "m = 4", "2m + 3". */
const lettersSaid =
  /\b(?:let|where|call|denote|suppose|set|for|variables?|find|unknown)\s+\$?([a-zA-Z])\$?\s*(?:\b(?:be|is|denote|represent|equal)|=|[.,?;])|(?<![\p{L}\p{N}.)°]|[\d)] )([a-zA-Z])\$?\s?[=<>≤≥]\s?\$?[-\d.(]|\d([a-zA-Z])(?=\$?\s?[-+=*/)^<>])/gimu;
const yearsSaid = /(?:^|[^\d.,$€£])((?:1[5-9]|20|21)\d{2})(?![\d%]|[.,]\d)/gu;

/** How much of a text is looked at. */
const MAX_TEXT = 100_000;
/** Characters of its end that are looked at. */
const MAX_END = 200;

/**
 * What a prompt and the steps before a step establish: conventions that are announced, bases and moduli, the decimal
 * mark that the numbers show, letters that are variables, units that are given another size, what is stated already.
 */
export function computationContext(prompt: readonly string[], steps: readonly string[] = []): ComputationContext {
  const said = prompt.reduce(withStep, noContext);
  const puzzle = prompt.some((text) => isPuzzle(text, said));
  const established = {
    ...said,
    conventions: puzzle ? union(said.conventions, ["redefined" as const]) : said.conventions,
    unitLetters: new Set(prompt.flatMap((text) => unitLettersIn(text.slice(0, MAX_TEXT)))),
    units: new Set(prompt.flatMap((text) => resizedUnits(text.slice(0, MAX_TEXT)))),
    stated: prompt.join("\n").slice(0, MAX_TEXT).replace(/\s/g, ""),
    ledger: emptyLedger,
    asked: askedEquation(prompt.map((text) => text.slice(0, MAX_TEXT))),
    puzzles: solePuzzles(prompt),
  };
  return steps.reduce(withStep, established);
}

/** Of several it is not sure which a step speaks of, and what is asked after one may have changed it. */
function solePuzzles(prompt: readonly string[]): ComputationContext["puzzles"] {
  const found = prompt.map(puzzlesIn);
  const others = found.slice(0, -1);
  return others.every((puzzles) => puzzles.length === 0) ? (found.at(-1) ?? []) : [];
}

/** "2 + 3 = 10, 7 + 2 = 63, 9 + 7 = ?": the examples show that the signs mean something else. */
function isPuzzle(text: string, context: ComputationContext): boolean {
  return text.length <= MAX_TEXT && text.includes("?") && countFailing(text, context) >= 2;
}

/** The context of what follows a text. */
export function withStep(context: ComputationContext, text: string): ComputationContext {
  const seen = text.slice(0, MAX_TEXT);
  const conventions = announcements
    .filter(({ says }) => says.some((said) => said.test(seen)))
    .map(({ convention }) => convention);
  const numbers = marksIn(seen);
  return {
    ...context,
    conventions: union(context.conventions, redefinesSign(seen) ? [...conventions, "redefined"] : conventions),
    moduli: [...union(new Set(context.moduli), moduliIn(seen))],
    bases: [...union(new Set(context.bases), basesIn(seen))],
    marks: { ".": context.marks["."] + numbers["."], ",": context.marks[","] + numbers[","] },
    languages: union(context.languages, [languageOf(seen, context.languages)]),
    letters: union(
      context.letters,
      Array.from(seen.matchAll(lettersSaid), (match) => match[1] ?? match[2] ?? match[3]),
    ),
    // A step may be wrong about a unit, unless it says that it only assumes it.
    units: /\b(?:assum|suppos|let's say|let us say)/i.test(seen)
      ? union(context.units, resizedUnits(seen))
      : context.units,
    years: union(
      context.years,
      Array.from(seen.matchAll(yearsSaid), (match) => Number(match[1])),
    ),
    ledger: withQuantities(context.ledger, seen),
    named: namedLine(seen),
    equation: lastEquation(seen),
    lineEnd: lineEndOf(tokenize(seen.slice(-MAX_END), context.letters)),
    puzzles: context.puzzles.map((puzzle) => puzzle.follow(seen).puzzle),
  };
}

/** How many numbers of a text are numbers only with a point, and only with a comma. */
function marksIn(text: string): Record<Mark, number> {
  const count = { ".": 0, ",": 0 };
  for (const [digits] of withClausesApart(text).matchAll(new RegExp(digitsSource, "gu"))) {
    if (!/[.,]/.test(digits)) continue;
    const shown = readDigits(digits);
    if (shown["."] && !shown[","]) count["."]++;
    if (shown[","] && !shown["."]) count[","]++;
  }
  return count;
}

function union<T>(set: ReadonlySet<T>, more: readonly T[]): ReadonlySet<T> {
  return more.every((item) => set.has(item)) ? set : new Set([...set, ...more]);
}
