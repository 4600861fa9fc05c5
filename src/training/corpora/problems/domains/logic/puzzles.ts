import { capitalised } from "../../../../../core/capitalised.js";
import type { Draw, ProblemMaker } from "../../draw.js";
import { listed, names, numberWords } from "../../words.js";

const things: readonly {
  readonly set: readonly string[];
  readonly verb: readonly [string, string];
  readonly intro: string;
}[] = [
  {
    set: ["the cat", "the dog", "the parrot", "the rabbit", "the hamster"],
    verb: ["own", "owns"],
    intro: "own one pet each",
  },
  {
    set: ["the guitar", "the piano", "the flute", "the violin", "the trumpet"],
    verb: ["play", "plays"],
    intro: "play one instrument each",
  },
  {
    set: ["the tea", "the coffee", "the juice", "the milk", "the soup"],
    verb: ["order", "orders"],
    intro: "order one thing each",
  },
  {
    set: ["the red house", "the blue house", "the green house", "the white house"],
    verb: ["have", "has"],
    intro: "have one house each",
  },
];

const sentences = ([plural, singular]: readonly [string, string]) => ({
  not: (name: string, thing: string) => `${name} does not ${plural} ${thing}`,
  does: (name: string, thing: string) => `${name} ${singular} ${thing}`,
  neither: (name: string, two: readonly string[]) => `${name} ${singular} neither ${two[0]} nor ${two[1]}`,
});

/** Who has which, by what each has not. */
export const elimination: ProblemMaker = (draw) => {
  const { set, verb, intro } = draw.pick(things);
  const { not, does, neither } = sentences(verb);
  const cast = draw.some(names, 4);
  const [a, b, c, d] = cast as [string, string, string, string];
  const [w, x, y, z] = draw.some(set, 4) as [string, string, string, string];
  const shown = draw.some([w, x, y, z], 4);
  const [y1, z1] = draw.some([y, z], 2) as [string, string];
  const clues = draw.some([`${does(a, w)}.`, `${neither(b, [y1, z1])}.`, `${not(c, z)}.`], 3);
  const asked = draw.pick([
    [c, y],
    [d, z],
  ] as const);
  return {
    question: `${listed(draw.some(cast, 4))} ${intro}: ${listed(shown)}. ${clues.join(" ")} ${draw.pick([
      `What does ${asked[0]} ${verb[0]}?`,
      `Who ${verb[1]} ${asked[1]}?`,
    ])}`,
    steps: [
      draw.claim<readonly [string, readonly string[], string, string]>(
        [
          ([name, two, thing, gone]) => `${neither(name, two)} and ${gone} is taken by ${a}, so ${does(name, thing)}.`,
          ([name, two, thing, gone]) => `As ${gone} is taken by ${a} and ${neither(name, two)}, ${does(name, thing)}.`,
        ],
        [b, [y1, z1], x, w],
        {
          result: [
            [b, [y1, z1], y1, w],
            [b, [y1, z1], z1, w],
          ],
          operand: [
            [b, [x, y1], z1, w],
            [b, [z1, x], y1, w],
          ],
          entity: [
            [c, [y1, z1], x, w],
            [d, [y1, z1], x, w],
          ],
        },
      ),
      draw.claim<readonly [string, string, string]>(
        [
          ([name, less, thing]) => `Only ${y1} and ${z1} are left and ${not(name, less)}, so ${does(name, thing)}.`,
          ([name, less, thing]) => `Of ${y1} and ${z1}, ${name} does not ${verb[0]} ${less}, so ${does(name, thing)}.`,
        ],
        [c, z, y],
        {
          result: [
            [c, z, x],
            [c, z, w],
          ],
          operand: [[c, y, z]],
          entity: [[d, z, y]],
        },
      ),
      draw.claim<readonly [string, string]>(
        [
          ([name, thing]) => `${capitalised(thing)} is the only one left for ${name}.`,
          ([name, thing]) => `That leaves ${thing} for ${name}.`,
        ],
        [d, z],
        {
          entity: [[c, z]],
          result: [
            [d, y],
            [d, x],
          ],
        },
      ),
      whoHasWhich(draw, does, asked, cast, [w, x, y, z]),
    ],
  };
};

const whoHasWhich = (
  draw: Draw,
  does: (name: string, thing: string) => string,
  [askedName, askedThing]: readonly [string, string],
  cast: readonly string[],
  all: readonly string[],
) =>
  draw.claim<readonly [string, string]>(
    [
      ([name, thing]) => `So the answer is that ${does(name, thing)}.`,
      ([name, thing]) => `Therefore, ${does(name, thing)}.`,
    ],
    [askedName, askedThing],
    {
      entity: cast.filter((name) => name !== askedName).map((name) => [name, askedThing]),
      result: all.filter((thing) => thing !== askedThing).map((thing) => [askedName, thing]),
    },
  );

/** A label's sentence about where the prize is: in box `box`, or not. */
interface Label {
  readonly box: number;
  readonly is: boolean;
}

const holds = ({ box, is }: Label, prize: number) => (box === prize) === is;
const truths = (labels: readonly Label[], prize: number) => labels.map((label) => holds(label, prize));
const count = (values: readonly boolean[]) => values.filter(Boolean).length;

/** Three labels and a number of true ones that only one place of the prize gives. */
const drawLabels = (draw: Draw): { labels: Label[]; wanted: number; prize: number } => {
  const labels = [0, 1, 2].map((): Label => ({ box: draw.int(0, 2), is: draw.chance() }));
  const wanted = draw.pick([1, 2]);
  const fitting = [0, 1, 2].filter((prize) => count(truths(labels, prize)) === wanted);
  const plain = new Set(labels.map(({ box, is }) => `${box}${is}`)).size === 3;
  return plain && fitting.length === 1 ? { labels, wanted, prize: fitting[0] } : drawLabels(draw);
};

/** The box with the prize, by trying every box. */
export const labels: ProblemMaker = (draw) => {
  const boxes = draw.some("red blue green yellow white black".split(" "), 3);
  const { labels: written, wanted, prize } = drawLabels(draw);
  const sentence = ({ box, is }: Label) => `"The prize is ${is ? "" : "not "}in the ${boxes[box]} box."`;
  const which = (values: readonly boolean[]) => listed(values.map((value) => (value ? "true" : "false")));
  const flip = (values: readonly boolean[], i: number) => values.map((value, j) => (i === j ? !value : value));
  const number = (n: number) => `${numberWords[n]} true ${n === 1 ? "label" : "labels"}`;
  type Tried = readonly [values: readonly boolean[], total: number];
  const found = `${wanted === 1 ? "one label is" : "two labels are"} true`;
  return {
    question: `There are three boxes, and a prize is in one of them. ${written
      .map((label, i) => `The label on the ${boxes[i]} box says ${sentence(label)}`)
      .join(" ")} Exactly ${found}. ${draw.pick(["Which box has the prize?", "Where is the prize?"])}`,
    steps: [
      ...[0, 1, 2].map((box) => {
        const right = truths(written, box);
        return draw.claim<Tried>(
          [
            ([v, n]) =>
              `If the prize were in the ${boxes[box]} box, the ${listed(boxes)} labels would be ${which(v)}, which makes ${number(n)}.`,
            ([v, n]) =>
              `With the prize in the ${boxes[box]} box, the ${listed(boxes)} labels are ${which(v)}, and that is ${number(n)}.`,
          ],
          [right, count(right)],
          {
            relation: [0, 1, 2].map((i) => [flip(right, i), count(flip(right, i))]),
            result: [0, 1, 2, 3].filter((n) => Math.abs(n - count(right)) === 1).map((n) => [right, n]),
          },
        );
      }),
      draw.claim<number>(
        [
          (box) =>
            `Only the ${boxes[box]} box gives exactly ${number(wanted)}, so the prize is in the ${boxes[box]} box.`,
          (box) => `So the prize is in the ${boxes[box]} box, the only one with exactly ${number(wanted)}.`,
        ],
        prize,
        { entity: [0, 1, 2].filter((box) => box !== prize) },
      ),
    ],
  };
};
