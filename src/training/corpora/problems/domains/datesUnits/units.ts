import type { ProblemMaker } from "../../draw.js";
import { names } from "../../words.js";
import { nearMiss } from "../../wrongNumber.js";
import { calculated, equation, range, tidy } from "./calculation.js";

/** Days or hours and more in a smaller unit of time. */
export const lengthOfTime: ProblemMaker = (draw) => {
  const [large, middle, small, outer, inner] = draw.pick([
    ["day", "hour", "minute", 24, 60],
    ["hour", "minute", "second", 60, 60],
    ["week", "day", "hour", 7, 24],
  ] as const);
  const [n, more] = [draw.int(2, 6), draw.int(2, Math.min(20, outer - 1))];
  const first = equation(n, "×", outer);
  const sum = equation(first.gives, "+", more);
  const total = equation(sum.gives, "×", inner);
  const wrongOuter = [outer === 24 ? 12 : outer === 60 ? 100 : outer + 3, outer === 60 ? 24 : outer * 2];
  const wrongInner = [inner === 60 ? 100 : inner === 24 ? 12 : 4, inner === 60 ? 24 : 60];
  return {
    question: draw.pick([
      `How many ${small}s are ${n} ${large}s and ${more} ${middle}s?`,
      `A machine ran for ${n} ${large}s and ${more} ${middle}s. How many ${small}s is that?`,
    ]),
    steps: [
      calculated(
        draw,
        first,
        [(eq) => `${n} ${large}s are ${eq} ${middle}s.`, (eq) => `In ${middle}s, the ${n} ${large}s are ${eq}.`],
        {
          unit: wrongOuter,
        },
      ),
      calculated(
        draw,
        sum,
        [
          (eq) => `Together with the other ${more} ${middle}s, that is ${eq} ${middle}s.`,
          (eq) => `Adding the ${middle}s gives ${eq} ${middle}s.`,
        ],
        { operand: [first.gives + outer], factor: [more + 1] },
      ),
      calculated(
        draw,
        total,
        [(eq) => `That makes ${eq} ${small}s.`, (eq) => `Put into ${small}s, this is ${eq} ${small}s.`],
        {
          unit: wrongInner,
          operand: [first.gives],
        },
      ),
      draw.claim(
        [
          (value: number) => `So the answer is ${value} ${small}s.`,
          (value: number) => `Therefore, it is ${value} ${small}s in all.`,
        ],
        total.gives,
        { result: [0, 0, 0].map(() => nearMiss(draw.random, total.gives)), operand: [first.gives * inner, sum.gives] },
      ),
    ],
  };
};

/** Gigabytes through a connection of so many megabits a second. */
export const download: ProblemMaker = (draw) => {
  const [gigabytes, rate] = draw.pick(
    range(1.5, 12, 0.5).flatMap((g) =>
      [10, 16, 20, 25, 40, 50, 80, 100]
        .filter((r) => (g * 8000) % (r * 60) === 0 && g * 8000 > r * 60)
        .map((r) => [g, r] as const),
    ),
  );
  const megabytes = equation(gigabytes, "×", 1000);
  const megabits = equation(megabytes.gives, "×", 8);
  const seconds = equation(megabits.gives, "÷", rate);
  const minutes = equation(seconds.gives, "÷", 60);
  const what = draw.pick(["film", "game", "backup", "map", "photo archive"]);
  return {
    question: `A ${what} has ${gigabytes} gigabytes, and the connection carries ${rate} megabits per second. ${draw.pick(
      ["How many minutes does the download take?", "How long does it take to download it, in minutes?"],
    )} Use 1 gigabyte = 1000 megabytes.`,
    steps: [
      calculated(
        draw,
        megabytes,
        [(eq) => `In megabytes, the ${what} has ${eq}.`, (eq) => `The ${what} has ${eq} megabytes.`],
        {
          unit: [100, 1024],
          operand: [gigabytes + 1],
        },
      ),
      calculated(draw, megabits, [(eq) => `That is ${eq} megabits.`, (eq) => `In bits, this is ${eq} megabits.`], {
        unit: [10, 4, 1000],
      }),
      calculated(
        draw,
        seconds,
        [(eq) => `At this speed it takes ${eq} seconds.`, (eq) => `The download takes ${eq} seconds.`],
        {
          operand: [megabytes.gives],
          factor: [rate * 2],
        },
      ),
      calculated(draw, minutes, [(eq) => `In minutes, this is ${eq}.`, (eq) => `That makes ${eq} minutes.`], {
        unit: [100, 24],
        operand: [megabytes.gives],
      }),
      draw.claim(
        [(n: number) => `So the download takes ${n} minutes.`, (n: number) => `The answer is ${n} minutes.`],
        minutes.gives,
        { result: [0, 0, 0].map(() => nearMiss(draw.random, minutes.gives, [rate])), operand: [seconds.gives] },
      ),
    ],
  };
};

/** Kilometres per hour as metres in some seconds. */
export const speed: ProblemMaker = (draw) => {
  const perSecond = draw.int(2, 40);
  const time = draw.pick(range(4, 60));
  const perHour = tidy(perSecond * 3.6);
  const metres = equation(perHour, "×", 1000);
  const second = equation(metres.gives, "÷", 3600);
  const way = equation(perSecond, "×", time);
  const who = draw.pick(["car", "train", "cyclist", "bird", "boat"]);
  return {
    question:
      `A ${who} ${draw.pick(["moves", "travels"])} at ${perHour} kilometres per hour. How many metres does it cover in ${time} seconds?`.replace(
        "it cover",
        who === "cyclist" ? "the cyclist cover" : "it cover",
      ),
    steps: [
      calculated(
        draw,
        metres,
        [(eq) => `In one hour, the ${who} covers ${eq} metres.`, (eq) => `The ${who} covers ${eq} metres per hour.`],
        {
          unit: [100, 60],
          operand: [perHour + 10],
        },
      ),
      calculated(
        draw,
        second,
        [(eq) => `In one second, that is ${eq} metres.`, (eq) => `This makes ${eq} metres per second.`],
        {
          unit: [60, 360, 1000],
        },
      ),
      calculated(
        draw,
        way,
        [
          (eq) => `In ${time} seconds, the ${who} covers ${eq} metres.`,
          (eq) => `Over all the seconds together, this gives ${eq} metres.`,
        ],
        {
          operand: [perHour],
          factor: [time + draw.pick([1, 10]), 60],
        },
      ),
      draw.claim(
        [(n: number) => `So the answer is ${n} metres.`, (n: number) => `Therefore, the ${who} covers ${n} metres.`],
        way.gives,
        { result: [0, 0, 0].map(() => nearMiss(draw.random, way.gives)), operand: [tidy(perHour * time)] },
      ),
    ],
  };
};

/** Minutes for a way in kilometres at metres per second or so many minutes a kilometre. */
export const travelTime: ProblemMaker = (draw) => {
  const [kilometres, perMinute] = draw.pick(
    range(2, 24, 0.5).flatMap((km) =>
      [80, 100, 125, 150, 200, 250, 300].filter((v) => (km * 1000) % v === 0).map((v) => [km, v] as const),
    ),
  );
  const metres = equation(kilometres, "×", 1000);
  const there = equation(metres.gives, "÷", perMinute);
  const rest = draw.int(5, 45);
  const total = equation(there.gives, "+", rest);
  const name = draw.pick(names);
  return {
    question: `${name} ${draw.pick(["runs", "cycles", "skates"])} ${kilometres} kilometres at ${perMinute} metres per minute and rests ${rest} minutes on the way. ${draw.pick(
      [`How many minutes does ${name} need?`, `How long does ${name} take, in minutes?`],
    )}`,
    steps: [
      calculated(draw, metres, [(eq) => `The way is ${eq} metres long.`, (eq) => `In metres, the way is ${eq}.`], {
        unit: [100, 60],
        operand: [kilometres + 1],
      }),
      calculated(
        draw,
        there,
        [(eq) => `Without the rest, ${name} needs ${eq} minutes.`, (eq) => `Moving takes ${eq} minutes.`],
        {
          operand: [metres.gives / 10, metres.gives + perMinute],
          factor: [perMinute * 2, 60],
        },
      ),
      calculated(
        draw,
        total,
        [(eq) => `With the rest, it is ${eq} minutes.`, (eq) => `The rest included, ${name} needs ${eq} minutes.`],
        {
          operand: [there.gives + 10],
          factor: [rest + draw.pick([5, 10])],
        },
      ),
      draw.claim(
        [(n: number) => `So ${name} needs ${n} minutes in all.`, (n: number) => `The answer is ${n} minutes.`],
        total.gives,
        { result: [0, 0, 0].map(() => nearMiss(draw.random, total.gives, [there.gives])), operand: [there.gives] },
      ),
    ],
  };
};
