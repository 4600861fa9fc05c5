import type { Draw, WrongValues } from "../../draw.js";
import { nearMiss } from "../../wrongNumber.js";

/** Without the noise of binary fractions. */
export const tidy = (n: number) => Number(n.toFixed(6));

/** a sign b = gives */
export interface Equation {
  readonly a: number;
  readonly sign: "×" | "÷" | "+" | "-";
  readonly b: number;
  readonly gives: number;
}

/** The calculation done rightly. */
export const equation = (a: number, sign: Equation["sign"], b: number): Equation => ({
  a,
  sign,
  b,
  gives: tidy(sign === "×" ? a * b : sign === "÷" ? a / b : sign === "+" ? a + b : a - b),
});
const inverse = { "×": "÷", "÷": "×", "+": "-", "-": "+" } as const;
const text = ({ a, sign, b, gives }: Equation) => `${a} ${sign} ${b} = ${gives}`;
/** Few decimals: nobody writes the others. */
const neat = (n: number) => n > 0 && Number(n.toFixed(3)) === n;

/** A calculation with the usual mistakes; `unit` are other conversions, `operand` and `factor` other numbers before and after the sign. */
export const calculated = (
  draw: Draw,
  right: Equation,
  say: readonly ((equation: string) => string)[],
  {
    unit = [],
    operand = [],
    factor = [],
  }: { unit?: readonly number[]; operand?: readonly number[]; factor?: readonly number[] },
) => {
  // Nobody would write down three thousand times too much.
  const plausible = ({ gives }: Equation) =>
    neat(gives) && gives !== right.gives && gives < right.gives * 110 && gives > right.gives / 110;
  const wrong: WrongValues<Equation> = {
    result: [
      { ...right, gives: nearMiss(draw.random, right.gives, [right.a]) },
      { ...right, gives: nearMiss(draw.random, right.gives) },
    ],
    unit: unit.map((b) => equation(right.a, right.sign, b)).filter(plausible),
    operation: [equation(right.a, inverse[right.sign], right.b)].filter(plausible),
    operand: [
      ...operand.map((a) => equation(a, right.sign, right.b)),
      ...factor.map((b) => equation(right.a, right.sign, b)),
    ].filter(plausible),
  };
  return draw.claim(
    say.map((sentence) => (value: Equation) => sentence(text(value))),
    right,
    wrong,
  );
};

/** From `low` to `high` in equal steps. */
export const range = (low: number, high: number, step = 1) =>
  Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => tidy(low + i * step));
