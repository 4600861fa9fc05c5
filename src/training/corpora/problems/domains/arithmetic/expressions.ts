import { between, pick, type Random } from "../../../../../core/statistics/random.js";
import { type Operator, resultOf } from "../../calculation.js";
import { allDifferent, drawn, type ProblemMaker } from "../../draw.js";
import { solution } from "../../solution.js";

const operators: readonly Operator[] = ["+", "-", "×"];
const term = (random: Random) => between(random, 2, 12) * (random() < 0.3 ? -1 : 1);

/** A question for the value of an expression. */
const ask = (random: Random, expression: string) =>
  pick(random, [
    `What is ${expression}?`,
    `Calculate ${expression}.`,
    `Evaluate ${expression} step by step.`,
    `What is the value of ${expression}?`,
  ]);

/** (a op b) op (c op d), with negative numbers. */
export const nested: ProblemMaker = ({ random }) => {
  const [a, b, c, d] = drawn(
    () => [term(random), term(random), term(random), term(random)],
    (terms) => allDifferent(terms),
  );
  const [p, q, m] = drawn(
    () => [pick(random, operators), pick(random, operators), pick(random, operators)],
    ([p, q, m]) => {
      const [x, y] = [resultOf({ a, op: p, b }), resultOf({ a: c, op: q, b: d })];
      return allDifferent([a, b, c, d, x, y]) && x !== 0 && y !== 0 && Math.abs(resultOf({ a: x, op: m, b: y })) < 1200;
    },
  );
  const s = solution(random, [a, b, c, d], { signed: true });
  const left = s.calc(a, p, b, [
    "The first bracket is {eq}.",
    "first bracket: {eq}",
    "First, work out the left part: {eq}.",
  ]);
  const right = s.calc(c, q, d, [
    "The second bracket is {eq}.",
    "second bracket: {eq}",
    "Next, work out the right part: {eq}.",
  ]);
  const all = s.calc(left, m, right, [
    "Together, this gives {eq}.",
    "together: {eq}",
    "Then put both parts together: {eq}.",
  ]);
  s.answer(all);
  return { question: ask(random, `((${a} ${p} ${b}) ${m} (${c} ${q} ${d}))`), steps: s.steps };
};

/** ((a op b) op c) op d. */
export const chained: ProblemMaker = ({ random }) => {
  const [a, b, c, d] = drawn(
    () => [term(random), term(random), term(random), term(random)],
    (terms) => allDifferent(terms),
  );
  const ops = drawn(
    () => [pick(random, operators), pick(random, operators), pick(random, operators)],
    (ops) => ops.filter((op) => op === "×").length === 1,
  );
  const s = solution(random, [a, b, c, d], { signed: true });
  const x = s.calc(a, ops[0], b, ["The innermost bracket is {eq}.", "innermost bracket: {eq}", "Start inside: {eq}."]);
  const y = s.calc(x, ops[1], c, ["The next bracket is then {eq}.", "next bracket: {eq}", "Going outward: {eq}."]);
  const z = s.calc(y, ops[2], d, ["The whole expression is {eq}.", "whole expression: {eq}", "Finally: {eq}."]);
  s.answer(z);
  return { question: ask(random, `(((${a} ${ops[0]} ${b}) ${ops[1]} ${c}) ${ops[2]} ${d})`), steps: s.steps };
};

/** Multiplication before addition, without brackets. */
export const precedence: ProblemMaker = ({ random }) => {
  const [a, b, c, d] = drawn(
    () => [between(random, 5, 60), between(random, 3, 15), between(random, 3, 15), between(random, 5, 60)],
    ([a, b, c, d]) => allDifferent([a, b, c, d, b * c]) && a + b * c !== d,
  );
  const s = solution(random, [a, b, c, d], { signed: true });
  const product = s.calc(b, "×", c, ["The multiplication comes first: {eq}.", "{eq}", "First multiply: {eq}."]);
  const minus = random() < 0.5;
  const sum = s.calc(a, minus ? "-" : "+", product, [
    `So ${a} ${minus ? "-" : "+"} ${b} × ${c} is {eq}.`,
    `up to ${c}: {eq}`,
    `The part up to ${c} is {eq}.`,
  ]);
  const all = s.calc(sum, minus ? "+" : "-", d, [
    "The whole expression is {eq}.",
    "all: {eq}",
    "With the last number, {eq}.",
  ]);
  s.answer(all);
  return { question: ask(random, `${a} ${minus ? "-" : "+"} ${b} × ${c} ${minus ? "+" : "-"} ${d}`), steps: s.steps };
};

/** A sum of four or five numbers, added one after another. */
export const longSum: ProblemMaker = ({ random }) => {
  const count = pick(random, [4, 5]);
  const terms = drawn(
    () => Array.from({ length: count }, () => between(random, 11, 150)),
    (values) => allDifferent(values),
  );
  const ops = drawn(
    () => terms.map(() => pick<"+" | "-">(random, ["+", "+", "-"])),
    (signs) => {
      const sums = terms.map((_, i) =>
        terms.slice(0, i + 1).reduce((sum, n, j) => sum + (j > 0 && signs[j] === "-" ? -n : n), 0),
      );
      return sums.every((sum) => sum > 5);
    },
  );
  const s = solution(random, terms);
  let sum = terms[0];
  for (let i = 1; i < count; i++)
    sum = s.calc(sum, ops[i], terms[i], [`first ${i + 1} numbers: {eq}`, `The first ${i + 1} numbers give {eq}.`]);
  s.answer(sum);
  return { question: ask(random, terms.map((n, i) => (i === 0 ? n : `${ops[i]} ${n}`)).join(" ")), steps: s.steps };
};

/** a^m plus or minus b^n, by repeated multiplication. */
export const powers: ProblemMaker = ({ random }) => {
  const [a, b] = drawn(
    () => [between(random, 3, 12), between(random, 3, 15)],
    ([a, b]) => a !== b && a * a !== b && b * b !== a && a * a * a !== b * b,
  );
  const op = a ** 3 > b ** 2 ? pick<Operator>(random, ["+", "-"]) : "+";
  const s = solution(random, [a, b, 2, 3], { signed: true });
  const square = s.calc(a, "×", a, [`To find ${a}^3, begin with {eq}.`, "{eq}", `${a}^2 is {eq}.`]);
  const cube = s.calc(square, "×", a, [`Then ${a}^3 is {eq}.`, "{eq}", `${a}^3 is {eq}.`]);
  const other = s.calc(b, "×", b, [`Also, ${b}^2 is {eq}.`, "{eq}", `${b}^2 is {eq}.`]);
  const all = s.calc(cube, op, other, ["Together, this gives {eq}.", "{eq}", `${a}^3 ${op} ${b}^2 is {eq}.`]);
  s.answer(all);
  return { question: ask(random, `${a}^3 ${op} ${b}^2`), steps: s.steps };
};

/** a x² + b x + c at a given x. */
export const polynomial: ProblemMaker = ({ random }) => {
  const [x, a, b, c] = drawn(
    () => [between(random, 3, 9), between(random, 2, 8), between(random, 2, 12), between(random, 2, 30)],
    ([x, a, b, c]) => allDifferent([x, a, b, c, x * x]),
  );
  const s = solution(random, [x, a, b, c]);
  const square = s.calc(x, "×", x, ["x^2 is {eq}.", "x squared: {eq}"]);
  const first = s.calc(a, "×", square, [`So the term ${a}x^2 is {eq}.`, `${a}x^2: {eq}`]);
  const second = s.calc(b, "×", x, [`The term ${b}x is {eq}.`, `${b}x: {eq}`]);
  const sum = s.calc(first, "+", second, ["These two terms together are {eq}.", "both: {eq}"]);
  const all = s.calc(sum, "+", c, ["With the constant, it is {eq}.", "with the constant: {eq}"]);
  s.answer(all);
  return {
    question: pick(random, [
      `What is ${a}x^2 + ${b}x + ${c} for x = ${x}?`,
      `Let f(x) = ${a}x^2 + ${b}x + ${c}. What is f(${x})?`,
    ]),
    steps: s.steps,
  };
};
