import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker, two } from "../../draw.js";
import { solution } from "../../solution.js";
import { people, towns } from "./scene.js";

/** Two parts of a drive at different speeds, and the rest of the way. */
export const journey: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [via, end] = two(random, towns);
  const vehicle = pick(random, ["car", "truck", "bus", "van"]);
  const [v, t, w, u, all] = drawn(
    () => [
      between(random, 30, 110),
      between(random, 2, 6),
      between(random, 30, 110),
      between(random, 2, 6),
      between(random, 20, 200),
    ],
    ([v, t, w, u, rest]) => allDifferent([v, t, w, u, rest, v * t, w * u, v * t + w * u]),
  );
  const length = v * t + w * u + all;
  const s = solution(random, [v, t, w, u, length]);
  const first = s.calc(v, "×", t, [
    `Before <${via}|${end}>, <${name}|${other}> drives {b} hours at {a} km/h, which is {eq} km.`,
    `to <${via}|${end}>: {eq} km`,
    `The way to <${via}|${end}> is {eq} km long.`,
  ]);
  const second = s.calc(w, "×", u, [
    `After <${via}|${end}>, <${other}|${name}> drives {b} hours at {a} km/h, which is {eq} km.`,
    `part of <${other}|${name}>: {eq} km`,
    `<${other}|${name}> then drives {eq} km.`,
  ]);
  const both = s.calc(first, "+", second, [
    "So far, the two have driven {eq} km.",
    "driven: {eq} km",
    "Together, both parts are {eq} km.",
  ]);
  const left = s.calc(length, "-", both, [
    `There are still {eq} km to drive to <${end}|${via}>.`,
    `left to <${end}|${via}>: {eq} km`,
    `Of the whole way, {eq} km are left.`,
  ]);
  s.answer(left, ["They still have to drive {r} km.", "The answer is {r}.", "The answer is {r} km."]);
  return {
    question: pick(random, [
      `${name} and ${other} drive a ${vehicle} ${length} km to ${end}. First ${name} drives ${t} hours at ${v} km/h and reaches ${via}; then ${other} drives ${u} hours at ${w} km/h. How many km are left to ${end}?`,
      `The way to ${end} is ${length} km long. In a ${vehicle}, ${name} takes ${t} hours to ${via}, going ${v} km/h. From there, ${other} goes on for ${u} hours at ${w} km/h. How far is it then to ${end}, in km?`,
    ]),
    steps: s.steps,
  };
};

/** The same way there and back for weeks. */
export const commuting: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const place = pick(random, ["school", "work", "the stadium", "the library"]);
  const [d, days, weeks, extra] = drawn(
    () => [between(random, 3, 28), between(random, 3, 6), between(random, 3, 12), between(random, 5, 60)],
    ([d, days, weeks, extra]) =>
      allDifferent([2, d, days, weeks, extra, 2 * d, 2 * d * days, 2 * d * days * weeks]) && d !== 4,
  );
  const s = solution(random, [d, days, weeks, extra]);
  const back = s.calc(2, "×", d, [
    `There and back, <${name}|${other}> rides {eq} km a day.`,
    `<${name}|${other}> per day: {eq} km`,
    "The way there and back is {eq} km.",
  ]);
  const week = s.calc(back, "×", days, [
    `On {b} days, that makes {eq} km a week for <${name}|${other}>.`,
    `<${name}|${other}> per week: {eq} km`,
    "In one week it is {eq} km.",
  ]);
  const total = s.calc(week, "×", weeks, [
    `In {b} weeks, <${name}|${other}> rides {eq} km.`,
    `<${name}|${other}> in all weeks: {eq} km`,
    "In all weeks together it is {eq} km.",
  ]);
  s.answer(total, [`<${name}|${other}> rides {r} km altogether.`, "The answer is {r}.", "Answer: {r} km"]);
  return {
    question: pick(random, [
      `${name} lives ${d} km from ${place} and rides a bicycle there and back on ${days} days a week. ${other} lives ${extra} km away from it. How many km does ${name} ride in ${weeks} weeks?`,
      `The way to ${place} is ${d} km for ${name} and ${extra} km for ${other}. On ${days} days of every week, ${name} cycles there and home again. How many km are that in ${weeks} weeks?`,
    ]),
    steps: s.steps,
  };
};

/** An area with a hole in it, and its price. */
export const garden: ProblemMaker = ({ random }) => {
  const [outer, inner] = pick(random, [
    ["garden", "pond"],
    ["yard", "shed"],
    ["field", "barn"],
    ["hall", "stage"],
  ]);
  const [l, w, a, b, price] = drawn(
    () => [
      between(random, 9, 30),
      between(random, 6, 20),
      between(random, 2, 8),
      between(random, 2, 6),
      between(random, 3, 12),
    ],
    ([l, w, a, b, price]) => l > w && a > b && allDifferent([l, w, a, b, price, l * w, a * b, l * w - a * b]),
  );
  const s = solution(random, [l, w, a, b, price]);
  const whole = s.calc(l, "×", w, [
    `The <${outer}|${inner}> is {a} m long and {b} m wide, so its area is {eq} square meters.`,
    `<${outer}|${inner}>: {eq} square meters`,
    `The <${outer}|${inner}> covers {eq} square meters.`,
  ]);
  const hole = s.calc(a, "×", b, [
    `The <${inner}|${outer}> is {a} m long and {b} m wide, so its area is {eq} square meters.`,
    `<${inner}|${outer}>: {eq} square meters`,
    `The <${inner}|${outer}> covers {eq} square meters.`,
  ]);
  const rest = s.calc(whole, "-", hole, [
    `Without the <${inner}|${outer}>, there are {eq} square meters to cover.`,
    "to cover: {eq} square meters",
    "The remaining area is {eq} square meters.",
  ]);
  const cost = s.calc(rest, "×", price, [
    "At {b} dollars for a square meter, this costs {eq} dollars.",
    "price: {eq} dollars",
    "The cost is {eq} dollars.",
  ]);
  s.answer(cost, ["It costs {r} dollars.", "The answer is {r}.", "So the answer is {r} dollars."]);
  return {
    question: pick(random, [
      `A ${outer} is ${l} m long and ${w} m wide. In it is a ${inner} that is ${a} m long and ${b} m wide. The rest gets a new floor for ${price} dollars per square meter. How much does the floor cost?`,
      `A rectangular ${outer} measures ${l} m by ${w} m and contains a rectangular ${inner} of ${a} m by ${b} m. How many dollars does it cost to pave everything but the ${inner}, at ${price} dollars a square meter?`,
    ]),
    steps: s.steps,
  };
};

/** The fence around a meadow, and its price. */
export const fence: ProblemMaker = ({ random }) => {
  const [l, w, price, gate] = drawn(
    () => [between(random, 8, 60), between(random, 5, 40), between(random, 3, 15), between(random, 20, 90)],
    ([l, w, price, gate]) => l > w && allDifferent([2, l, w, price, gate, l + w, 2 * (l + w)]),
  );
  const animal = pick(random, ["sheep", "horses", "goats", "cows"]);
  const s = solution(random, [l, w, price, gate]);
  const half = s.calc(l, "+", w, [
    "One long and one short side together are {eq} m.",
    "one long and one short side: {eq} m",
    "Length plus width is {eq} m.",
  ]);
  const around = s.calc(2, "×", half, [
    "All four sides together are {eq} m, so this is the length of the fence.",
    "whole fence: {eq} m",
    "The fence is {eq} m long.",
  ]);
  const cost = s.calc(around, "×", price, [
    "At {b} dollars a meter, the <fence|gate> costs {eq} dollars.",
    "<fence|gate>: {eq} dollars",
    "The <fence|gate> costs {eq} dollars.",
  ]);
  const total = s.calc(cost, "+", gate, [
    "With the gate for {b} dollars, the farmer pays {eq} dollars.",
    "fence and gate: {eq} dollars",
    "Together with the gate, it is {eq} dollars.",
  ]);
  s.answer(total, ["The farmer pays {r} dollars.", "The answer is {r}.", "Answer: {r} dollars"]);
  return {
    question: pick(random, [
      `A farmer builds a fence around a rectangular meadow for ${animal}. The meadow is ${l} m long and ${w} m wide. The fence costs ${price} dollars per meter, and a gate costs ${gate} dollars extra. How much does the farmer pay?`,
      `What does a farmer pay to fence a meadow for ${animal} of ${l} m by ${w} m, if a meter of fence costs ${price} dollars and the gate costs another ${gate} dollars?`,
    ]),
    steps: s.steps,
  };
};
