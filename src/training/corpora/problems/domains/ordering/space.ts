import { capitalised } from "../../../../../core/capitalised.js";
import type { ProblemMaker } from "../../draw.js";
import { listed, names, people } from "../../words.js";
import { nearMiss } from "../../wrongNumber.js";

const compass = ["north", "east", "south", "west"] as const;
const quarterTurns = { right: 1, around: 2, left: 3 } as const;
type Turn = keyof typeof quarterTurns;

interface Turned {
  readonly from: number;
  readonly turn: Turn;
  readonly to: number;
}

/** Where somebody faces after three or four turns. */
export const turns: ProblemMaker = (draw) => {
  const [name, woman] = draw.pick(people);
  const pronoun = woman ? "she" : "he";
  const start = draw.int(0, 3);
  const made = (from: number, turn: Turn): Turned => ({ from, turn, to: (from + quarterTurns[turn]) % 4 });
  const path: Turned[] = [];
  for (let i = draw.int(3, 4); i > 0; i--) {
    path.push(made(path.at(-1)?.to ?? start, draw.pick(["left", "right", "left", "right", "around"] as const)));
  }
  const end = path.at(-1)!.to;
  const phrase = (turn: Turn) => (turn === "around" ? "turns around" : `turns ${turn}`);
  const otherTurn = { left: "right", right: "left", around: draw.pick(["left", "right"] as const) } as const;
  const elsewhere = (...not: number[]) => [0, 1, 2, 3].filter((d) => !not.includes(d));
  return {
    question: `${name} is facing ${compass[start]}. ${draw.pick(["Then", "Now"])} ${pronoun} ${listed(path.map(({ turn }) => phrase(turn)))}. ${draw.pick(
      ["In which direction does", "Which way does"],
    )} ${name} face ${draw.pick(["now", "at the end"])}?`,
    steps: [
      ...path.map((turned) =>
        draw.claim<Turned>(
          [
            (t) => `${name} faces ${compass[t.from]} and ${phrase(t.turn)}, so ${pronoun} now faces ${compass[t.to]}.`,
            (t) => `From ${compass[t.from]}, ${name} ${phrase(t.turn)} and then faces ${compass[t.to]}.`,
          ],
          turned,
          {
            result: elsewhere(turned.to, turned.from).map((to) => ({ ...turned, to })),
            relation: [made(turned.from, otherTurn[turned.turn])],
            operand: elsewhere(turned.from).map((from) => made(from, turned.turn)),
          },
        ),
      ),
      draw.claim(
        [
          (d: number) => `So at the end ${name} faces ${compass[d]}.`,
          (d: number) => `After these turns, ${name} is looking ${compass[d]}.`,
        ],
        end,
        { relation: [(end + 2) % 4], result: [(end + 1) % 4, (end + 3) % 4] },
      ),
    ],
  };
};

interface Net {
  readonly there: number;
  readonly back: number;
  readonly left: number;
  readonly side: string;
}

/** Where a walk along the two axes ends. */
export const walk: ProblemMaker = (draw) => {
  const who = draw.pick([draw.pick(names), draw.pick(names), "the robot"]);
  const unit = draw.pick(["metres", "steps", "blocks"]);
  const axis = (there: string, back: string) => {
    const longer = draw.int(6, 16);
    const shorter = draw.int(2, longer - 4);
    const [a, b] = draw.chance() ? [longer, shorter] : [shorter, longer];
    const net = { there: a, back: b, left: longer - shorter, side: a > b ? there : back };
    const otherSide = a > b ? back : there;
    const step = draw.claim<Net>(
      [
        (n) => `${n.there} ${unit} ${there} and ${n.back} ${unit} ${back} together lead ${n.left} ${unit} ${n.side}.`,
        (n) =>
          `Going ${n.there} ${unit} ${there} and ${n.back} ${unit} ${back} is like going ${n.left} ${unit} ${n.side}.`,
      ],
      net,
      {
        result: [{ ...net, left: nearMiss(draw.random, net.left, [a, b]) }],
        relation: [{ ...net, side: otherSide }],
        operation: [{ ...net, left: a + b }],
      },
    );
    return { net, otherSide, step, legs: [`${a} ${unit} ${there}`, `${b} ${unit} ${back}`] };
  };
  const vertical = axis("north", "south");
  const horizontal = axis("east", "west");
  const [v, h] = [vertical.net, horizontal.net];
  const legs = draw.some([...vertical.legs, ...horizontal.legs], 4);
  const end = { v: v.left, vs: v.side, h: h.left, hs: h.side };
  const walked = v.there + v.back + h.there + h.back;
  return {
    question: `${who === "the robot" ? "A robot" : who} goes ${listed(legs)}. ${draw.pick([
      `How far has ${who} gone in all, and where is ${who} now, seen from the start?`,
      `Where does ${who} end up compared with the start, and how many ${unit} is the whole way?`,
    ])}`.replace(/^(.)/, (letter) => letter.toUpperCase()),
    steps: [
      vertical.step,
      horizontal.step,
      draw.claim<number>(
        [
          (n) => `The whole way is ${legs.map((leg) => leg.split(" ")[0]).join(" + ")} = ${n} ${unit}.`,
          (n) => `In all, ${who} goes ${legs.map((leg) => leg.split(" ")[0]).join(" + ")} = ${n} ${unit}.`,
        ],
        walked,
        {
          result: [
            nearMiss(draw.random, walked, [walked + 1, walked - 1]),
            walked + draw.pick([1, -1]),
            walked + draw.pick([2, 10, -2]),
          ],
        },
      ),
      draw.claim<typeof end>(
        [
          (e) =>
            `So ${who} is now ${e.v} ${unit} ${e.vs} and ${e.h} ${unit} ${e.hs} of the start, after ${walked} ${unit}.`,
          (e) =>
            `After ${walked} ${unit}, ${who} ends up ${e.v} ${unit} ${e.vs} and ${e.h} ${unit} ${e.hs} of the start.`,
        ],
        end,
        {
          relation: [
            { ...end, vs: vertical.otherSide },
            { ...end, hs: horizontal.otherSide },
            { ...end, vs: vertical.otherSide, hs: horizontal.otherSide },
          ],
          operand: [
            { ...end, v: v.there + v.back },
            { ...end, h: Math.max(h.there, h.back) },
          ],
          entity: v.left === h.left ? [] : [{ ...end, v: h.left, h: v.left }],
        },
      ),
    ],
  };
};

type Way = readonly [x: number, y: number];

const wayName = ([x, y]: Way) =>
  [y > 0 ? "north" : y < 0 ? "south" : "", x > 0 ? "east" : x < 0 ? "west" : ""].filter(Boolean).join("-");

/** Buildings one from the other; no two ways are opposite, so the direction between any two is certain. */
export const townMap: ProblemMaker = (draw) => {
  const places = draw.some(
    "the library, the bank, the school, the museum, the bakery, the station, the church, the park".split(", "),
    4,
  );
  const sides: readonly [Way, Way] = [
    [0, draw.pick([1, -1])],
    [draw.pick([1, -1]), 0],
  ];
  const first = draw.int(0, 1);
  const ways = [sides[first], sides[1 - first], draw.pick(sides)];
  const [a, b, c, d] = places as [string, string, string, string];
  const sum = (upto: number): Way => [
    Math.sign(ways.slice(0, upto).reduce((s, [x]) => s + x, 0)),
    Math.sign(ways.slice(0, upto).reduce((s, [, y]) => s + y, 0)),
  ];
  const wrongWays = ([x, y]: Way): readonly Way[] => [
    [-x, -y],
    [-x, y],
    [x, -y],
    [y, x],
  ];
  const different = (right: Way) => wrongWays(right).filter((way) => wayName(way) !== wayName(right));
  const joined = (near: string, mid: string, far: string, one: Way, two: Way) => {
    const total = mid === b ? sum(2) : sum(3);
    type Joined = readonly [Way, Way, Way];
    return draw.claim<Joined>(
      [
        ([p, q, r]) =>
          `${mid} is ${wayName(p)} of ${near} and ${far} is ${wayName(q)} of ${mid}, so ${far} is ${wayName(r)} of ${near}.`,
        ([p, q, r]) =>
          `${far} is ${wayName(q)} of ${mid}, which is ${wayName(p)} of ${near}, so ${far} is ${wayName(r)} of ${near}.`,
      ],
      [one, two, total],
      {
        result: different(total).map((way) => [one, two, way] as const),
        relation: [[one, [-two[0], -two[1]], total]],
      },
    );
  };
  const back: Way = [-sum(3)[0], -sum(3)[1]];
  const clues = draw.some(
    [
      `${b} is directly ${wayName(ways[0])} of ${a}.`,
      `${c} is directly ${wayName(ways[1])} of ${b}.`,
      `${d} is directly ${wayName(ways[2])} of ${c}.`,
    ].map(capitalised),
    3,
  );
  return {
    question: `${clues.join(" ")} ${draw.pick([
      `In which direction from ${d} is ${a}?`,
      `Seen from ${d}, where is ${a}?`,
    ])}`,
    steps: [
      joined(a, b, c, ways[0], ways[1]),
      joined(a, c, d, sum(2), ways[2]),
      draw.claim(
        [
          (way: Way) => `So, looked at from ${d}, ${a} is in the ${wayName(way)}.`,
          (way: Way) => `Seen the other way round, ${a} is ${wayName(way)} of ${d}.`,
        ],
        back,
        { relation: [sum(3)], result: different(back).filter((way) => wayName(way) !== wayName(sum(3))) },
      ),
    ],
  };
};

const spots = ["left", "middle", "right"] as const;

/** One thing under one of three cups that change places. */
export const objectUnderCups: ProblemMaker = (draw) => {
  const thing = draw.pick(["coin", "ball", "bean", "ring", "marble"]);
  const start = draw.int(0, 2);
  const path: { readonly swap: readonly [number, number]; readonly from: number; readonly to: number }[] = [];
  for (let i = draw.int(3, 4); i > 0; i--) {
    const from = path.at(-1)?.to ?? start;
    const swap = draw.pick(
      (
        [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const
      ).filter((s) => s.join() !== path.at(-1)?.swap.join()),
    );
    path.push({ swap, from, to: from === swap[0] ? swap[1] : from === swap[1] ? swap[0] : from });
  }
  const end = path.at(-1)!.to;
  const pair = ([a, b]: readonly [number, number]) => `the ${spots[a]} cup and the ${spots[b]} cup`;
  return {
    question: `Three cups stand in a row, and a ${thing} is under the ${spots[start]} one. ${path
      .map(({ swap }, i) => `${i === 0 ? "First" : "Then"} ${pair(swap)} change places.`)
      .join(
        " ",
      )} Under which cup is the ${thing} ${draw.pick(["now", "at the end"])}: the left, the middle or the right one?`,
    steps: [
      ...path.map(({ swap, from, to }) =>
        draw.claim<readonly [number, number]>(
          [
            ([f, t]) =>
              `The ${thing} was in the ${spots[f]} place, and as ${pair(swap)} change places, it is in the ${spots[t]} place.`,
            ([f, t]) =>
              `When ${pair(swap)} change places, the ${thing} that was in the ${spots[f]} place is in the ${spots[t]} place.`,
          ],
          [from, to],
          {
            result: [0, 1, 2].filter((t) => t !== to).map((t) => [from, t]),
            operand: [0, 1, 2]
              .filter((f) => f !== from)
              .map((f) => [f, f === swap[0] ? swap[1] : f === swap[1] ? swap[0] : f]),
          },
        ),
      ),
      draw.claim<number>(
        [
          (s) => `So the ${thing} is now under the ${spots[s]} cup.`,
          (s) => `Therefore, the ${thing} ends up under the ${spots[s]} cup.`,
        ],
        end,
        { entity: [0, 1, 2].filter((s) => s !== end) },
      ),
    ],
  };
};
