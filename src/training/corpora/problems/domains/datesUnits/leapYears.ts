import type { ProblemMaker } from "../../draw.js";
import { nearMiss } from "../../wrongNumber.js";
import { daysBetweenDates, daysIn } from "./calendar.js";

/** Whether a year is a leap year, and its days up to a date. */
export const leapYear: ProblemMaker = (draw) => {
  const year = draw.pick([1900, 2000, 2100, draw.int(1951, 2049), draw.int(1951, 2049), 4 * draw.int(480, 515)]);
  const leap = daysIn(year, 1) === 29;
  const day = draw.int(2, 30);
  const [jan, feb] = [daysIn(year, 0), daysIn(year, 1)];
  const total = daysBetweenDates(year, [0, 0], [2, day]);
  type Divided = readonly [divisible: boolean, leap: boolean];
  const is = (value: boolean) => (value ? "is" : "is not");
  const [divisor, divides] = year % 100 === 0 ? [400, year % 400 === 0] : [4, year % 4 === 0];
  const rule = year % 100 === 0 ? " ends a century and" : "";
  type Sum = readonly [terms: readonly number[], sum: number];
  const sum = (...terms: number[]): Sum => [terms, terms.reduce((s, n) => s + n, 0)];
  const right = sum(jan, feb, day);
  return {
    question: draw.pick([
      `Which day of the year is March ${day}, ${year}, if January 1 is day 1?`,
      `January 1, ${year} is day 1 of that year. What number does March ${day} have?`,
    ]),
    steps: [
      draw.claim<Divided>(
        [
          ([d, l]) => `${year}${rule} ${is(d)} divisible by ${divisor}, so it ${is(l)} a leap year.`,
          ([d, l]) => `Because ${year}${rule} ${is(d)} divisible by ${divisor}, it ${is(l)} a leap year.`,
        ],
        [divides, leap],
        {
          relation: [
            [divides, !leap],
            [!divides, leap],
            [!divides, !leap],
          ],
        },
      ),
      draw.claim<readonly [string, number]>(
        [
          ([month, n]) => `In ${year}, ${month} has ${n} days.`,
          ([month, n]) => `This means that ${month} of ${year} has ${n} days.`,
        ],
        ["February", feb],
        {
          operand: [
            ["February", leap ? 28 : 29],
            ["February", 30],
          ],
          entity: [["January", feb]],
        },
      ),
      draw.claim<Sum>(
        [
          ([terms, n]) => `With January, February and the days of March, that makes ${terms.join(" + ")} = ${n} days.`,
          ([terms, n]) =>
            `Counting January, February and March up to that day, there are ${terms.join(" + ")} = ${n} days.`,
        ],
        right,
        {
          result: [[right[0], nearMiss(draw.random, total)]],
          operand: [sum(jan, leap ? 28 : 29, day), sum(30, feb, day), sum(jan, feb, day - 1)],
        },
      ),
      draw.claim(
        [
          (n: number) => `So March ${day} is day ${n} of ${year}.`,
          (n: number) => `The answer is that March ${day}, ${year} is day number ${n}.`,
        ],
        total,
        { result: [nearMiss(draw.random, total), total + 1, total - 1] },
      ),
    ],
  };
};
