import { capitalised } from "../../../../../core/capitalised.js";
import type { Draw, ProblemMaker } from "../../draw.js";
import { listed, names, numberWords, ordinals } from "../../words.js";
import type { WorkedStep } from "../../workedProblem.js";
import { nearMiss } from "../../wrongNumber.js";

interface Scale {
  readonly things: readonly string[];
  readonly more: string;
  readonly less: string;
  readonly most: string;
  readonly least: string;
}

const scales: readonly Scale[] = [
  { things: names, more: "taller", less: "shorter", most: "tallest", least: "shortest" },
  { things: names, more: "older", less: "younger", most: "oldest", least: "youngest" },
  { things: names, more: "faster", less: "slower", most: "fastest", least: "slowest" },
  {
    things: "red blue green yellow black white".split(" ").map((colour) => `the ${colour} box`),
    more: "heavier",
    less: "lighter",
    most: "heaviest",
    least: "lightest",
  },
  {
    things: ["the lamp", "the chair", "the jacket", "the clock", "the kettle", "the mirror"],
    more: "more expensive",
    less: "cheaper",
    most: "most expensive",
    least: "cheapest",
  },
];

interface Comparison {
  readonly a: string;
  readonly b: string;
  /** Whether it is said that `a` has more. */
  readonly more: boolean;
}

/** Things in their order, from most to least, and how they are spoken of. */
interface Ladder {
  readonly order: readonly string[];
  readonly scale: Scale;
  readonly say: (comparison: Comparison) => string;
  /** Whether the things are listed from most to least. */
  readonly downwards: boolean;
}

const flipped = (c: Comparison): Comparison => ({ ...c, more: !c.more });

/** Steps that add the other things, above or below, to the three from `start` on. */
function additionsTo({ order, scale, say, downwards }: Ladder, start: number, draw: Draw): WorkedStep[] {
  const row = (things: readonly string[]) => (downwards ? things : [...things].reverse()).join(", ");
  const [from, to] = downwards ? [scale.most, scale.least] : [scale.least, scale.most];
  let [low, high] = [start, start + 2];
  const additions: WorkedStep[] = [];
  while (high - low + 1 < order.length) {
    const below = high === order.length - 1 ? false : low === 0 ? true : draw.chance();
    const known = order[below ? high : low];
    if (below) high++;
    else low--;
    const added = order[below ? high : low];
    const comparison = { a: added, b: known, more: !below };
    const chain = order.slice(low, high + 1);
    const rest = chain.filter((thing) => thing !== added);
    const beside = below ? rest.length - 1 : 1;
    const misplaced = [...rest.slice(0, beside), added, ...rest.slice(beside)];
    const atOtherEnd = below ? [added, ...rest] : [...rest, added];
    const crossed = chain.map((thing, i) => (i === 0 ? chain[1] : i === 1 ? chain[0] : thing));
    additions.push(
      draw.claim<readonly [Comparison, readonly string[]]>(
        [
          ([c, things]) => `${say(c)}, so from ${from} to ${to} this gives ${row(things)}.`,
          ([c, things]) => `${say(c)}, which makes the order from ${from} to ${to} ${row(things)}.`,
        ],
        [comparison, chain],
        {
          relation: [
            [flipped(comparison), misplaced],
            [flipped(comparison), chain],
          ],
          result: [
            [comparison, misplaced],
            [comparison, atOtherEnd],
            [comparison, crossed],
          ],
        },
      ),
    );
  }
  return additions;
}

/** Comparisons of neighbours, joined one after the other to the whole order. */
export const chainOfComparisons: ProblemMaker = (draw) => {
  const scale = draw.pick(scales);
  const count = draw.int(4, 5);
  /** From most to least. */
  const order = draw.some(scale.things, count);
  const say = ({ a, b, more }: Comparison) => `${a} is ${more ? scale.more : scale.less} than ${b}`;
  const more = (a: string, b: string) => order.indexOf(a) < order.indexOf(b);
  const compare = (x: string, y: string): Comparison => {
    const [a, b] = draw.chance() ? [x, y] : [y, x];
    return { a, b, more: more(a, b) };
  };

  const clues = order.slice(1).map((thing, i) => compare(order[i], thing));
  const downwards = draw.chance();
  const start = draw.int(0, count - 3);
  const [top, middle, bottom] = order.slice(start, start + 3) as [string, string, string];
  const [x, y] = downwards ? [top, bottom] : [bottom, top];
  const premises = [compare(x, middle), compare(middle, y)] as const;
  const conclusion = compare(x, y);
  const others = order.filter((thing) => thing !== conclusion.a && thing !== conclusion.b);
  const first = draw.claim<readonly [Comparison, Comparison, Comparison]>(
    [
      ([p, q, r]) => `${say(p)}, and ${say(q)}, so ${say(r)}.`,
      ([p, q, r]) => `Since ${say(p)} and ${say(q)}, ${say(r)}.`,
    ],
    [...premises, conclusion],
    {
      relation: [
        [...premises, flipped(conclusion)],
        [flipped(premises[0]), premises[1], conclusion],
        [premises[0], flipped(premises[1]), conclusion],
      ],
      entity: others
        .map((b) => ({ ...conclusion, b }))
        .filter(({ a, b, more: said }) => said !== more(a, b))
        .map((c) => [...premises, c] as const),
    },
  );

  const additions = additionsTo({ order, scale, say, downwards }, start, draw);

  const place = draw.int(0, count - 1);
  const fromMost = place < count / 2;
  const rank = fromMost ? place : count - 1 - place;
  const title = `${rank === 0 ? "" : `${ordinals[rank]} `}${fromMost ? scale.most : scale.least}`;
  const answer = order[place];
  const which = scale.things === names ? "Who" : "Which one";
  const clueTexts = draw.some(clues, clues.length).map((clue) => `${capitalised(say(clue))}.`);
  return {
    question: `${clueTexts.join(" ")} ${which} is the ${title}${draw.chance() ? ` of these ${numberWords[count]}` : ""}?`,
    steps: [
      first,
      ...additions,
      draw.claim(
        [(thing: string) => `So the ${title} is ${thing}.`, (thing: string) => `Therefore, ${thing} is the ${title}.`],
        answer,
        { entity: order.filter((thing) => thing !== answer) },
      ),
    ],
  };
};

/** Ages or points by difference from one another, then put in order. */
export const orderByNumbers: ProblemMaker = (draw) => {
  const ages = draw.chance();
  const [more, less, unit, high, low] = ages
    ? ["older than", "younger than", "years", "oldest", "youngest"]
    : ["above", "below", "points", "one with the most points", "one with the fewest points"];
  const cast = draw.some(names, 4);
  const values = draw.some(
    Array.from({ length: 16 }, (_, i) => i + (ages ? 21 : 40)),
    4,
  );
  const is = (name: string, value: number) => (ages ? `${name} is ${value}` : `${name} has ${value}`);
  const links = cast.slice(1).map((name, i) => {
    const j = draw.int(0, i);
    return { name, value: values[i + 1], known: cast[j], base: values[j], gap: values[i + 1] - values[j] };
  });
  type Link = (typeof links)[number];
  const by = (gap: number) =>
    `${Math.abs(gap)} ${Math.abs(gap) === 1 ? unit.slice(0, -1) : unit} ${gap < 0 ? less : more}`;
  const steps = links.map((link) =>
    draw.claim<Link>(
      [
        (l) => `${is(l.known, l.base)} and ${l.name} is ${by(l.gap)} ${l.known}, so ${is(l.name, l.value)}.`,
        (l) =>
          `${l.name} is ${by(l.gap)} ${l.known}, so ${is(l.name, l.value)} because ${l.base} ${l.gap < 0 ? "-" : "+"} ${Math.abs(l.gap)} = ${l.value}.`,
      ],
      link,
      {
        result: [{ ...link, value: nearMiss(draw.random, link.value, [link.base]) }],
        relation: [{ ...link, gap: -link.gap, value: link.base - link.gap }],
        operand: values
          .filter((v) => v !== link.base)
          .slice(0, 2)
          .map((base) => ({ ...link, base, value: base + link.gap })),
      },
    ),
  );
  const top = draw.chance();
  const sorted = [...values].sort((a, b) => (top ? b - a : a - b));
  const winner = cast[values.indexOf(sorted[0])];
  const superlative = top ? high : low;
  const clues = links.map(({ name, gap, known }) => `${name} is ${by(gap)} ${known}.`);
  return {
    question: `${
      ages
        ? `${is(cast[0], values[0])} years old.`
        : `In a quiz, ${listed(cast)} each collected points. ${is(cast[0], values[0])} points.`
    } ${clues.join(" ")} Who is the ${superlative}?`,
    steps: [
      ...steps,
      draw.claim<readonly [string, number]>(
        [
          ([name, value]) => `So the ${superlative} is ${name}, ${ages ? "aged" : "who has"} ${value}.`,
          ([name, value]) =>
            `Of the four numbers, ${value} is the ${top ? "largest" : "smallest"}, so the answer is ${name}.`,
        ],
        [winner, sorted[0]],
        {
          entity: cast.filter((name) => name !== winner).map((name) => [name, sorted[0]]),
          operand: cast.filter((name) => name !== winner).map((name) => [name, values[cast.indexOf(name)]]),
        },
      ),
    ],
  };
};
