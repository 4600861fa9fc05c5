import type { ProblemMaker } from "../../draw.js";

type Operator = "and" | "or";

const apply = (operator: Operator, a: boolean, b: boolean) => (operator === "and" ? a && b : a || b);
const text = (value: boolean) => (value ? "True" : "False");

interface Evaluated {
  readonly a: boolean;
  readonly operator: Operator;
  readonly b: boolean;
  readonly gives: boolean;
}

/** (p and q) or not (r or s), with changing operators and values. */
export const booleanExpression: ProblemMaker = (draw) => {
  const operators = [0, 1, 2].map((): Operator => draw.pick(["and", "or"]));
  const names = draw.pick([
    ["p", "q", "r", "s"],
    ["A", "B", "C", "D"],
    ["x", "y", "z", "w"],
  ]);
  const values = names.map(() => draw.chance());
  const [one, two, joint] = operators as [Operator, Operator, Operator];
  const [p, q, r, s] = values as [boolean, boolean, boolean, boolean];
  const negatedFirst = draw.chance();
  const evaluated = (a: boolean, operator: Operator, b: boolean): Evaluated => ({
    a,
    operator,
    b,
    gives: apply(operator, a, b),
  });
  const first = evaluated(p, one, q);
  const second = evaluated(r, two, s);
  const negated = !(negatedFirst ? first : second).gives;
  const [left, right] = negatedFirst ? [negated, second.gives] : [first.gives, negated];
  const whole = evaluated(left, joint, right);
  const step = (lead: readonly string[], value: Evaluated) => {
    const { a, operator, b, gives } = value;
    const alternatives = [true, false].flatMap((x) => [true, false].map((y) => evaluated(x, operator, y)));
    return draw.claim<Evaluated>(
      lead.map((start) => (v) => `${start} ${text(v.a)} ${v.operator} ${text(v.b)}, which gives ${text(v.gives)}.`),
      value,
      {
        result: [{ ...value, gives: !gives }],
        operation: [evaluated(a, operator === "and" ? "or" : "and", b)],
        operand: alternatives.filter((v) => v.a !== a || v.b !== b),
      },
    );
  };
  const which = negatedFirst ? "first" : "second";
  const before = !negated;
  const bracket = (i: number) => `(${names[i]} ${operators[i / 2]} ${names[i + 1]})`;
  const expression = `${negatedFirst ? "not " : ""}${bracket(0)} ${joint} ${negatedFirst ? "" : "not "}${bracket(2)}`;
  return {
    question: `${draw.pick(["Evaluate", "What is the value of"])} ${expression} ${draw.pick(["for", "if"])} ${names
      .map((name, i) => `${name} = ${text(values[i])}`)
      .join(", ")}${""}.`.replace(/^(What.*)\.$/, "$1?"),
    steps: [
      step(["The first bracket is", "The first pair of brackets holds"], first),
      step(["The second bracket is", "The second pair of brackets holds"], second),
      draw.claim<readonly [boolean, boolean, string]>(
        [
          ([from, to, place]) => `The not before the ${place} bracket turns ${text(from)} into ${text(to)}.`,
          ([from, to, place]) => `Because of the not, the ${place} bracket changes from ${text(from)} to ${text(to)}.`,
        ],
        [before, negated, which],
        {
          result: [[before, before, which]],
          operand: [[negated, before, which]],
          entity: [[before, negated, negatedFirst ? "second" : "first"]],
        },
      ),
      step(["So the whole expression is", "What remains in the end is"], whole),
    ],
  };
};
