import { emptyLedger, type Ledger } from "./across/quantity.js";
import type { Convention } from "./announcements.js";
import type { Equation } from "./formulas/formula.js";
import type { Language } from "./languages.js";
import type { Puzzle } from "./puzzles/puzzle.js";
import type { Mark, NumberToken } from "./tokens.js";
import type { Usage } from "./usage.js";
import type { NamedLine } from "./namedLine.js";

/** A number or a sum at the end of a text or line, without a full stop: "Total = 46", "12 + 15 + 18". */
export interface LineEnd {
  /** The number, where it is one; null for a sum that is not worked out, and so surely goes on. */
  readonly result: NumberToken | null;
}

/** What the prompt and the steps before a step establish for its computations. */
export interface ComputationContext {
  readonly conventions: ReadonlySet<Convention>;
  readonly moduli: readonly number[];
  readonly bases: readonly number[];
  /** How many numbers can only be read with either decimal mark. */
  readonly marks: Readonly<Record<Mark, number>>;
  readonly languages: ReadonlySet<Language>;
  /** Letters that stand for numbers. */
  readonly letters: ReadonlySet<string>;
  /** Letters that the prompt uses as units. */
  readonly unitLetters: ReadonlySet<string>;
  /** Units that are said to have another size than they usually have. */
  readonly units: ReadonlySet<string>;
  /** What the prompt says itself, without spaces: repeating it is not the step's mistake. */
  readonly stated: string;
  readonly years: ReadonlySet<number>;
  /** What the steps give to things; the prompt gives nothing here. */
  readonly ledger: Ledger;
  /** What the text before ends with, which a line that begins with a sign may go on with. */
  readonly lineEnd: LineEnd | null;
  /** What the step before says something is, where that is all of it. */
  readonly named: NamedLine | null;
  /** The equation with letters that the step before ends with. */
  readonly equation: Equation | null;
  /** The only equation of the prompt, of one letter, that is to be solved. */
  readonly asked: Equation | null;
  /** What the prompt asks to be solved, as far as a program follows it, at this step. */
  readonly puzzles: readonly Puzzle[];
}

export const noContext: ComputationContext = {
  conventions: new Set(),
  moduli: [],
  bases: [],
  marks: { ".": 0, ",": 0 },
  languages: new Set(),
  letters: new Set(),
  unitLetters: new Set(),
  units: new Set(),
  stated: "",
  years: new Set(),
  ledger: emptyLedger,
  lineEnd: null,
  named: null,
  equation: null,
  asked: null,
  puzzles: [],
};

/** The decimal mark of the document: the one that its numbers need, else that of its language; null where it shows none. */
export function markOf({ marks, languages }: ComputationContext): Mark | null {
  if (marks[","] > 0 && marks["."] > 0) return null;
  const foreign = languages.has("other");
  if (marks[","] > 1 || (marks[","] > 0 && foreign)) return ",";
  if (marks["."] > 0) return ".";
  return foreign || marks[","] > 0 ? null : ".";
}

export function usageOf(context: ComputationContext, approximate: boolean): Usage {
  const { conventions, moduli, bases } = context;
  return {
    mark: markOf(context),
    pointShown: context.marks["."] > 0 || context.languages.has("english"),
    approximate,
    rounded: conventions.has("rounded"),
    bases,
    moduli,
    modular: conventions.has("modular"),
    wraps: conventions.has("machine"),
  };
}
