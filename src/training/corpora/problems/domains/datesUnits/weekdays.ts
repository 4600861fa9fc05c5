import type { Draw, ProblemMaker } from "../../draw.js";

/** From Sunday, as Date counts them. */
export const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** The weekday so many days later, or earlier for a negative number. */
export const after = (weekday: number, days: number) => (((weekday + days) % 7) + 7) % 7;
const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;

interface Weeks {
  readonly total: number;
  readonly full: number;
  readonly rest: number;
}

/** So many days as full weeks and a rest. */
export const inWeeks = (draw: Draw, total: number) => {
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
export const counted = (draw: Draw, from: number, rest: number, forwards: boolean) => {
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

/** The weekday that the question asks for. `near` are weekdays that another direction or count leads to. */
export const lastStep = (
  draw: Draw,
  say: readonly ((weekday: string) => string)[],
  right: number,
  near: readonly number[],
) =>
  draw.claim<number>(
    say.map((sentence) => (weekday) => sentence(weekdays[weekday])),
    right,
    { result: [after(right, 1), after(right, 6)], relation: near },
  );

/** "What day will it be in 100 days?" */
export const weekdayAfter: ProblemMaker = (draw) => {
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
