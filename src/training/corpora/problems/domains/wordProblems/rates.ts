import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker, two } from "../../draw.js";
import { solution } from "../../solution.js";
import { goods, people, towns } from "./scene.js";

/** A group that grows by some percent and then shrinks. */
export const growth: ProblemMaker = ({ random }) => {
  const [town, other] = two(random, towns);
  const group = pick(random, ["club", "school", "choir", "library"]);
  const [k, part, left, otherSize] = drawn(
    () => [pick(random, [2, 4, 5, 10]), between(random, 6, 60), between(random, 4, 50), between(random, 40, 400)],
    ([k, part, left, o]) => allDifferent([part, left, o, k * part, (k + 1) * part, 100 / k]),
  );
  const [size, percent] = [k * part, 100 / k];
  const s = solution(random, [size, percent, left, otherSize]);
  const joined = s.calc(size, "÷", k, [
    `The ${group} in <${town}|${other}> grows by ${percent}% of its {a} members, which is {eq}.`,
    `${percent}% of ${size}: {eq}`,
    `In <${town}|${other}>, {eq} new members come in.`,
  ]);
  const grown = s.calc(size, "+", joined, [
    `So the ${group} in <${town}|${other}> then has {eq} members.`,
    `members in <${town}|${other}> in summer: {eq}`,
    "With the new ones there are {eq} members.",
  ]);
  const rest = s.calc(grown, "-", left, [
    "After {b} members have left, {eq} remain.",
    "after the leaving: {eq}",
    `In the end, the ${group} in <${town}|${other}> has {eq} members.`,
  ]);
  s.answer(rest, [
    `The ${group} in <${town}|${other}> has {r} members in the end.`,
    "The answer is {r}.",
    "So the answer is {r} members.",
  ]);
  return {
    question: pick(random, [
      `The ${group} in ${town} has ${size} members and the one in ${other} has ${otherSize}. Until summer, the ${group} in ${town} grows by ${percent}%. After that, ${left} of its members leave. How many members does it have then?`,
      `A ${group} in ${town} starts the year with ${size} members, a ${group} in ${other} with ${otherSize}. By summer the one in ${town} has grown by ${percent}%, then ${left} members leave it. How many members are in the ${group} in ${town} at the end?`,
    ]),
    steps: s.steps,
  };
};

/** Pages a day for the rest of a book. */
export const reading: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [perDay, days, later, rate, slow] = drawn(
    () => [
      between(random, 8, 35),
      between(random, 3, 9),
      between(random, 3, 9),
      between(random, 8, 35),
      between(random, 5, 40),
    ],
    ([p, d, l, r, slow]) => allDifferent([p, d, l, r, slow, p * d, l * r, p * d + l * r]),
  );
  const pages = perDay * days + later * rate;
  const s = solution(random, [pages, perDay, days, later, slow]);
  const read = s.calc(perDay, "×", days, [
    `In {b} days with {a} pages each, <${name}|${other}> reads {eq} pages.`,
    `<${name}|${other}> so far: {eq} pages`,
    "The first days give {eq} pages.",
  ]);
  const rest = s.calc(pages, "-", read, [
    `The book has {a} pages, so <${name}|${other}> still has {eq} pages to read.`,
    "rest of the book: {eq} pages",
    "That leaves {eq} pages.",
  ]);
  const speed = s.calc(rest, "÷", later, [
    `For the rest in {b} days, <${name}|${other}> must read {eq} pages a day.`,
    `<${name}|${other}> per day: {eq} pages`,
    "Spread over the last days, it is {eq} pages a day.",
  ]);
  s.answer(speed, [`<${name}|${other}> has to read {r} pages a day.`, "The answer is {r}.", "Answer: {r} pages a day"]);
  return {
    question: pick(random, [
      `${name} reads a book of ${pages} pages, ${perDay} pages a day for the first ${days} days. ${other} reads only ${slow} pages a day. How many pages a day must ${name} read to finish the book in ${later} more days?`,
      `A book has ${pages} pages. For ${days} days, ${name} has read ${perDay} pages a day and ${other} ${slow} pages a day. Now ${name} wants to read the rest in ${later} days, the same number of pages every day. How many pages a day is that?`,
    ]),
    steps: s.steps,
  };
};

/** Two machines, and the packs they fill. */
export const factory: ProblemMaker = ({ random }) => {
  const x = pick(random, goods);
  const [old, extra, hours, pack] = drawn(
    () => [between(random, 6, 30), between(random, 4, 20), between(random, 3, 10), between(random, 3, 12)],
    ([o, e, h, p]) =>
      ((2 * o + e) * h) % p === 0 &&
      allDifferent([o, e, h, p, o + e, 2 * o + e, (2 * o + e) * h, ((2 * o + e) * h) / p]),
  );
  const s = solution(random, [old, extra, hours, pack]);
  const fresh = s.calc(old, "+", extra, [
    `The <new|old> machine makes {b} ${x} more per hour, so {eq} ${x} an hour.`,
    `<new|old> machine: {eq} ${x} per hour`,
    `In one hour, the <new|old> machine makes {eq} ${x}.`,
  ]);
  const both = s.calc(old, "+", fresh, [
    `Both machines together make {eq} ${x} an hour.`,
    `both machines: {eq} ${x} per hour`,
    `That is {eq} ${x} an hour for both machines.`,
  ]);
  const made = s.calc(both, "×", hours, [
    `In {b} hours, they make {eq} ${x}.`,
    `in ${hours} hours: {eq} ${x}`,
    `So {eq} ${x} are made in all.`,
  ]);
  const packs = s.calc(made, "÷", pack, [
    `With {b} ${x} in a pack, that makes {eq} packs.`,
    "packs: {eq}",
    "This fills {eq} packs.",
  ]);
  s.answer(packs, ["They fill {r} packs.", "The answer is {r}.", "The answer is {r} packs."]);
  return {
    question: pick(random, [
      `In a factory, the old machine makes ${old} ${x} an hour, and the new machine makes ${extra} more than that. Both run for ${hours} hours. The ${x} are put into packs of ${pack}. How many packs are filled?`,
      `An old machine produces ${old} ${x} per hour; a new one produces ${extra} ${x} per hour more than the old one. How many packs of ${pack} ${x} can be filled after both have run for ${hours} hours?`,
    ]),
    steps: s.steps,
  };
};

/** Buses for a school, and their price. */
export const outing: ProblemMaker = ({ random }) => {
  const [students, teachers, seats, price] = drawn(
    () => [between(random, 40, 300), between(random, 4, 24), between(random, 12, 50), between(random, 60, 250)],
    ([st, t, seats, p]) =>
      (st + t) % seats === 0 && st + t > 2 * seats && allDifferent([st, t, seats, p, (st + t) / seats]),
  );
  const goal = pick(random, ["the coast", "the mountains", "a castle", "a lake"]);
  const s = solution(random, [students, teachers, seats, price]);
  const all = s.calc(students, "+", teachers, [
    "{a} students and {b} teachers are {eq} people.",
    "people: {eq}",
    "In total, {eq} people go on the trip.",
  ]);
  const buses = s.calc(all, "÷", seats, [
    "With {b} seats in a bus, they need {eq} buses.",
    "buses: {eq}",
    "For all of them, {eq} buses are needed.",
  ]);
  const cost = s.calc(buses, "×", price, [
    "At {b} dollars for a bus, this costs {eq} dollars.",
    "cost: {eq} dollars",
    "All buses together cost {eq} dollars.",
  ]);
  s.answer(cost, ["The buses cost {r} dollars.", "The answer is {r}.", "The answer is {r} dollars."]);
  return {
    question: pick(random, [
      `A school takes ${students} students and ${teachers} teachers to ${goal}. A bus has ${seats} seats for them and costs ${price} dollars. How much do the buses cost if everyone gets a seat and every bus is full?`,
      `For a trip to ${goal}, ${students} students and ${teachers} teachers fill several buses with ${seats} seats each. One bus costs ${price} dollars. What do all buses cost?`,
    ]),
    steps: s.steps,
  };
};

/** The points needed for an average. */
export const scores: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [a, b, c, mean] = drawn(
    () => [between(random, 40, 98), between(random, 40, 98), between(random, 40, 98), between(random, 50, 95)],
    ([a, b, c, mean]) =>
      allDifferent([a, b, c, mean, 4 * mean - a - b - c]) && 4 * mean - a - b - c > 20 && 4 * mean - a - b - c <= 100,
  );
  const s = solution(random, [a, b, c, mean, 3, 4]);
  const needed = s.calc(4, "×", mean, [
    `For an average of {b} in {a} tests, <${name}|${other}> needs {eq} points in total.`,
    `points needed by <${name}|${other}>: {eq}`,
    "The four tests must give {eq} points.",
  ]);
  const first = s.calc(a, "+", b, [
    `In the first two tests, <${name}|${other}> got {eq} points.`,
    "first two tests: {eq}",
    "The first two tests gave {eq} points.",
  ]);
  const three = s.calc(first, "+", c, [
    `With the third test, <${name}|${other}> has {eq} points.`,
    "first three tests: {eq}",
    "With the third one it is {eq} points.",
  ]);
  const last = s.calc(needed, "-", three, [
    `So in the fourth test, <${name}|${other}> needs {eq} points.`,
    "fourth test: {eq}",
    "For the fourth test, {eq} points remain.",
  ]);
  s.answer(last, [`<${name}|${other}> needs {r} points.`, "The answer is {r}.", "The answer is {r} points."]);
  return {
    question: pick(random, [
      `${name} got ${a}, ${b} and ${c} points in three tests. How many points does ${name} need in the fourth test so that the average of all four is ${mean}, as ${other} has promised?`,
      `In the first three of four tests, ${name} reached ${a}, ${b} and ${c} points. Like ${other}, ${name} would like an average of ${mean} points over all four. How many points must the fourth test give?`,
    ]),
    steps: s.steps,
  };
};
