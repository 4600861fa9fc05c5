import type { Draw, ProblemMaker } from "../../draw.js";
import { nearMiss } from "../../wrongNumber.js";
import { daysBetweenDates, daysIn, type MonthDay, months, weekdayOf } from "./calendar.js";
import { after, counted, inWeeks, lastStep, weekdays } from "./weekdays.js";

const dateText = (month: number, day: number) => `${months[month]} ${day}`;

/** Of a month, as one may misremember it. */
const mistakenLength = (days: number) => (days === 31 ? 30 : days === 30 ? 31 : days === 28 ? 29 : 28);

/** Steps that count the days from one date to a later one of the same year, and their number. */
const spanned = (draw: Draw, year: number, [m1, d1]: MonthDay, [m2, d2]: MonthDay) => {
  const length = daysIn(year, m1);
  const rest = length - d1;
  const between = months.map((_, m) => m).filter((m) => m > m1 && m < m2);
  const lengths = between.map((m) => daysIn(year, m));
  const middle = lengths.reduce((sum, n) => sum + n, 0);
  const total = daysBetweenDates(year, [m1, d1], [m2, d2]);
  const wrongLength = mistakenLength(length);
  type Rest = readonly [length: number, rest: number];
  const first = draw.claim<Rest>(
    [
      ([n, r]) => `From ${dateText(m1, d1)} to the end of ${months[m1]} there are ${n} - ${d1} = ${r} days.`,
      ([n, r]) => `${months[m1]} has ${n} days, so ${r} days are left after ${dateText(m1, d1)}.`,
    ],
    [length, rest],
    {
      operand: [[wrongLength, wrongLength - d1]],
      result: [
        [length, rest + 1],
        [length, nearMiss(draw.random, rest)],
      ],
    },
  );
  const wrongMiddle = lengths.map((n, i) => lengths.map((old, j) => (i === j ? mistakenLength(n) : old)));
  type Months = readonly [lengths: readonly number[], sum: number];
  const sumOf = (values: readonly number[]) => values.reduce((sum, n) => sum + n, 0);
  const names = between.map((m) => months[m]).join(" and ");
  const second = draw.claim<Months>(
    between.length === 1
      ? [([, sum]) => `The whole of ${names} adds ${sum} days.`, ([, sum]) => `In between, ${names} has ${sum} days.`]
      : [
          ([values, sum]) => `In between, ${names} have ${values.join(" + ")} = ${sum} days.`,
          ([values, sum]) => `The whole of ${names} adds ${values.join(" + ")} = ${sum} days.`,
        ],
    [lengths, middle],
    {
      operand: wrongMiddle.map((values) => [values, sumOf(values)]),
      result: [
        [lengths, nearMiss(draw.random, middle)],
        [lengths, middle + draw.pick([2, -2, -3])],
      ],
    },
  );
  type Total = readonly [terms: readonly number[], sum: number];
  const terms = [rest, middle, d2];
  const third = draw.claim<Total>(
    [
      ([values, sum]) => `Counted up to ${dateText(m2, d2)}, there are ${values.join(" + ")} = ${sum} days.`,
      ([values, sum]) => `Together with the days of ${months[m2]}, that is ${values.join(" + ")} = ${sum} days.`,
    ],
    [terms, total],
    {
      result: [
        [terms, nearMiss(draw.random, total)],
        [terms, total + draw.pick([1, -1])],
      ],
      operand: (
        [
          [[rest, middle, d2 + 1], total + 1],
          [[d1, middle, d2], d1 + middle + d2],
        ] satisfies Total[]
      ).filter(([, sum]) => sum !== total),
    },
  );
  return { steps: [first, second, third], total };
};

const drawDates = (draw: Draw): readonly [from: MonthDay, to: MonthDay] => {
  const m1 = draw.int(0, 8);
  return [
    [m1, draw.int(3, 25)],
    [m1 + draw.int(2, 3), draw.int(3, 27)],
  ];
};

/** The weekday of a date, from that of an earlier one. */
export const weekdayOfDate: ProblemMaker = (draw) => {
  const year = draw.int(1990, 2030);
  const [from, to] = drawDates(draw);
  const start = weekdayOf(year, from);
  const end = weekdayOf(year, to);
  const { steps, total } = spanned(draw, year, from, to);
  const rest = total % 7;
  return {
    question: `${dateText(...from)}, ${year} ${draw.pick(["was", "is"])} a ${weekdays[start]}. ${draw.pick([
      `What day of the week is ${dateText(...to)} of the same year?`,
      `Which day of the week is ${dateText(...to)}, ${year}?`,
    ])}`,
    steps: [
      ...steps,
      ...(rest === 0 ? [] : [inWeeks(draw, total), counted(draw, start, rest, true)]),
      lastStep(
        draw,
        [
          (day) => `So ${dateText(...to)}, ${year} is a ${day}.`,
          (day) => `The answer is that ${dateText(...to)}, ${year} is a ${day}.`,
        ],
        end,
        [after(end, draw.pick([2, 3, 4, 5]))],
      ),
    ],
  };
};

/** The days from one date to another. */
export const daysBetween: ProblemMaker = (draw) => {
  const year = draw.pick([draw.int(1990, 2030), 4 * draw.int(498, 507)]);
  const [from, to] = drawDates(draw);
  const { steps, total } = spanned(draw, year, from, to);
  return {
    question: draw.pick([
      `How many days is it from ${dateText(...from)} to ${dateText(...to)}, ${year}?`,
      `A project begins on ${dateText(...from)}, ${year} and ends on ${dateText(...to)} of that year. How many days later does it end?`,
    ]),
    steps: [
      ...steps,
      draw.claim(
        [
          (n: number) => `So the answer is ${n} days.`,
          (n: number) => `Therefore, ${dateText(...to)} is ${n} days after ${dateText(...from)}.`,
        ],
        total,
        { result: [nearMiss(draw.random, total), total + 1, total - draw.pick([1, 2, 10])] },
      ),
    ],
  };
};
