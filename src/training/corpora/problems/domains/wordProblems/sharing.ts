import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker, two } from "../../draw.js";
import { solution } from "../../solution.js";
import { fruits, people, treasures } from "./scene.js";

/** What is left of several boxes, shared among friends. */
export const sharing: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const x = pick(random, treasures);
  const [n, m, friends, gone] = drawn(
    () => [between(random, 3, 12), between(random, 4, 15), between(random, 3, 9), between(random, 3, 40)],
    ([n, m, f, g]) =>
      n * m > g + 2 * f && (n * m - g) % f === 0 && allDifferent([n, m, f, g, n * m, n * m - g, (n * m - g) / f]),
  );
  const s = solution(random, [n, m, friends, gone]);
  const all = s.calc(n, "×", m, [
    `<${name}|${other}> has {a} boxes with {b} ${x} each, so {eq} ${x}.`,
    `at first: {eq} ${x}`,
    `In all boxes together there are {eq} ${x}.`,
  ]);
  const rest = s.calc(all, "-", gone, [
    `After giving {b} of them to ${other}, there are {eq} ${x} left.`,
    `after the present: {eq} ${x}`,
    `<${name}|${other}> gives away {b} and keeps {eq} ${x}.`,
  ]);
  const each = s.calc(rest, "÷", friends, [
    `Sharing these among {b} friends gives {eq} ${x} for each friend.`,
    `per friend: {eq} ${x}`,
    `So each friend gets {eq} ${x}.`,
  ]);
  s.answer(each, [`Each friend gets {r} ${x}.`, "The answer is {r}.", `The answer is {r} ${x}.`]);
  return {
    question: pick(random, [
      `${name} has ${n} boxes with ${m} ${x} in each. ${name} gives ${gone} ${x} to ${other} and shares the rest equally among ${friends} friends. How many ${x} does each friend get?`,
      `There are ${m} ${x} in every box, and ${name} has ${n} such boxes. First ${other} receives ${gone} ${x}, then ${friends} friends share what is left. How many ${x} are there for each friend?`,
      `How many ${x} does each of ${friends} friends get if ${name} takes ${n} boxes of ${m} ${x}, gives ${gone} ${x} to ${other} and divides the remaining ones equally among the friends?`,
    ]),
    steps: s.steps,
  };
};

/** Boxes of two kinds of fruit, some of it sold. */
export const boxes: ProblemMaker = ({ random }) => {
  const [x, y] = two(random, fruits);
  const [n, p, m, q, sold] = drawn(
    () => [
      between(random, 3, 15),
      between(random, 4, 24),
      between(random, 3, 15),
      between(random, 4, 24),
      between(random, 10, 150),
    ],
    ([n, p, m, q, sold]) =>
      n * p + m * q > sold + 9 && allDifferent([n, p, m, q, sold, n * p, m * q, n * p + m * q - sold]),
  );
  const s = solution(random, [n, p, m, q, sold]);
  const first = s.calc(n, "×", p, [
    `{a} boxes with {b} <${x}|${y}> each hold {eq} <${x}|${y}>.`,
    `{eq} <${x}|${y}>`,
    `There are {eq} <${x}|${y}>.`,
  ]);
  const second = s.calc(m, "×", q, [
    `{a} boxes with {b} <${y}|${x}> each hold {eq} <${y}|${x}>.`,
    `{eq} <${y}|${x}>`,
    `There are {eq} <${y}|${x}>.`,
  ]);
  const all = s.calc(first, "+", second, [
    "In total, the stall starts with {eq} pieces of fruit.",
    "{eq} pieces of fruit at first",
    "So the stall has {eq} pieces of fruit in the morning.",
  ]);
  const left = s.calc(all, "-", sold, [
    "After selling {b} of them, {eq} pieces are left.",
    "{eq} pieces left",
    "In the evening there are {eq} pieces left.",
  ]);
  s.answer(left, ["So {r} pieces of fruit are left.", "The answer is {r}.", "Answer: {r}"]);
  return {
    question: pick(random, [
      `A market stall has ${n} boxes with ${p} ${x} each and ${m} boxes with ${q} ${y} each. During the day, ${sold} pieces of fruit are sold. How many pieces of fruit are left?`,
      `In the morning a stall opens with ${n} boxes of ${x} (${p} in a box) and ${m} boxes of ${y} (${q} in a box). By the evening it has sold ${sold} pieces of fruit in all. How many pieces remain?`,
    ]),
    steps: s.steps,
  };
};

/** A recipe for more people than it is meant for. */
export const recipe: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [what, otherWhat] = two(random, ["flour", "sugar", "rice", "butter", "oats", "cheese"]);
  const [small, each, large, home, second] = drawn(
    () => [
      between(random, 2, 8),
      between(random, 15, 90),
      between(random, 5, 20),
      between(random, 40, 400),
      between(random, 50, 500),
    ],
    ([small, each, large, home, second]) =>
      small < large &&
      each * large > home + 20 &&
      allDifferent([small, each, large, home, second, small * each, large * each, large * each - home]),
  );
  const needs = small * each;
  const s = solution(random, [small, needs, large, home, second]);
  const per = s.calc(needs, "÷", small, [
    `For one person, the recipe needs {eq} grams of <${what}|${otherWhat}>.`,
    `<${what}|${otherWhat}> per person: {eq} grams`,
    "That is {eq} grams per person.",
  ]);
  const all = s.calc(large, "×", per, [
    `For {a} people, it takes {eq} grams of <${what}|${otherWhat}>.`,
    `<${what}|${otherWhat}> for all: {eq} grams`,
    "For all guests, {eq} grams are needed.",
  ]);
  const buy = s.calc(all, "-", home, [
    `<${name}|${other}> has {b} grams at home, so {eq} grams must be bought.`,
    "to buy: {eq} grams",
    `<${name}|${other}> still has to buy {eq} grams.`,
  ]);
  s.answer(buy, [
    `<${name}|${other}> has to buy {r} grams of ${what}.`,
    "The answer is {r} grams.",
    "Therefore, the answer is {r}.",
  ]);
  return {
    question: pick(random, [
      `A recipe for ${small} people needs ${needs} grams of ${what} and ${second} grams of ${otherWhat}. ${name} cooks it for ${large} people at the birthday of ${other} and has ${home} grams of ${what} at home. How many grams of ${what} must ${name} buy?`,
      `${name} wants to cook for ${large} people with a recipe from ${other}. For ${small} people, it takes ${needs} grams of ${what} and ${second} grams of ${otherWhat}. There are ${home} grams of ${what} in the cupboard of ${name}. How much more ${what} does ${name} need, in grams?`,
    ]),
    steps: s.steps,
  };
};

/** The sum of two ages in some years. */
export const ages: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [age, times, years] = drawn(
    () => [between(random, 4, 14), between(random, 2, 4), between(random, 3, 15)],
    ([age, times, years]) =>
      allDifferent([age, times, years, age * times, age + years, age * times + years, age * (times + 1)]),
  );
  const s = solution(random, [age, times, years]);
  const older = s.calc(times, "×", age, [
    `<${other} is {a} times as old as ${name}|${name} is {a} times as old as ${other}>, so {eq} years old now.`,
    `age of <${other}|${name}> now: {eq}`,
    `Today <${other}|${name}> is {eq} years old.`,
  ]);
  const a = s.calc(age, "+", years, [
    `In {b} years, <${name}|${other}> will be {eq} years old.`,
    `age of <${name}|${other}> in ${years} years: {eq}`,
    `<${name}|${other}> will be {eq} years old then.`,
  ]);
  const b = s.calc(older, "+", years, [
    `In {b} years, <${other}|${name}> will be {eq} years old.`,
    `age of <${other}|${name}> in ${years} years: {eq}`,
    `<${other}|${name}> will be {eq} years old then.`,
  ]);
  const sum = s.calc(a, "+", b, [
    "Together they will be {eq} years old.",
    "sum of both ages then: {eq}",
    "The sum of their ages will be {eq}.",
  ]);
  s.answer(sum, ["The sum of their ages will be {r} years.", "The answer is {r}.", "So the answer is {r}."]);
  return {
    question: pick(random, [
      `${name} is ${age} years old, and ${other} is ${times} times as old. What will be the sum of their ages in ${years} years?`,
      `${other} is ${times} times as old as ${name}, who is ${age}. How old will the two be together ${years} years from now?`,
    ]),
    steps: s.steps,
  };
};

/** Who collects more, and how much more. */
export const collecting: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const x = pick(random, treasures);
  const [n, d, m, e] = drawn(
    () => [between(random, 3, 18), between(random, 3, 15), between(random, 3, 18), between(random, 3, 15)],
    ([n, d, m, e]) => allDifferent([n, d, m, e, n * d, m * e, Math.abs(n * d - m * e)]) && Math.abs(n * d - m * e) > 2,
  );
  const s = solution(random, [n, d, m, e]);
  const first = s.calc(n, "×", d, [
    `<${name}|${other}> finds {a} ${x} on each of {b} days, so {eq} ${x}.`,
    `<${name}|${other}>: {eq} ${x}`,
    `<${name}|${other}> ends up with {eq} ${x}.`,
  ]);
  const second = s.calc(m, "×", e, [
    `<${other}|${name}> finds {a} ${x} on each of {b} days, so {eq} ${x}.`,
    `<${other}|${name}>: {eq} ${x}`,
    `<${other}|${name}> ends up with {eq} ${x}.`,
  ]);
  const [high, low, more, fewer] = first > second ? [first, second, name, other] : [second, first, other, name];
  const difference = s.calc(high, "-", low, [
    `So the difference between the two is {eq} ${x}.`,
    `difference: {eq} ${x}`,
    `<${more}|${fewer}> has {eq} ${x} more.`,
  ]);
  s.answer(difference, [
    `<${more} has {r} ${x} more than ${fewer}|${fewer} has {r} ${x} more than ${more}>.`,
    "The answer is {r}.",
    `The difference is {r} ${x}.`,
  ]);
  return {
    question: pick(random, [
      `${name} collects ${n} ${x} a day for ${d} days. ${other} collects ${m} ${x} a day for ${e} days. Who has more ${x}, and by how many?`,
      `For ${d} days, ${name} finds ${n} ${x} every day, and for ${e} days, ${other} finds ${m} ${x} every day. Which of them has more ${x} in the end, and how many more?`,
    ]),
    steps: s.steps,
  };
};
