import type { Draw, Template } from "../../draw.js";
import { nearMiss } from "../../wrongNumber.js";

const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const months = "January February March April May June July August September October November December".split(" ");
const DAY = 86_400_000;

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day));
const weekdayOf = (date: Date) => date.getUTCDay();
const daysIn = (year: number, month: number) => utc(year, month + 1, 0).getUTCDate();
const isLeap = (year: number) => daysIn(year, 1) === 29;
const after = (weekday: number, days: number) => (((weekday + days) % 7) + 7) % 7;
const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;

interface Weeks {
  readonly total: number;
  readonly full: number;
  readonly rest: number;
}

/** So many days as full weeks and a rest. */
const inWeeks = (draw: Draw, total: number) => {
  const right: Weeks = { total, full: Math.floor(total / 7), rest: total % 7 };
  const rests = [1, 2, 3, 4, 5, 6].filter((rest) => rest !== right.rest);
  return draw.claim<Weeks>(
    [
      (w) => `${w.total} days are ${w.full} full weeks and ${days(w.rest)}, since ${w.full} × 7 = ${w.full * 7}.`,
      (w) => `${w.total} divided by 7 is ${w.full} with a remainder of ${w.rest}.`,
    ],
    right,
    {
      result: draw.some(rests, 2).map((rest) => ({ ...right, rest })),
      operand: [total - 3, total + 1, total + 10]
        .filter((n) => n % 7 !== 0)
        .map((n) => ({ total: n, full: Math.floor(n / 7), rest: n % 7 })),
    },
  );
};

interface Counted {
  readonly rest: number;
  readonly from: number;
  readonly to: number;
}

/** The weekday some days before or after another. */
const counted = (draw: Draw, from: number, rest: number, forwards: boolean) => {
  const move = (start: number, n: number, ahead: boolean): Counted => ({
    rest: n,
    from: start,
    to: after(start, ahead ? n : -n),
  });
  const right = move(from, rest, forwards);
  const otherWay = move(from, rest, !forwards);
  const [way, verb] = forwards ? ["after", "on"] : ["before", "back"];
  return draw.claim<Counted>(
    [
      (c) => `${days(c.rest)} ${way} ${weekdays[c.from]} is a ${weekdays[c.to]}.`,
      (c) => `Going ${days(c.rest)} ${verb} from ${weekdays[c.from]} leads to ${weekdays[c.to]}.`,
    ],
    right,
    {
      result: [1, 6].map((by) => ({ ...right, to: after(right.to, by) })),
      relation: [otherWay],
      operand: [move(from, rest === 6 ? 5 : rest + 1, forwards), move(after(from, draw.pick([1, 6])), rest, forwards)],
    },
  );
};

const lastStep = (draw: Draw, say: readonly ((weekday: string) => string)[], right: number, near: readonly number[]) =>
  draw.claim<number>(
    say.map((sentence) => (weekday) => sentence(weekdays[weekday])),
    right,
    { result: [after(right, 1), after(right, 6)], relation: near },
  );

/** "What day will it be in 100 days?" */
export const weekdayAfter: Template = (draw) => {
  const start = draw.int(0, 6);
  const forwards = draw.chance();
  const total = draw.int(3, 45) * 7 + draw.int(1, 6);
  const full = Math.floor(total / 7);
  const end = after(start, forwards ? total : -total);
  const when = forwards ? `in ${total} days` : `${total} days ago`;
  const [side, is] = forwards ? ["later", "is"] : ["earlier", "was"];
  return {
    question: `Today is ${weekdays[start]}. ${
      forwards
        ? draw.pick([`Which day of the week will it be in ${total} days?`, `What day is it ${total} days from now?`])
        : draw.pick([`Which day of the week was it ${total} days ago?`, `What day was ${total} days ago?`])
    }`,
    steps: [
      inWeeks(draw, total),
      draw.claim<readonly [number, number]>(
        [
          ([w, day]) => `${w} full weeks ${side} the day of the week is the same, so it ${is} ${weekdays[day]}.`,
          ([w, day]) => `Moving by ${w} full weeks does not change the day, which ${is} still ${weekdays[day]}.`,
        ],
        [full, start],
        {
          entity: [1, 2, 6].map((by) => [full, after(start, by)]),
          operand: [[full + draw.pick([1, -1, 10]), after(start, draw.pick([1, 6]))]],
        },
      ),
      counted(draw, start, total % 7, forwards),
      lastStep(
        draw,
        forwards
          ? [(day) => `So ${when} it will be ${day}.`, (day) => `The answer is that ${when} it will be ${day}.`]
          : [(day) => `So ${when} it was ${day}.`, (day) => `The answer is that ${when} it was ${day}.`],
        end,
        [after(start, forwards ? -total : total)].filter((day) => day !== end),
      ),
    ],
  };
};

const dateText = (month: number, day: number) => `${months[month]} ${day}`;

/** Steps that count the days from one date to a later one of the same year, and their number. */
const spanned = (
  draw: Draw,
  year: number,
  [m1, d1]: readonly [number, number],
  [m2, d2]: readonly [number, number],
) => {
  const length = daysIn(year, m1);
  const rest = length - d1;
  const between = months.map((_, m) => m).filter((m) => m > m1 && m < m2);
  const lengths = between.map((m) => daysIn(year, m));
  const middle = lengths.reduce((sum, n) => sum + n, 0);
  const total = Math.round((utc(year, m2, d2).getTime() - utc(year, m1, d1).getTime()) / DAY);
  const wrongLength = length === 31 ? 30 : length === 30 ? 31 : length === 28 ? 29 : 28;
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
  const wrongMiddle = lengths.map((n, i) => {
    const changed = n === 31 ? 30 : n === 30 ? 31 : n === 28 ? 29 : 28;
    return lengths.map((old, j) => (i === j ? changed : old));
  });
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
      operand: [
        [[rest, middle, d2 + 1], total + 1],
        [[d1, middle, d2], d1 + middle + d2],
      ].filter((wrong) => wrong[1] !== total) as unknown as readonly Total[],
    },
  );
  return { steps: [first, second, third], total };
};

const drawDates = (draw: Draw): readonly [readonly [number, number], readonly [number, number]] => {
  const m1 = draw.int(0, 8);
  return [
    [m1, draw.int(3, 25)],
    [m1 + draw.int(2, 3), draw.int(3, 27)],
  ];
};

/** The weekday of a date, from that of an earlier one. */
export const weekdayOfDate: Template = (draw) => {
  const year = draw.int(1990, 2030);
  const [from, to] = drawDates(draw);
  const start = weekdayOf(utc(year, ...from));
  const end = weekdayOf(utc(year, ...to));
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
export const daysBetween: Template = (draw) => {
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

/** Whether a year is a leap year, and its days up to a date. */
export const leapYear: Template = (draw) => {
  const year = draw.pick([1900, 2000, 2100, draw.int(1951, 2049), draw.int(1951, 2049), 4 * draw.int(480, 515)]);
  const leap = isLeap(year);
  const day = draw.int(2, 30);
  const [jan, feb] = [daysIn(year, 0), daysIn(year, 1)];
  const total = Math.round((utc(year, 2, day).getTime() - utc(year, 0, 0).getTime()) / DAY);
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
