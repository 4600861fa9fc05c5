/** A boolean expression. */
export type Expression =
  | boolean
  | { readonly kind: "not"; readonly of: Expression }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression };

const truthOf = (expression: Expression): boolean => {
  if (typeof expression === "boolean") return expression;
  if (expression.kind === "not") return !truthOf(expression.of);
  const [left, right] = [truthOf(expression.left), truthOf(expression.right)];
  return expression.kind === "and" ? left && right : left || right;
};
const word = (value: boolean) => (value ? "True" : "False");
const shown = (expression: Expression): string => {
  if (typeof expression === "boolean") return word(expression);
  if (expression.kind === "not") return `not ( ${shown(expression.of)} )`;
  return `( ${shown(expression.left)} ) ${expression.kind} ( ${shown(expression.right)} )`;
};

/** One step of an evaluation: the innermost operation gets its value. */
function reduced(expression: Expression): Expression {
  if (typeof expression === "boolean") return expression;
  if (expression.kind === "not")
    return typeof expression.of === "boolean" ? !expression.of : { kind: "not", of: reduced(expression.of) };
  const { kind, left, right } = expression;
  if (typeof left !== "boolean") return { kind, left: reduced(left), right };
  if (typeof right !== "boolean") return { kind, left, right: reduced(right) };
  return truthOf(expression);
}

/** An evaluation written as a chain of equalities. */
function evaluated(expression: Expression): string {
  const sides = [shown(expression)];
  for (let now = expression; typeof now !== "boolean"; ) {
    now = reduced(now);
    sides.push(shown(now));
  }
  return sides.join(" = ");
}

/** A solution in the form that is best known of it: two parts get a letter each. */
export function booleanSolution(whole: Exclude<Expression, boolean | { kind: "not" }>): {
  prompt: string;
  steps: string[];
} {
  const { kind, left, right } = whole;
  const [a, b] = [truthOf(left), truthOf(right)];
  return {
    prompt: `${shown(whole)} is`,
    steps: [
      `We first simplify this expression "Z" as follows: "Z = ${shown(whole)} = A ${kind} B" where "A = ${shown(left)}" and "B = ${shown(right)}".`,
      `Let's evaluate A: A = ${evaluated(left)}.`,
      `Let's evaluate B: B = ${evaluated(right)}.`,
      `Plugging in A and B, we get: Z = A ${kind} B = ${word(a)} ${kind} ${word(b)} = ${word(truthOf(whole))}.`,
      `So the answer is ${word(truthOf(whole))}.`,
    ],
  };
}
