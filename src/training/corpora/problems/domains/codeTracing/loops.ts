import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker } from "../../draw.js";
import { solution } from "../../solution.js";
import { list, output, traced } from "./snippet.js";

/** A sum over a range. */
export const accumulate: ProblemMaker = ({ random }) => {
  const sum = pick(random, ["total", "acc", "s", "result"]);
  const [start, low, count, k] = drawn(
    () => [between(random, 0, 20), between(random, 1, 4), between(random, 3, 4), between(random, 2, 9)],
    (values) => allDifferent(values),
  );
  const s = solution(random, [start, low, k, low + count], { signed: true });
  let value = start;
  for (let i = low; i < low + count; i++)
    value = s.calc(value, "+", i * k, [
      `When i is ${i}, <${sum}|i> becomes {eq}.`,
      `i = ${i}: <${sum}|i> = {eq}`,
      `With i = ${i}, we get <${sum}|i> = {eq}.`,
    ]);
  s.answer(value, output);
  return traced(
    random,
    [`${sum} = ${start}`, `for i in range(${low}, ${low + count}):`, `    ${sum} += i * ${k}`, `print(${sum})`],
    [
      `let ${sum} = ${start};`,
      `for (let i = ${low}; i < ${low + count}; i++) {`,
      `  ${sum} += i * ${k};`,
      "}",
      `console.log(${sum});`,
    ],
    s,
  );
};

/** A while loop that divides and counts. */
export const halving: ProblemMaker = ({ random }) => {
  const [n, limit, k] = drawn(
    () => [between(random, 20, 200), between(random, 2, 12), between(random, 2, 3)],
    ([n, limit, k]) => {
      const rounds = [n, n / k, n / k ** 2, n / k ** 3, n / k ** 4].filter((v) => Math.floor(v) > limit).length;
      return rounds >= 2 && rounds <= 3 && k !== limit;
    },
  );
  const s = solution(random, [n, limit, k], { signed: true });
  let [value, rounds] = [n, 0];
  while (value > limit) {
    const before = value;
    rounds++;
    value = s.calc(value, "//", k, [
      `${before} > ${limit} is [True|False], so n becomes {eq} and count becomes ${rounds}.`,
      `${before} > ${limit} is [True|False]: n = {eq}, count = ${rounds}`,
    ]);
  }
  const wrongCount = rounds + 1;
  s.claim(`${value} > ${limit} is False, so the loop ends with count at ${rounds}.`, [
    ["relation", `${value} > ${limit} is True, so the loop goes on with count at ${rounds}.`],
    ["operand", `${value} > ${limit} is False, so the loop ends with count at ${wrongCount}.`],
    ["entity", `${value} > ${limit} is False, so the loop ends with n at ${rounds === value ? k + value : rounds}.`],
  ]);
  s.answer(s.calc(value, "+", rounds, ["Then n + count is {eq}.", "n + count = {eq}"]), output);
  return traced(
    random,
    [`n = ${n}`, "count = 0", `while n > ${limit}:`, `    n = n // ${k}`, "    count += 1", "print(n + count)"],
    [
      `let n = ${n};`,
      "let count = 0;",
      `while (n > ${limit}) {`,
      `  n = Math.floor(n / ${k});`,
      "  count += 1;",
      "}",
      "console.log(n + count);",
    ],
    s,
  );
};

/** A loop with another operation for odd numbers. */
export const branching: ProblemMaker = ({ random }) => {
  const [k, ...values] = drawn(
    () => [between(random, 2, 9), ...Array.from({ length: pick(random, [3, 4]) }, () => between(random, 2, 30))],
    (all) => allDifferent(all),
  );
  const start = between(random, 10, 40);
  const s = solution(random, [start, k, ...values], { signed: true });
  let total = start;
  for (const x of values) {
    const even = x % 2 === 0;
    const parity = even ? "[even|odd]" : "[odd|even]";
    total = s.calc(total, even ? "+" : "-", even ? x : k, [
      `x = ${x} is ${parity}, so total becomes {eq}.`,
      `x = ${x} (${parity}): total = {eq}`,
      `The next x is ${x}, which is ${parity}, so total = {eq}.`,
    ]);
  }
  s.answer(total, output);
  return traced(
    random,
    [
      `total = ${start}`,
      `for x in ${list(values)}:`,
      "    if x % 2 == 0:",
      "        total += x",
      "    else:",
      `        total -= ${k}`,
      "print(total)",
    ],
    [
      `let total = ${start};`,
      `for (const x of ${list(values)}) {`,
      "  if (x % 2 === 0) {",
      "    total += x;",
      "  } else {",
      `    total -= ${k};`,
      "  }",
      "}",
      "console.log(total);",
    ],
    s,
  );
};

/** The largest or smallest of a list so far. */
export const largest: ProblemMaker = ({ random }) => {
  const values = drawn(
    () => Array.from({ length: 4 }, () => between(random, 3, 60)),
    (all) => allDifferent(all),
  );
  const smallest = random() < 0.5;
  const sign = smallest ? "<" : ">";
  const s = solution(random, values, { signed: true });
  let best = values[0];
  for (const [i, x] of values.entries()) {
    if (i === 0) continue;
    const yes = smallest ? x < best : x > best;
    const next = yes ? x : best;
    const say = (truth: boolean, value: number) =>
      `${x} ${sign} ${best} is ${truth ? "True" : "False"}, so best ${truth ? "becomes" : "stays"} ${value}.`;
    const elsewhere = values.filter((v) => v !== x && v !== best);
    s.claim(say(yes, next), [
      ["relation", say(!yes, yes ? best : x)],
      ["operand", say(yes, pick(random, elsewhere))],
      ["result", say(yes, yes ? best : x)],
      ["entity", `${x} ${sign} ${best} is ${yes ? "True" : "False"}, so x ${yes ? "becomes" : "stays"} ${best}.`],
    ]);
    best = next;
  }
  const k = between(random, 2, 9);
  s.answer(s.calc(best, "×", k, [`So best * ${k} is {eq}.`, `best * ${k} = {eq}`]), output);
  return traced(
    random,
    [
      `nums = ${list(values)}`,
      "best = nums[0]",
      "for x in nums[1:]:",
      `    if x ${sign} best:`,
      "        best = x",
      `print(best * ${k})`,
    ],
    [
      `const nums = ${list(values)};`,
      "let best = nums[0];",
      "for (const x of nums.slice(1)) {",
      `  if (x ${sign} best) best = x;`,
      "}",
      `console.log(best * ${k});`,
    ],
    s,
  );
};

/** Products summed in two nested loops. */
export const nestedLoops: ProblemMaker = ({ random }) => {
  const [a, b, c, d] = drawn(
    () => [between(random, 2, 9), between(random, 2, 9), between(random, 2, 9), between(random, 2, 9)],
    (values) => allDifferent(values),
  );
  const s = solution(random, [a, b, c, d], { signed: true });
  let total = 0;
  for (const i of [a, b])
    for (const j of [c, d])
      total = s.calc(total, "+", i * j, [
        `For i = ${i} and j = ${j}, <total|j> becomes {eq}.`,
        `i = ${i}, j = ${j}: <total|i> = {eq}`,
      ]);
  s.answer(total, output);
  return traced(
    random,
    [
      "total = 0",
      `for i in ${list([a, b])}:`,
      `    for j in ${list([c, d])}:`,
      "        total += i * j",
      "print(total)",
    ],
    [
      "let total = 0;",
      `for (const i of ${list([a, b])}) {`,
      `  for (const j of ${list([c, d])}) {`,
      "    total += i * j;",
      "  }",
      "}",
      "console.log(total);",
    ],
    s,
  );
};
