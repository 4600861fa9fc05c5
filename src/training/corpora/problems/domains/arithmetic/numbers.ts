import { gcd } from "../../../../../core/computation/divisors.js";
import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker } from "../../draw.js";
import { solution } from "../../solution.js";
import { nearMiss } from "../../wrongNumber.js";

/** ax + b = c, with a check. */
export const linearEquation: ProblemMaker = ({ random }) => {
  const [a, x, b] = drawn(
    () => [between(random, 3, 15), between(random, 2, 25), between(random, 2, 60)],
    ([a, x, b]) => allDifferent([a, x, b, a * x, a * x + b]),
  );
  const c = a * x + b;
  const s = solution(random, [a, b, c]);
  const ax = s.calc(c, "-", b, [
    `Subtracting {b} from both sides gives ${a}x = {eq}.`,
    `${a}x = {eq}`,
    `Move {b} to the right side: ${a}x = {eq}.`,
  ]);
  const found = s.calc(ax, "÷", a, [
    "Dividing both sides by {b} gives x = {eq}.",
    "x = {eq}",
    "Now divide by {b}: x = {eq}.",
  ]);
  const proof = s.calc(a, "×", found, [
    "To check the term with x: {eq}.",
    "check: {eq}",
    "The term with x is then {eq}.",
  ]);
  s.calc(proof, "+", b, ["The left side becomes {eq}.", "left side: {eq}", "So the left side is {eq}."]);
  s.answer(found, ["So x = {r}.", "The answer is {r}.", "Therefore, x = {r}."]);
  return {
    question: pick(random, [
      `Solve ${a}x + ${b} = ${c} for x.`,
      `For which x is ${a}x + ${b} = ${c}?`,
      `Find x if ${a}x + ${b} = ${c}, and check the result.`,
    ]),
    steps: s.steps,
  };
};

/** ax + b = cx + d. */
export const twoSided: ProblemMaker = ({ random }) => {
  const [a, c, x, b] = drawn(
    () => [between(random, 5, 15), between(random, 2, 9), between(random, 2, 20), between(random, 2, 50)],
    ([a, c, x, b]) => a > c + 1 && allDifferent([a, c, x, b, a - c, (a - c) * x, (a - c) * x + b]),
  );
  const d = (a - c) * x + b;
  const s = solution(random, [a, b, c, d]);
  const k = s.calc(a, "-", c, [
    `Taking ${c}x from both sides leaves as the number of x {eq}.`,
    "number of x on the left: {eq}",
    "Collect the terms with x: {eq} of them.",
  ]);
  const rest = s.calc(d, "-", b, [
    `Taking {b} from both sides, the right side is {eq}, so ${k}x = {r}.`,
    `${k}x = {eq}`,
    `Collect the numbers: ${k}x = {eq}.`,
  ]);
  const found = s.calc(rest, "÷", k, ["Dividing by {b} gives x = {eq}.", "x = {eq}", "Now divide by {b}: x = {eq}."]);
  s.answer(found, ["So x = {r}.", "The answer is {r}.", "Therefore, x = {r}."]);
  return {
    question: pick(random, [`Solve ${a}x + ${b} = ${c}x + ${d}.`, `Which x satisfies ${a}x + ${b} = ${c}x + ${d}?`]),
    steps: s.steps,
  };
};

/** A division with remainder. */
export const remainder: ProblemMaker = ({ random }) => {
  const [d, q, r] = drawn(
    () => [between(random, 6, 25), between(random, 4, 30), between(random, 2, 20)],
    ([d, q, r]) => r < d && allDifferent([d, q, r, d * q]),
  );
  const n = d * q + r;
  const s = solution(random, [n, d]);
  const wrongQ = nearMiss(random, q);
  s.claim(`The number ${d} fits ${q} whole times into ${n}.`, [
    ["result", `The number ${d} fits ${wrongQ} whole times into ${n}.`],
    ["result", `The number ${d} fits ${q + 1} whole times into ${n}.`],
    ["operand", `The number ${d} fits ${r} whole times into ${n}.`],
    ["operand", `The number ${d} fits ${q} whole times into ${n + 2 * d}.`],
  ]);
  const multiple = s.calc(q, "×", d, ["These whole parts make {eq}.", "{eq}", "The whole parts are {eq}."]);
  const rest = s.calc(n, "-", multiple, ["What remains is {eq}.", "{eq}", "So {eq} is left over."]);
  s.answer(rest, ["The remainder is {r}.", "The answer is {r}."]);
  return {
    question: pick(random, [
      `What is the remainder when ${n} is divided by ${d}?`,
      `Divide ${n} by ${d}. What remains?`,
      `Find ${n} mod ${d}.`,
    ]),
    steps: s.steps,
  };
};

/** Some percent of a number, plus or minus another one. */
export const percentage: ProblemMaker = ({ random }) => {
  const [percent, unit, plus] = drawn(
    () => [between(random, 3, 95), between(random, 2, 25), between(random, 10, 200)],
    ([p, u, plus]) => allDifferent([100, p, u, plus, 100 * u, p * u]),
  );
  const n = 100 * unit;
  const more = random() < 0.5;
  const s = solution(random, [percent, n, plus, 100]);
  const one = s.calc(n, "÷", 100, ["One percent is {eq}.", "1%: {eq}", "To find one percent: {eq}."]);
  const part = s.calc(percent, "×", one, [
    `So ${percent}% is {eq}.`,
    `${percent}%: {eq}`,
    `To find ${percent}%: {eq}.`,
  ]);
  const end =
    more || part <= plus + 1
      ? s.calc(part, "+", plus, ["Adding {b} gives {eq}.", "{eq}", "Then add {b}: {eq}."])
      : s.calc(part, "-", plus, ["Subtracting {b} gives {eq}.", "{eq}", "Then subtract {b}: {eq}."]);
  s.answer(end);
  return {
    question: pick(random, [
      `What is ${percent}% of ${n}, ${end > part ? "plus" : "minus"} ${plus}?`,
      `Take ${percent} percent of ${n} and then ${end > part ? "add" : "subtract"} ${plus}. What do you get?`,
    ]),
    steps: s.steps,
  };
};

/** The sum of two fractions. */
export const fractions: ProblemMaker = ({ random }) => {
  const [a, b, c, d] = drawn(
    () => [between(random, 1, 9), between(random, 3, 12), between(random, 1, 9), between(random, 3, 12)],
    ([a, b, c, d]) => {
      const common = (b * d) / gcd(b, d);
      return a < b && c < d && gcd(a, b) === 1 && gcd(c, d) === 1 && allDifferent([b, d, common]) && common <= 90;
    },
  );
  const common = (b * d) / gcd(b, d);
  const s = solution(random, [a, b, c, d, common]);
  const off = pick(random, [common + b, common - d]);
  s.claim(`The smallest common denominator of ${b} and ${d} is ${common}.`, [
    ["result", `The smallest common denominator of ${b} and ${d} is ${off}.`],
    ["result", `The smallest common denominator of ${b} and ${d} is ${nearMiss(random, common)}.`],
    ["operation", `The smallest common denominator of ${b} and ${d} is ${b * d === common ? b + d : b * d}.`],
  ]);
  const [e, f] = [common / b, common / d];
  const first = s.calc(a, "×", e, [
    `The first numerator becomes {eq}, so ${a}/${b} is {r}/${common}.`,
    `${a}/${b} is {r}/${common}, because {eq}.`,
    "new first numerator: {eq}",
  ]);
  const second = s.calc(c, "×", f, [
    `The second numerator becomes {eq}, so ${c}/${d} is {r}/${common}.`,
    `${c}/${d} is {r}/${common}, because {eq}.`,
    "new second numerator: {eq}",
  ]);
  const sum = s.calc(first, "+", second, [
    `The sum of the numerators is {eq}, which gives {r}/${common}.`,
    `Adding gives {r}/${common}, because {eq}.`,
    "sum of the numerators: {eq}",
  ]);
  s.answer(sum, [`The answer is {r}/${common}.`, `So the answer is {r}/${common}.`]);
  return {
    question: pick(random, [
      `What is ${a}/${b} + ${c}/${d}, written over the smallest common denominator?`,
      `Add the fractions ${a}/${b} and ${c}/${d}. Use the smallest common denominator and do not reduce the result.`,
    ]),
    steps: s.steps,
  };
};

/** The greatest common divisor by Euclid, then the least common multiple. */
export const multiples: ProblemMaker = ({ random }) => {
  const [g, m, n] = drawn(
    () => [between(random, 3, 16), between(random, 2, 11), between(random, 3, 13)],
    ([g, m, n]) => m < n && gcd(m, n) === 1 && n % m > 0 && allDifferent([g, m, n, g * m, g * n]) && m > 2,
  );
  const [a, b] = [g * n, g * m];
  const s = solution(random, [a, b]);
  const times = Math.floor(a / b);
  const r = a % b;
  if (times === 1) s.calc(a, "-", b, ["The remainder of the two is {eq}.", "remainder: {eq}"]);
  else
    s.claim(`Dividing ${a} by ${b} leaves the remainder ${r}.`, [
      ["result", `Dividing ${a} by ${b} leaves the remainder ${nearMiss(random, r)}.`],
      ["operand", `Dividing ${a} by ${b} leaves the remainder ${r + g === b ? r + 2 * g : r + g}.`],
      ["operation", `Dividing ${a} by ${b} leaves the remainder ${times === r ? times + g : times}.`],
    ]);
  const wrongDivisor = pick(
    random,
    [2 * g, m, n, r].filter((x) => x !== g),
  );
  s.claim(`So the greatest common divisor of ${a} and ${b} is ${g}.`, [
    ["result", `So the greatest common divisor of ${a} and ${b} is ${nearMiss(random, g)}.`],
    ["result", `So the greatest common divisor of ${a} and ${b} is ${g + 1}.`],
    ["operand", `So the greatest common divisor of ${a} and ${b} is ${wrongDivisor}.`],
    ["operation", `So the greatest common divisor of ${a} and ${b} is ${a - b === g ? a + b : a - b}.`],
  ]);
  const q = s.calc(b, "÷", g, ["Dividing {a} by it gives {eq}.", "{eq}"]);
  const lcm = s.calc(a, "×", q, ["The least common multiple is therefore {eq}.", "lcm: {eq}"]);
  s.answer(lcm);
  return {
    question: pick(random, [
      `What is the least common multiple of ${a} and ${b}? Find their greatest common divisor first.`,
      `Find the lcm of ${a} and ${b} by way of their gcd.`,
    ]),
    steps: s.steps,
  };
};

/** The mean of three or four numbers. */
export const mean: ProblemMaker = ({ random }) => {
  const count = pick(random, [3, 4]);
  const values = drawn(
    () => Array.from({ length: count }, () => between(random, 4, 90)),
    (list) => {
      const sum = list.reduce((a, b) => a + b, 0);
      return sum % count === 0 && allDifferent([...list, sum / count, count]);
    },
  );
  const s = solution(random, [...values, count]);
  let sum = values[0];
  for (const [i, value] of values.entries())
    if (i > 0)
      sum = s.calc(sum, "+", value, [
        `Adding up the first ${i + 1} numbers gives {eq}.`,
        `first ${i + 1}: {eq}`,
        `The sum of the first ${i + 1} numbers is {eq}.`,
      ]);
  const average = s.calc(sum, "÷", count, [`Divided by the number of values, {eq}.`, "{eq}", "The mean is then {eq}."]);
  s.answer(average);
  const list = `${values.slice(0, -1).join(", ")} and ${values.at(-1)}`;
  return {
    question: pick(random, [`What is the mean of ${list}?`, `Find the average of the numbers ${list}.`]),
    steps: s.steps,
  };
};

/** A later term of an arithmetic sequence. */
export const arithmeticSequence: ProblemMaker = ({ random }) => {
  const [first, step, n] = drawn(
    () => [between(random, 2, 60), between(random, 3, 19), between(random, 8, 50)],
    ([first, step, n]) => allDifferent([first, first + step, first + 2 * step, step, n, n - 1, step * (n - 1)]),
  );
  const s = solution(random, [first, first + step, first + 2 * step, n]);
  const d = s.calc(first + step, "-", first, [
    "From one term to the next, the sequence grows by {eq}.",
    "difference: {eq}",
    "The common difference is {eq}.",
  ]);
  const jumps = s.calc(n, "-", 1, [
    `From the first term to term number ${n}, it takes {eq} jumps.`,
    "jumps: {eq}",
    "The number of jumps is {eq}.",
  ]);
  const total = s.calc(jumps, "×", d, ["All these jumps add {eq}.", "added: {eq}", "Together the jumps are {eq}."]);
  const end = s.calc(first, "+", total, [`So term number ${n} is {eq}.`, `term ${n}: {eq}`, "So the term is {eq}."]);
  s.answer(end);
  return {
    question: pick(random, [
      `A sequence begins ${first}, ${first + step}, ${first + 2 * step} and goes on with the same difference. What is term number ${n}?`,
      `What is the ${n}${n % 10 === 1 && n !== 11 ? "st" : n % 10 === 2 && n !== 12 ? "nd" : n % 10 === 3 && n !== 13 ? "rd" : "th"} term of the arithmetic sequence ${first}, ${first + step}, ${first + 2 * step}, ...?`,
    ]),
    steps: s.steps,
  };
};

/** f(g(x)) for two linear functions. */
export const composed: ProblemMaker = ({ random }) => {
  const [a, b, c, d, x] = drawn(
    () => [2, 2, 2, 2, 2].map(() => between(random, 2, 13)),
    ([a, b, c, d, x]) => allDifferent([a, b, c, d, x]) && c * x - d > 1 && allDifferent([a, b, c, d, x, c * x - d]),
  );
  const s = solution(random, [a, b, c, d, x]);
  const cx = s.calc(c, "×", x, ["Inside g, the product is {eq}.", "{eq}", "Multiply for g: {eq}."]);
  const g = s.calc(cx, "-", d, [`So g(${x}) is {eq}.`, `g(${x}): {eq}`, "Subtract for g: {eq}."]);
  const ag = s.calc(a, "×", g, ["Inside f, the product is {eq}.", "{eq}", "Multiply for f: {eq}."]);
  const f = s.calc(ag, "+", b, [`So f(g(${x})) is {eq}.`, `f(g(${x})): {eq}`, "Add for f: {eq}."]);
  s.answer(f);
  return {
    question: pick(random, [
      `Let f(x) = ${a}x + ${b} and g(x) = ${c}x - ${d}. What is f(g(${x}))?`,
      `Given g(x) = ${c}x - ${d} and f(x) = ${a}x + ${b}, find f(g(${x})).`,
    ]),
    steps: s.steps,
  };
};
