import type { ProblemMaker } from "../../draw.js";
import { listed, names } from "../../words.js";

const belongings: readonly (readonly string[])[] = [
  ["the red ball", "the blue ball", "the green ball", "the yellow ball"],
  ["the lamp", "the vase", "the puzzle", "the scarf"],
  ["the atlas", "the novel", "the cookbook", "the dictionary"],
  ["the guitar", "the flute", "the drum", "the violin"],
  ["the apple", "the pear", "the plum", "the orange"],
];

interface Swapped {
  readonly a: string;
  readonly b: string;
  readonly ofA: string;
  readonly ofB: string;
}

/** Who holds what after a few exchanges. */
export const swaps: ProblemMaker = (draw) => {
  const count = draw.int(3, 4);
  const cast = draw.some(names, count);
  const things = draw.some(draw.pick(belongings), count);
  const held = new Map(cast.map((name, i) => [name, things[i]]));
  const has = (name: string) => held.get(name)!;
  const start = cast.map((name) => `${name} has ${has(name)}`);
  const exchanges: Swapped[] = [];
  for (let i = draw.int(3, 4); i > 0; i--) {
    const last = exchanges.at(-1);
    const involved = [last?.a, last?.b];
    const fresh = cast.filter((name) => !involved.includes(name));
    const a = draw.pick(fresh);
    const b = draw.pick(cast.filter((name) => name !== a));
    const [ofA, ofB] = [has(b), has(a)];
    held.set(a, ofA).set(b, ofB);
    exchanges.push({ a, b, ofA, ofB });
  }
  const asked = draw.pick([exchanges.at(-1)!.a, exchanges.at(-1)!.b]);
  const steps = exchanges.map((right) => {
    const { a, b, ofA, ofB } = right;
    const rest = things.filter((thing) => thing !== ofA && thing !== ofB);
    return draw.claim<Swapped>(
      [
        (s) => `After ${s.a} and ${s.b} swap, ${s.a} has ${s.ofA} and ${s.b} has ${s.ofB}.`,
        (s) => `${s.a} and ${s.b} swap, so now ${s.a} has ${s.ofA} and ${s.b} has ${s.ofB}.`,
      ],
      right,
      {
        result: [{ ...right, ofA: ofB, ofB: ofA }],
        operand: [
          ...rest.map((thing) => ({ ...right, ofA: thing })),
          ...rest.map((thing) => ({ ...right, ofB: thing })),
        ],
        entity: cast
          .filter((name) => name !== a && name !== b)
          .flatMap((name) => [
            { ...right, a: name },
            { ...right, b: name },
          ]),
      },
    );
  });
  const verb = draw.pick(["swap", "trade"]);
  return {
    question: `${listed(start)}. ${exchanges
      .map(({ a, b }, i) => `${i === 0 ? "First" : "Then"} ${a} and ${b} ${verb} what they have.`)
      .join(" ")} What does ${asked} have ${draw.pick(["at the end", "now"])}?`,
    steps: [
      ...steps,
      draw.claim(
        [
          (thing: string) => `So at the end ${asked} has ${thing}.`,
          (thing: string) => `The answer is that ${asked} has ${thing}.`,
        ],
        has(asked),
        {
          entity: [...new Set([...things, ...belongings.find((set) => set.includes(things[0]))!])].filter(
            (thing) => thing !== has(asked),
          ),
        },
      ),
    ],
  };
};
