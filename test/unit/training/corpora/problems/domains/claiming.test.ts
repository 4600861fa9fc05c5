import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../../../src/core/statistics/random.js";
import { datesUnits } from "../../../../../../src/training/corpora/problems/domains/datesUnits.js";
import { factChains } from "../../../../../../src/training/corpora/problems/domains/factChains.js";
import { logic } from "../../../../../../src/training/corpora/problems/domains/logic.js";
import { ordering } from "../../../../../../src/training/corpora/problems/domains/ordering.js";
import type { ProblemDomain, WorkedProblem } from "../../../../../../src/training/corpora/problems/workedProblem.js";

const problemsOf = (domain: ProblemDomain, count = 200): WorkedProblem[] =>
  Array.from({ length: count }, (_, i) => domain.make(i, seededRandom(7_000 + i)));

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];

function shares(texts: readonly string[]): Map<string, number> {
  const words = texts.flatMap(wordsOf);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, n]) => [word, n / words.length]));
}

const lastOf = (problem: WorkedProblem) => problem.steps.at(-1)!;
const answersOf = (domain: ProblemDomain, question: RegExp) => {
  const found = problemsOf(domain, 400).flatMap((problem) => {
    const match = question.exec(problem.question);
    return match ? [{ problem, match }] : [];
  });
  expect(found.length).toBeGreaterThan(10);
  return found;
};

describe.each([ordering, logic, datesUnits, factChains])("$name", (domain) => {
  const problems = problemsOf(domain);
  const steps = problems.flatMap((problem) => problem.steps);

  it("makes problems of 3 to 6 steps with one id each", () => {
    expect(new Set(problems.map(({ id }) => id)).size).toBe(problems.length);
    for (const { id, steps, question } of problems) {
      expect(steps.length, id).toBeGreaterThanOrEqual(3);
      expect(steps.length, id).toBeLessThanOrEqual(6);
      expect(question).not.toMatch(/undefined|NaN|\n|^[a-z]| {2}|\.\./);
    }
  });

  it("says every step on one line, in 2 to 4 different wrong ways", () => {
    for (const { text, wrong } of steps) {
      const all = [text, ...wrong.map((variant) => variant.text)];
      expect(new Set(all).size, text).toBe(all.length);
      expect(wrong.length, text).toBeGreaterThanOrEqual(2);
      expect(wrong.length, text).toBeLessThanOrEqual(4);
      for (const line of all) expect(line).toMatch(/^[A-Z0-9{"].*\.$/);
      for (const line of all) expect(line).not.toMatch(/undefined|NaN|\n| {2}|\.\.|\bone places|e-\d/);
    }
  });

  it("is reproducible", () => {
    expect(problemsOf(domain, 40)).toEqual(problems.slice(0, 40));
  });

  it("uses words alike in right and wrong texts", () => {
    const right = shares(steps.map(({ text }) => text));
    const wrong = shares(steps.flatMap((step) => step.wrong.map(({ text }) => text)));
    const commonest = [...right].sort((a, b) => b[1] - a[1]).slice(0, 30);
    for (const [word, share] of commonest) {
      const ratio = share / (wrong.get(word) ?? 0);
      expect(ratio, word).toBeLessThan(1.5);
      expect(ratio, word).toBeGreaterThan(1 / 1.5);
    }
    const commonWrong = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 30);
    for (const [word, share] of commonWrong) expect(share / (right.get(word) ?? 0), word).toBeLessThan(1.5);
  });
});

const permutations = <T>(values: readonly T[]): T[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, i) => permutations(values.filter((_, j) => j !== i)).map((rest) => [value, ...rest]));

const numbers = "zero one two three four five".split(" ");
const places = "first second third fourth fifth".split(" ");

describe("answers worked out again", () => {
  it("finds the one order of a race or a queue that fits the clues, and every step true of it", () => {
    for (const { problem } of answersOf(ordering, /runners|ran a race|queue/)) {
      const at = [...problem.question.matchAll(/(\w+) (?:finished|is) (first|second|third|fourth|fifth)\b/g)];
      const from = [
        ...problem.question.matchAll(/(\w+) (?:finished|stands) (\w+) places? (ahead of|behind|in front of) (\w+)\./g),
      ];
      const all = [...new Set([...at.map((m) => m[1]), ...from.flatMap((m) => [m[1], m[4]])])].filter(
        (n) => n !== "Who",
      );
      const fitting = permutations(all).filter(
        (order) =>
          at.every(([, name, place]) => name === "Who" || order.indexOf(name!) === places.indexOf(place!)) &&
          from.every(
            ([, name, n, way, other]) =>
              order.indexOf(name!) - order.indexOf(other!) === numbers.indexOf(n!) * (way === "behind" ? 1 : -1),
          ),
      );
      expect(fitting, problem.question).toHaveLength(1);
      const order = fitting[0];
      const holds = (text: string) =>
        [...text.matchAll(/(\w+) (?:finished|is) (first|second|third|fourth|fifth)\b/g)].every(
          ([, name, place]) => order.indexOf(name!) === places.indexOf(place!),
        );
      for (const { text } of problem.steps) expect(holds(text), text).toBe(true);
      for (const { text } of lastOf(problem).wrong) expect(holds(text), text).toBe(false);
    }
  });

  it("finds where somebody faces after turns", () => {
    const compass = ["north", "east", "south", "west"];
    for (const { problem, match } of answersOf(ordering, /is facing (\w+)\. (?:Then|Now) (.*?)\. /)) {
      const turns = match[2].match(/left|right|around/g)!;
      const by: Record<string, number> = { right: 1, around: 2, left: 3 };
      const end = turns.reduce((facing, turn) => facing + by[turn], compass.indexOf(match[1])) % 4;
      expect(lastOf(problem).text).toMatch(new RegExp(`${compass[end]}\\.$`));
      for (const { text } of lastOf(problem).wrong) expect(text).not.toContain(compass[end]);
    }
  });

  it("finds who has what after swaps", () => {
    for (const { problem, match } of answersOf(ordering, /^(\w+ has the .*?)\. First .* What does (\w+) have/)) {
      const held = new Map([...match[1].matchAll(/(\w+) has (the \w+(?: ball)?)/g)].map((m) => [m[1], m[2]]));
      for (const [, a, b] of problem.question.matchAll(/(?:First|Then) (\w+) and (\w+) (?:swap|trade)/g)) {
        const [ofA, ofB] = [held.get(b!)!, held.get(a!)!];
        held.set(a!, ofA).set(b!, ofB);
      }
      expect(lastOf(problem).text).toContain(held.get(match[2])!);
      for (const { text } of lastOf(problem).wrong) expect(text).not.toContain(held.get(match[2])!);
    }
  });

  it("finds weekdays", () => {
    const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
    for (const { problem, match } of answersOf(datesUnits, /^Today is (\w+)\. .*?(\d+) days( ago)?/)) {
      const steps = Number(match[2]) * (match[3] ? -1 : 1);
      const date = new Date(Date.UTC(2023, 0, 1 + weekdays.indexOf(match[1]) + steps));
      const day = weekdays[date.getUTCDay()];
      expect(lastOf(problem).text).toContain(`${day}.`);
      for (const { text } of lastOf(problem).wrong) expect(text).not.toContain(`${day}.`);
    }
    for (const { problem, match } of answersOf(datesUnits, /^\w+ \d+, (\d+) (?:was|is) a \w+\. Wh.*? is (\w+ \d+)/)) {
      const date = new Date(`${match[2]}, ${match[1]} 00:00:00 UTC`);
      expect(lastOf(problem).text).toContain(`a ${weekdays[date.getUTCDay()]}.`);
    }
  });

  it("finds days between dates and days of a year", () => {
    const time = (date: string, year: string) => Date.parse(`${date}, ${year} 00:00:00 UTC`) / 86_400_000;
    for (const { problem, match } of answersOf(datesUnits, /from (\w+ \d+) to (\w+ \d+), (\d+)\?/)) {
      const days = time(match[2], match[3]) - time(match[1], match[3]);
      expect(lastOf(problem).text).toContain(` ${days} days`);
      for (const { text } of lastOf(problem).wrong) expect(text).not.toContain(` ${days} days`);
    }
    for (const { problem, match } of answersOf(datesUnits, /of the year is (March \d+), (\d+)/)) {
      const day = time(match[1], match[2]) - time("January 1", match[2]) + 1;
      expect(lastOf(problem).text).toMatch(new RegExp(`(day|number) ${day}\\b`));
    }
  });

  it("finds durations over midnight", () => {
    for (const { problem, match } of answersOf(datesUnits, /(\d\d):(\d\d).*?(\d\d):(\d\d).*(?:How long)/)) {
      if (/leaves at .* local|every/.test(problem.question)) continue;
      const [a, b, c, d] = match.slice(1, 5).map(Number) as [number, number, number, number];
      const minutes = 24 * 60 - (60 * a + b) + 60 * c + d;
      const [h, m] = [Math.floor(minutes / 60), minutes % 60];
      if (m > 1 && h > 1) expect(lastOf(problem).text).toContain(`${h} hours and ${m} minutes`);
    }
  });
});
