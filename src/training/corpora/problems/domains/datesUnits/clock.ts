import type { Draw, ProblemMaker } from "../../draw.js";
import { names } from "../../words.js";
import { nearMiss } from "../../wrongNumber.js";

const MINUTE = 60_000;
const midnight = Date.UTC(2024, 0, 1);

/** Minutes after a midnight as "07:05". */
const clock = (minutes: number) => new Date(midnight + minutes * MINUTE).toISOString().slice(11, 16);

/** "7 hours and 5 minutes" */
const duration = (minutes: number) => {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  const part = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;
  return [h > 0 ? part(h, "hour") : "", m > 0 || h === 0 ? part(m, "minute") : ""].filter(Boolean).join(" and ");
};

/** Wrong by what people get wrong with clocks: a full hour, a hundred for sixty, a few minutes. */
const slips = (draw: Draw, minutes: number) =>
  draw
    .some([60, -60, 10, -10, 40, -40, 5, -5, 20, -20], 10)
    .map((by) => minutes + by)
    .filter((n) => n > 0 && n < 1440)
    .slice(0, 3);

const fiveMinutes = (draw: Draw, low: number, high: number) => 5 * draw.int(low / 5, high / 5);

/** How long something over midnight takes. */
export const nightShift: ProblemMaker = (draw) => {
  const start = fiveMinutes(draw, 19 * 60 + 5, 23 * 60 + 40);
  const end = fiveMinutes(draw, 65, 9 * 60);
  const [before, total] = [1440 - start, 1440 - start + end];
  const name = draw.pick(names);
  type Part = readonly [from: string, minutes: number];
  return {
    question: draw.pick([
      `${name} works from ${clock(start)} in the evening to ${clock(end)} the next morning. How long is that?`,
      `A night train leaves at ${clock(start)} and arrives at ${clock(end)} the next day. How long does the journey take?`,
      `${name} went to bed at ${clock(start)} and got up at ${clock(end)}. How long was ${name} in bed?`,
    ]),
    steps: [
      draw.claim<Part>(
        [
          ([t, n]) => `From ${t} to midnight it is ${duration(n)}.`,
          ([t, n]) => `Between ${t} and midnight there are ${duration(n)}.`,
        ],
        [clock(start), before],
        {
          result: slips(draw, before).map((n) => [clock(start), n]),
          operand: [[clock(start - 60), before + 60]],
        },
      ),
      draw.claim<Part>(
        [
          ([t, n]) => `From midnight to ${t} it is ${duration(n)}.`,
          ([t, n]) => `Between midnight and ${t} there are ${duration(n)}.`,
        ],
        [clock(end), end],
        { result: slips(draw, end).map((n) => [clock(end), n]), operand: [[clock(end + 60), end + 60]] },
      ),
      draw.claim<readonly [number, number, number]>(
        [
          ([a, b, sum]) => `Adding ${duration(a)} and ${duration(b)} gives ${duration(sum)}.`,
          ([a, b, sum]) => `Together, ${duration(a)} and ${duration(b)} are ${duration(sum)}.`,
        ],
        [before, end, total],
        {
          result: slips(draw, total).map((n) => [before, end, n]),
          operand: [[before + 60, end, total + 60]],
        },
      ),
      draw.claim(
        [
          (n: number) => `So the answer is ${duration(n)}.`,
          (n: number) => `Therefore, it takes ${duration(n)} in all.`,
        ],
        total,
        { result: slips(draw, total) },
      ),
    ],
  };
};

/** The end of something, from its start and two parts of its length. */
export const arrival: ProblemMaker = (draw) => {
  const start = fiveMinutes(draw, 8 * 60, 23 * 60);
  const [one, two] = [fiveMinutes(draw, 65, 235), fiveMinutes(draw, 65, 235)];
  const pause = fiveMinutes(draw, 15, 55);
  const [who, act, rest] = draw.pick([
    ["the bus", "drives", "stops"],
    [draw.pick(names), "walks", "rests"],
    [draw.pick(names), "drives", "takes a break"],
  ]);
  const times = [start, start + one, start + one + pause, start + one + pause + two];
  type Leg = readonly [from: number, minutes: number, to: number];
  const leg = (i: number, length: number) =>
    draw.claim<Leg>(
      [
        ([f, n, t]) => `${duration(n)} after ${clock(f)} it is ${clock(t)}.`,
        ([f, n, t]) => `Adding ${duration(n)} to ${clock(f)} gives ${clock(t)}.`,
      ],
      [times[i], length, times[i + 1]],
      {
        result: slips(draw, length).map((n) => [times[i], length, times[i] + n]),
        operation: [[times[i], length, times[i] - length]],
        operand: [
          [times[i] + 60, length, times[i + 1] + 60],
          [times[i], length + 10, times[i + 1] + 10],
        ],
      },
    );
  return {
    question: `At ${clock(start)} ${who} sets off, ${act} for ${duration(one)}, ${rest} for ${duration(pause)} and ${act} for another ${duration(two)}. ${draw.pick(
      [`At what time does ${who} arrive?`, `When does ${who} get there?`],
    )}`,
    steps: [
      leg(0, one),
      leg(1, pause),
      leg(2, two),
      draw.claim(
        [(t: number) => `So ${who} arrives at ${clock(t)}.`, (t: number) => `The time of arrival is ${clock(t)}.`],
        times[3],
        { result: slips(draw, two).map((n) => times[2] + n) },
      ),
    ],
  };
};

/** Hours from London in winter; those named have kept them for long. */
const zones: readonly (readonly [city: string, hours: number])[] = [
  ["New York", -5],
  ["Chicago", -6],
  ["Los Angeles", -8],
  ["Berlin", 1],
  ["Paris", 1],
  ["Cairo", 2],
  ["Nairobi", 3],
  ["Dubai", 4],
  ["Bangkok", 7],
  ["Beijing", 8],
  ["Tokyo", 9],
];

/** A flight between two zones, and the local time when it lands. */
export const timeZones: ProblemMaker = (draw) => {
  const [[from, a], [to, b]] = draw.some(zones, 2) as [(typeof zones)[number], (typeof zones)[number]];
  if (a === b) return timeZones(draw);
  const start = fiveMinutes(draw, 0, 1435);
  const length = fiveMinutes(draw, 4 * 60 + 5, 13 * 60 + 55);
  const difference = Math.abs(b - a);
  const ahead = b > a;
  const landed = start + length;
  const local = landed + 60 * (b - a);
  const hours = (n: number) => `${n} ${n === 1 ? "hour" : "hours"}`;
  type Offset = readonly [number, boolean];
  const offset = (city: string, h: number) =>
    `${city} is ${hours(Math.abs(h))} ${h < 0 ? "behind" : "ahead of"} London`;
  type Converted = readonly [home: number, hours: number, ahead: boolean, there: number];
  const convert = (home: number, h: number, isAhead: boolean): Converted => [
    home,
    h,
    isAhead,
    home + (isAhead ? h : -h) * 60,
  ];
  return {
    question: `${offset(from, a)}, and ${offset(to, b)}. A plane leaves ${from} at ${clock(start)} local time and lands in ${to} ${duration(length)} later. ${draw.pick(
      [`What time is it then in ${to}?`, `What is the local time in ${to} when it lands?`],
    )}`,
    steps: [
      draw.claim<Offset>(
        [
          ([n, is]) =>
            `Compared with London, this means that ${to} is ${hours(n)} ${is ? "ahead of" : "behind"} ${from}.`,
          ([n, is]) => `The clocks in ${to} are ${hours(n)} ${is ? "ahead of" : "behind"} those in ${from}.`,
        ],
        [difference, ahead],
        {
          relation: [[difference, !ahead]],
          operation: [0, difference].includes(Math.abs(a + b)) ? [] : [[Math.abs(a + b), ahead]],
          result: [
            [difference + 1, ahead],
            [Math.max(1, difference - 1), ahead],
          ],
        },
      ),
      draw.claim<readonly [number, number, number]>(
        [
          ([t, n, end]) => `In ${from}, it is ${clock(end)} when the plane lands, ${duration(n)} after ${clock(t)}.`,
          ([t, n, end]) => `${duration(n)} after ${clock(t)}, the clocks in ${from} show ${clock(end)}.`,
        ],
        [start, length, landed],
        {
          result: slips(draw, length).map((n) => [start, length, start + n]),
          operation: [[start, length, start - length]],
          operand: [[start, length + 60, landed + 60]],
        },
      ),
      draw.claim<Converted>(
        [
          ([home, h, is, there]) =>
            `${hours(h)} ${is ? "ahead of" : "behind"} ${clock(home)}, the time in ${to} is ${clock(there)}.`,
          ([home, h, is, there]) =>
            `${hours(h)} ${is ? "ahead of" : "behind"} ${from}, where it is ${clock(home)}, the time in ${to} is ${clock(there)}.`,
        ],
        convert(landed, difference, ahead),
        {
          relation: [convert(landed, difference, !ahead)],
          result: slips(draw, 720).map((n) => [landed, difference, ahead, local + n - 720]),
          operand: [convert(landed, difference + 1, ahead), convert(start, difference, ahead)],
        },
      ),
      draw.claim(
        [
          (t: number) => `So the plane lands at ${clock(t)} local time in ${to}.`,
          (t: number) => `The answer is that in ${to} it is ${clock(t)}.`,
        ],
        local,
        { relation: [landed + 60 * (a - b)], operand: [landed], result: [local + 60, local - 60] },
      ),
    ],
  };
};

/** The next departure of something that leaves every so many minutes. */
export const schedule: ProblemMaker = (draw) => {
  const every = draw.pick([12, 15, 18, 20, 25, 35, 40]);
  const first = fiveMinutes(draw, 5 * 60, 8 * 60 + 55);
  const come = first + draw.int(4, 9) * every + draw.int(2, every - 2);
  const passed = come - first;
  const full = Math.floor(passed / every);
  const next = first + (full + 1) * every;
  const [vehicle, leave] = draw.pick([
    ["bus", "leaves"],
    ["ferry", "sails"],
    ["tram", "leaves"],
    ["guided tour", "starts"],
  ]);
  const name = draw.pick(names);
  type Passed = readonly [from: number, minutes: number];
  return {
    question: `The first ${vehicle} ${leave} at ${clock(first)}, and then one ${leave} every ${every} minutes. ${name} comes at ${clock(come)}. ${draw.pick(
      [`How many minutes does ${name} wait for the next one?`, `How long, in minutes, must ${name} wait?`],
    )}`,
    steps: [
      draw.claim<Passed>(
        [
          ([f, n]) => `From ${clock(f)} to ${clock(come)} it is ${n} minutes.`,
          ([f, n]) => `When ${name} comes, ${n} minutes have passed since ${clock(f)}.`,
        ],
        [first, passed],
        {
          result: [
            [first, passed + draw.pick([60, 40, 10])],
            [first, passed - draw.pick([60, 40, 10])],
            [first, nearMiss(draw.random, passed)],
          ],
          operand: [[first + every, passed - every]],
        },
      ),
      draw.claim<readonly [number, number, number]>(
        [
          ([n, k, rest]) => `${n} minutes are ${k} times ${every} minutes and ${rest} minutes more.`,
          ([n, k, rest]) => `${n} divided by ${every} is ${k} with a remainder of ${rest}.`,
        ],
        [passed, full, passed % every],
        {
          result: [
            [passed, full, nearMiss(draw.random, passed % every)],
            [passed, full + draw.pick([1, -1]), passed % every],
          ],
          operand: [[passed + 1, full, (passed % every) + 1]],
        },
      ),
      draw.claim<number>(
        [
          (t) => `The next ${vehicle} therefore ${leave} at ${clock(t)}.`,
          (t) => `After that, the next ${vehicle} ${leave} at ${clock(t)}.`,
        ],
        next,
        { operand: [next - every, next + every], result: [next + 10, next - 5].filter((t) => t > come) },
      ),
      draw.claim<number>(
        [(n) => `So ${name} waits ${n} minutes.`, (n) => `The answer is that ${name} must wait ${n} minutes.`],
        next - come,
        {
          relation: [passed % every].filter((n) => n !== next - come),
          result: [nearMiss(draw.random, next - come), next - come + 2, every],
        },
      ),
    ],
  };
};
