import { pick, type Random, randomIndex, shuffled } from "../../../core/statistics/random.js";
import type { Template as DrawnTemplate } from "./draw.js";
import type { Mistake, WorkedStep, WrongStep } from "./workedProblem.js";
import { nearMiss } from "./wrongNumber.js";

/** `//` and `%` are whole division and its remainder, for code. */
export type Operator = "+" | "-" | "×" | "÷" | "//" | "%";

/** What a template makes: a problem without its id. */
export interface Draft {
  readonly question: string;
  readonly steps: readonly WorkedStep[];
}

/** Makes a problem from random numbers. */
export type Template = (random: Random) => Draft;

/** A calculation with two terms: 3 × 4. */
interface Calculation {
  readonly a: number;
  readonly op: Operator;
  readonly b: number;
}

/** What a calculation gives. */
export function resultOf({ a, op, b }: Calculation): number {
  switch (op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "×":
      return a * b;
    case "÷":
      return a / b;
    case "//":
      return Math.floor(a / b);
    case "%":
      return a % b;
  }
}

/** Operators taken by mistake for another one. */
const mistaken: Record<Operator, readonly Operator[]> = {
  "+": ["-", "×"],
  "-": ["+"],
  "×": ["+", "-"],
  "÷": ["-", "×"],
  "//": ["%", "-"],
  "%": ["//", "-"],
};

/** `{a}`, `{b}`, `{r}` and `{eq}` stand for the terms, the result and the whole equation. */
function shown(say: string, { a, op, b }: Calculation, result: number): string {
  const values: Record<string, string> = { a: `${a}`, b: `${b}`, r: `${result}`, eq: `${a} ${op} ${b} = ${result}` };
  return say.replace(/\{(a|b|r|eq)\}/g, (_, key: string) => values[key]);
}

const mark = /<([^<>|]*)\|([^<>|]*)>|\[([\w ,-]*)\|([\w ,-]*)\]/g;

/** The text with every `<entity|wrong>` and `[relation|wrong]` as it should be. */
function rightOf(say: string): string {
  return say.replace(mark, (_, entity?: string, _1?: string, relation?: string) => entity ?? relation ?? "");
}

/** The text with one of its marks wrong, for each mark. Marks with the same words change together. */
function markedWrong(say: string): WrongStep[] {
  const marks = [...new Set([...say.matchAll(mark)].map(([whole]) => whole))];
  return marks.map((whole) => ({
    mistake: whole.startsWith("<") ? "entity" : "relation",
    text: rightOf(say.replaceAll(whole, whole.slice(whole.indexOf("|") + 1, -1))),
  }));
}

/** Two to four of the candidates, of as many kinds as possible; none like the right text or another one. */
export function chosen(random: Random, right: string, candidates: readonly WrongStep[]): WrongStep[] {
  const kinds = shuffled(random, [...new Set(candidates.map(({ mistake }) => mistake))]);
  const byKind = kinds.map((kind) =>
    shuffled(
      random,
      candidates.filter(({ mistake }) => mistake === kind),
    ),
  );
  const turns = Math.max(0, ...byKind.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_, i) => byKind.flatMap((group) => group.slice(i, i + 1))).flat();
  const different = inTurn.filter(
    ({ text }, i) => text !== right && inTurn.findIndex((other) => other.text === text) === i,
  );
  return different.slice(0, 2 + randomIndex(random, 3));
}

const enough = (wrong: readonly WrongStep[]) => new Set(wrong.map(({ text }) => text)).size > 1;

/** The solution of one problem, step by step. Remembers the numbers met so far: mistakes take them. */
export interface Solution {
  readonly steps: WorkedStep[];
  /** A calculation, worded in one of the ways of `say`; returns its result. */
  calc(a: number, op: Operator, b: number, say: readonly string[]): number;
  /** A step with mistakes written out. Its `say` may hold marks. */
  claim(say: string, wrong: readonly (readonly [Mistake, string])[]): void;
  /** The last step: states `value` as `{r}`. */
  answer(value: number, say?: readonly string[]): void;
}

const answers = ["The answer is {r}.", "So the answer is {r}.", "Answer: {r}", "Therefore, the answer is {r}."];

/**
 * A solution under way. `given` are the numbers of the question; `signed` allows negative results. One way of wording
 * is kept through all its steps.
 */
export function solution(random: Random, given: readonly number[], signed = false): Solution {
  const steps: WorkedStep[] = [];
  const known = new Set(given);
  const voice = randomIndex(random, 60);

  const possible = (value: number, right: number) =>
    Number.isInteger(value) &&
    value !== right &&
    (value !== 0 || Math.abs(right) < 3) &&
    (signed ? Math.abs(value) <= 8 * Math.abs(right) + 20 : value > 1 && value <= 8 * right && value >= right / 8);

  function operandSlips({ a, op, b }: Calculation): Calculation[] {
    const right = resultOf({ a, op, b });
    const usable = (c: Calculation) => possible(resultOf(c), right) && (op === "÷" || c.a !== c.b || a === b);
    const taken = [...known].filter((n) => n !== a && n !== b && (signed || n > 1));
    const swapped = taken.flatMap((n) => [
      { a: n, op, b },
      { a, op, b: n },
    ]);
    // A misread number: for a division, one that still can be divided.
    const misread =
      op === "÷"
        ? [{ a: nearMiss(random, right) * b, op, b }]
        : [
            { a: nearMiss(random, a), op, b },
            { a, op, b: nearMiss(random, b) },
          ];
    const fromProblem = swapped.filter(usable);
    return fromProblem.length > 0 && random() < 0.8 ? fromProblem : misread.filter(usable);
  }

  return {
    steps,
    calc(a, op, b, say) {
      const right = resultOf({ a, op, b });
      const words = say[voice % say.length];
      const plain = rightOf(words);
      const text = shown(plain, { a, op, b }, right);
      const others = [...known].filter((n) => n !== a && n !== b);
      const wrong: WrongStep[] = [
        { mistake: "result", text: shown(plain, { a, op, b }, nearMiss(random, right, others)) },
        ...operandSlips({ a, op, b }).map((c) => ({
          mistake: "operand" as const,
          text: shown(plain, c, resultOf(c)),
        })),
        ...mistaken[op]
          .map((other) => ({ a, op: other, b }))
          .filter((c) => possible(resultOf(c), right))
          .map((c) => ({ mistake: "operation" as const, text: shown(plain, c, resultOf(c)) })),
        ...markedWrong(words).map((w) => ({ ...w, text: shown(w.text, { a, op, b }, right) })),
      ];
      while (!enough(wrong))
        wrong.push({ mistake: "result", text: shown(plain, { a, op, b }, nearMiss(random, right)) });
      steps.push({ text, wrong: chosen(random, text, wrong) });
      known.add(right);
      return right;
    },
    claim(say, wrong) {
      const text = rightOf(say);
      const candidates = [...wrong.map(([mistake, w]) => ({ mistake, text: w })), ...markedWrong(say)];
      steps.push({ text, wrong: chosen(random, text, candidates) });
    },
    answer(value, say = answers) {
      const words = say[voice % say.length];
      const fill = (text: string, n: number) => text.replaceAll("{r}", `${n}`);
      const text = fill(rightOf(words), value);
      const wrong: WrongStep[] = [
        { mistake: "result", text: fill(rightOf(words), nearMiss(random, value)) },
        ...[...known]
          .filter((n) => possible(n, value))
          .map((n) => ({ mistake: "operand" as const, text: fill(rightOf(words), n) })),
        { mistake: "result", text: fill(rightOf(words), nearMiss(random, value)) },
        ...markedWrong(words).map((w) => ({ ...w, text: fill(w.text, value) })),
      ];
      while (!enough(wrong)) wrong.push({ mistake: "result", text: fill(rightOf(words), nearMiss(random, value)) });
      steps.push({ text, wrong: chosen(random, text, wrong) });
    },
  };
}

/** Draws until the result fits. */
export function drawn<T>(draw: () => T, fits: (value: T) => boolean): T {
  for (let i = 0; i < 10_000; i++) {
    const value = draw();
    if (fits(value)) return value;
  }
  throw new Error("No fitting draw.");
}

/** Whether no value occurs twice. */
export const allDifferent = (values: readonly (number | string)[]) => new Set(values).size === values.length;

/** The same templates; in the share `typed` of their problems, signs are as on a keyboard. */
export function withTypedSigns(templates: readonly Template[], typed = 0.3): DrawnTemplate[] {
  return templates.map((template) => ({ random }) => {
    const { question, steps } = template(random);
    const asTyped = random() < typed;
    const sign = (text: string) => (asTyped ? text.replaceAll(" × ", " * ").replaceAll(" ÷ ", " / ") : text);
    return {
      question: sign(question),
      steps: steps.map((step) => ({
        text: sign(step.text),
        wrong: step.wrong.map((w) => ({ ...w, text: sign(w.text) })),
      })),
    };
  });
}

/** Two different values. */
export function two<T>(random: Random, values: readonly T[]): [T, T] {
  const first = pick(random, values);
  return [
    first,
    pick(
      random,
      values.filter((v) => v !== first),
    ),
  ];
}
