import { between, pick, shuffled } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker, two } from "../../draw.js";
import { solution } from "../../solution.js";
import type { Mistake } from "../../workedProblem.js";
import { nearMiss } from "../../wrongNumber.js";
import { list, output, traced } from "./snippet.js";

const letters = "a b c p q r u v w x y z".split(" ");

/** A function applied to its own result. */
export const functionCalls: ProblemMaker = ({ random }) => {
  const [k, m, x] = drawn(
    () => [between(random, 2, 9), between(random, 2, 20), between(random, 2, 12)],
    ([k, m, x]) => allDifferent([k, m, x, k * x, k * x + m]),
  );
  const f = pick(random, ["f", "g", "step", "change"]);
  const minus = random() < 0.5 && k * x > m + 2;
  const op = minus ? "-" : "+";
  const s = solution(random, [k, m, x], { signed: true });
  const inner = s.calc(x, "×", k, [
    `In ${f}(${x}), <y|x> is {eq}.`,
    `in ${f}(${x}): <y|x> = {eq}`,
    `The inner call sets <y|x> to {eq}.`,
  ]);
  const once = s.calc(inner, op, m, [`So ${f}(${x}) returns {eq}.`, `${f}(${x}) = {eq}`]);
  const outer = s.calc(once, "×", k, [
    `In ${f}(${once}), <y|x> is {eq}.`,
    `in ${f}(${once}): <y|x> = {eq}`,
    `The outer call sets <y|x> to {eq}.`,
  ]);
  const twice = s.calc(outer, op, m, [`So ${f}(${once}) returns {eq}.`, `${f}(${once}) = {eq}`]);
  s.answer(twice, output);
  return traced(
    random,
    [`def ${f}(x):`, `    y = x * ${k}`, `    return y ${op} ${m}`, "", `print(${f}(${f}(${x})))`],
    [`function ${f}(x) {`, `  const y = x * ${k};`, `  return y ${op} ${m};`, "}", `console.log(${f}(${f}(${x})));`],
    s,
  );
};

/** Whole division and remainder. */
export const wholeDivision: ProblemMaker = ({ random }) => {
  const [n, d, k] = drawn(
    () => [between(random, 30, 200), between(random, 3, 14), between(random, 2, 12)],
    ([n, d, k]) => n % d > 1 && allDifferent([n, d, k, Math.floor(n / d), n % d]),
  );
  const [q, r] = two(random, letters);
  const s = solution(random, [n, d, k], { signed: true });
  const whole = s.calc(n, "//", d, [`The whole division gives <${q}|${r}> = {eq}.`, `<${q}|${r}> = {eq}`]);
  const rest = s.calc(n, "%", d, [`The remainder gives <${r}|${q}> = {eq}.`, `<${r}|${q}> = {eq}`]);
  const product = s.calc(whole, "×", k, [`Then ${q} * ${k} is {eq}.`, `${q} * ${k} = {eq}`]);
  s.answer(s.calc(product, "+", rest, [`Adding ${r} gives {eq}.`, `sum with ${r} = {eq}`]), output);
  return traced(
    random,
    [`${q} = ${n} // ${d}`, `${r} = ${n} % ${d}`, `print(${q} * ${k} + ${r})`],
    [`const ${q} = Math.floor(${n} / ${d});`, `const ${r} = ${n} % ${d};`, `console.log(${q} * ${k} + ${r});`],
    s,
  );
};

/** Two variables swapped, then used. */
export const swapping: ProblemMaker = ({ random }) => {
  const [x, y, z] = shuffled(random, letters);
  const [a, b, k] = drawn(
    () => [between(random, 3, 40), between(random, 3, 40), between(random, 2, 9)],
    ([a, b, k]) => allDifferent([a, b, k, b + k, b - a, a * k, b + k + a]) && Math.abs(a - b) > 1,
  );
  const s = solution(random, [a, b, k], { signed: true });
  s.claim(`After the swap, ${x} is ${b} and ${y} is ${a}.`, [
    ["relation", `After the swap, ${x} is ${a} and ${y} is ${b}.`],
    ["operand", `After the swap, ${x} is ${b} and ${y} is ${b}.`],
    ["operand", `After the swap, ${x} is ${a} and ${y} is ${a}.`],
    ["entity", `After the swap, ${x} is ${b} and ${z} is ${a}.`],
    ["result", `After the swap, ${x} is ${nearMiss(random, b)} and ${y} is ${a}.`],
  ]);
  const next = s.calc(b, "+", k, [`Then <${x}|${y}> becomes {eq}.`, `<${x}|${y}> = {eq}`]);
  const last = s.calc(next, "+", a, [`So <${z}|${x}> becomes {eq}.`, `<${z}|${x}> = {eq}`]);
  s.answer(s.calc(last, "-", k, [`The value of ${z} - ${k} is {eq}.`, `${z} - ${k} = {eq}`]), output);
  return traced(
    random,
    [
      `${x}, ${y} = ${a}, ${b}`,
      `${x}, ${y} = ${y}, ${x}`,
      `${x} = ${x} + ${k}`,
      `${z} = ${x} + ${y}`,
      `print(${z} - ${k})`,
    ],
    [
      `let [${x}, ${y}] = [${a}, ${b}];`,
      `[${x}, ${y}] = [${y}, ${x}];`,
      `${x} = ${x} + ${k};`,
      `const ${z} = ${x} + ${y};`,
      `console.log(${z} - ${k});`,
    ],
    s,
  );
};

/** Comparisons joined by and, or, not. */
export const booleans: ProblemMaker = ({ random }) => {
  const [p, q, r] = shuffled(random, letters);
  const [a, b, c, d] = drawn(
    () => [0, 0, 0, 0].map(() => between(random, 2, 40)),
    (values) => allDifferent(values),
  );
  const [signP, signQ, word] = [pick(random, [">", "<"]), pick(random, [">", "<"]), pick(random, ["and", "or"])];
  const holds = (x: number, sign: string, y: number) => (sign === ">" ? x > y : x < y);
  const name = (truth: boolean) => (truth ? "True" : "False");
  const [vp, vq] = [holds(a, signP, b), holds(c, signQ, d)];
  const negated = random() < 0.5;
  const second = negated ? !vq : vq;
  const vr = word === "and" ? vp && second : vp || second;
  const s = solution(random, [a, b, c, d]);
  const values: readonly (readonly [string, boolean])[] = [
    [p, vp],
    [q, vq],
    [r, vr],
  ];
  const compared = (test: string, variable: string, truth: boolean) =>
    s.claim(`${test} is ${name(truth)}, so ${variable} is ${name(truth)}.`, [
      ["relation", `${test} is ${name(!truth)}, so ${variable} is ${name(!truth)}.`],
      ["result", `${test} is ${name(truth)}, so ${variable} is ${name(!truth)}.`],
      // Another variable that has or gets this value would not be wrong.
      ...values
        .filter(([, value]) => value !== truth)
        .map(([other]) => ["entity", `${test} is ${name(truth)}, so ${other} is ${name(truth)}.`] as const),
    ]);
  compared(`${a} ${signP} ${b}`, p, vp);
  compared(`${c} ${signQ} ${d}`, q, vq);
  const formula = (left: boolean, joint: string, right: boolean) => `${name(left)} ${joint} ${name(right)}`;
  const joined = (left: boolean, joint: string, right: boolean, value: boolean) =>
    `For ${r} we have ${formula(left, joint, right)}, so ${r} is ${name(value)}.`;
  const of = (left: boolean, joint: string, right: boolean) => (joint === "and" ? left && right : left || right);
  const otherWord = word === "and" ? "or" : "and";
  const mistakes: (readonly [Mistake, boolean, string, boolean])[] = [
    ["operand", !vp, word, second],
    ["operand", vp, word, !second],
    ["operation", vp, otherWord, second],
    ["relation", !vp, word, !second],
  ];
  s.claim(joined(vp, word, second, vr), [
    ["result", joined(vp, word, second, !vr)],
    ...mistakes
      .map(([mistake, ...terms]) => ({ mistake, terms, value: of(...terms) }))
      .filter(({ value }) => value !== vr)
      .map(({ mistake, terms, value }) => [mistake, joined(...terms, value)] as const),
  ]);
  const [yes, no] = two(random, ["red", "blue", "go", "stop", "up", "down", "left", "right"]);
  const [printed, not] = vr ? [yes, no] : [no, yes];
  s.claim(`Since ${r} is [${name(vr)}|${name(!vr)}], the code prints ${printed}.`, [
    ["result", `Since ${r} is ${name(vr)}, the code prints ${not}.`],
    ["relation", `Since ${r} is ${name(!vr)}, the code prints ${not}.`],
  ]);
  const [py, js] = [negated ? "not " : "", negated ? "!" : ""];
  return traced(
    random,
    [
      `${p} = ${a} ${signP} ${b}`,
      `${q} = ${c} ${signQ} ${d}`,
      `${r} = ${p} ${word} ${py}${q}`,
      `print("${yes}" if ${r} else "${no}")`,
    ],
    [
      `const ${p} = ${a} ${signP} ${b};`,
      `const ${q} = ${c} ${signQ} ${d};`,
      `const ${r} = ${p} ${word === "and" ? "&&" : "||"} ${js}${q};`,
      `console.log(${r} ? "${yes}" : "${no}");`,
    ],
    s,
  );
};

/** A list filtered, multiplied and summed. */
export const filteredProducts: ProblemMaker = ({ random }) => {
  const values = drawn(
    () => Array.from({ length: 5 }, () => between(random, 2, 12)),
    (all) => allDifferent(all),
  );
  const limit = [...values].sort((x, y) => x - y)[2];
  const sign = random() < 0.5 ? ">=" : "<=";
  const keep = (test: (x: number) => boolean) => values.filter(test);
  const kept = keep((x) => (sign === ">=" ? x >= limit : x <= limit));
  const s = solution(random, [...values, limit], { signed: true });
  s.claim(`The values x with x ${sign} ${limit} are ${list(kept)}.`, [
    ["operand", `The values x with x ${sign} ${limit} are ${list(kept.filter((x) => x !== limit))}.`],
    [
      "relation",
      `The values x with x ${sign} ${limit} are ${list(keep((x) => (sign === ">=" ? x <= limit : x >= limit)))}.`,
    ],
    [
      "result",
      `The values x with x ${sign} ${limit} are ${list(kept.map((x, i) => (i === 1 ? nearMiss(random, x, values) : x)))}.`,
    ],
  ]);
  const k = between(random, 2, 6);
  const products = kept.map((x) => x * k);
  s.claim(`Times ${k}, they become ${list(products)}.`, [
    ["result", `Times ${k}, they become ${list(products.map((x, i) => (i === 2 ? nearMiss(random, x) : x)))}.`],
    ["operation", `Times ${k}, they become ${list(kept.map((x) => x + k))}.`],
    ["operand", `Times ${k}, they become ${list(kept.map((x) => x * (k + 1)))}.`],
  ]);
  const two = s.calc(products[0], "+", products[1], ["The first two add up to {eq}.", "first two: {eq}"]);
  s.answer(s.calc(two, "+", products[2], ["With the third one, {eq}.", "all three: {eq}"]), output);
  return traced(
    random,
    [`nums = ${list(values)}`, `out = [x * ${k} for x in nums if x ${sign} ${limit}]`, "print(sum(out))"],
    [
      `const nums = ${list(values)};`,
      `const out = nums.filter((x) => x ${sign} ${limit}).map((x) => x * ${k});`,
      "console.log(out.reduce((a, b) => a + b, 0));",
    ],
    s,
  );
};
