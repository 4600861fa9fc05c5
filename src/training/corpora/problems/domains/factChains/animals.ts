import type { ProblemMaker } from "../../draw.js";
import { nearMiss } from "../../wrongNumber.js";

const legCounts: readonly (readonly [animal: string, many: string, kind: string, legs: number])[] = [
  ["spider", "spiders", "arachnid", 8],
  ["scorpion", "scorpions", "arachnid", 8],
  ["ant", "ants", "insect", 6],
  ["bee", "bees", "insect", 6],
  ["beetle", "beetles", "insect", 6],
  ["butterfly", "butterflies", "insect", 6],
  ["eagle", "eagles", "bird", 2],
  ["chicken", "chickens", "bird", 2],
  ["penguin", "penguins", "bird", 2],
  ["owl", "owls", "bird", 2],
  ["horse", "horses", "four-legged mammal", 4],
  ["dog", "dogs", "four-legged mammal", 4],
  ["elephant", "elephants", "four-legged mammal", 4],
];

const a = (noun: string) => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** The legs of several animals of two kinds. */
export const legs: ProblemMaker = (draw) => {
  const [one, two] = draw.some(legCounts, 2) as [(typeof legCounts)[number], (typeof legCounts)[number]];
  if (one[3] === two[3]) return legs(draw);
  const counts = [draw.int(2, 9), draw.int(2, 9)] as const;
  const products = [counts[0] * one[3], counts[1] * two[3]] as const;
  const total = products[0] + products[1];
  const kindOf = ([animal, , kind, number]: (typeof legCounts)[number]) => {
    const kinds = new Map(legCounts.map(([, , k, n]) => [k, n]));
    const others = [...kinds].filter(([k]) => k !== kind);
    return draw.claim<readonly [string, number]>(
      [
        ([k, n]) => `${a(animal)} is ${a(k)} and has ${n} legs.`,
        ([k, n]) => `Being ${a(k)}, ${a(animal)} has ${n} legs.`,
      ],
      [kind, number],
      {
        entity: draw.some(others, 2),
        operand: draw.some(others, 2).map(([, n]) => [kind, n]),
      },
    );
  };
  type Product = readonly [count: number, each: number, product: number];
  const multiplied = ([, many, , each]: (typeof legCounts)[number], count: number) =>
    draw.claim<Product>(
      [
        ([c, e, p]) => `The ${many} together have ${c} × ${e} = ${p} legs.`,
        ([c, e, p]) => `All the ${many} have ${c} × ${e} = ${p} legs.`,
      ],
      [count, each, count * each],
      {
        result: [[count, each, nearMiss(draw.random, count * each)]],
        operand: [
          [count, each === 2 ? 4 : each - 2, count * (each === 2 ? 4 : each - 2)],
          [count + 1, each, (count + 1) * each],
        ],
      },
    );
  return {
    question: draw.pick([
      `How many legs do ${counts[0]} ${one[1]} and ${counts[1]} ${two[1]} have together?`,
      `There are ${counts[0]} ${one[1]} and ${counts[1]} ${two[1]}. How many legs is that in all?`,
    ]),
    steps: [
      kindOf(one),
      multiplied(one, counts[0]),
      kindOf(two),
      multiplied(two, counts[1]),
      draw.claim<readonly [number, number, number]>(
        [
          ([x, y, sum]) => `So the answer is ${x} + ${y} = ${sum} legs.`,
          ([x, y, sum]) => `In all, there are ${x} + ${y} = ${sum} legs.`,
        ],
        [products[0], products[1], total],
        {
          result: [[products[0], products[1], nearMiss(draw.random, total)]],
          operand: [
            [products[0] + one[3], products[1], total + one[3]],
            [products[0], products[1] + 2, total + 2],
          ],
        },
      ),
    ],
  };
};

/** How one of a class breathes, and what covers its body. */
const classes = {
  mammal: { breathes: "with lungs", cover: "hair" },
  bird: { breathes: "with lungs", cover: "feathers" },
  fish: { breathes: "with gills", cover: "scales" },
  insect: { breathes: "through tiny holes in its body", cover: "a hard outer shell" },
} as const;
type Class = keyof typeof classes;

const animals: readonly (readonly [animal: string, Class])[] = [
  ["dolphin", "mammal"],
  ["whale", "mammal"],
  ["bat", "mammal"],
  ["seal", "mammal"],
  ["cow", "mammal"],
  ["tiger", "mammal"],
  ["penguin", "bird"],
  ["ostrich", "bird"],
  ["eagle", "bird"],
  ["parrot", "bird"],
  ["owl", "bird"],
  ["salmon", "fish"],
  ["tuna", "fish"],
  ["trout", "fish"],
  ["carp", "fish"],
  ["ant", "insect"],
  ["bee", "insect"],
  ["mosquito", "insect"],
  ["butterfly", "insect"],
  ["beetle", "insect"],
];

/** An animal's class, the class's trait, the animal's trait. */
export const classTrait: ProblemMaker = (draw) => {
  const [animal, kind] = draw.pick(animals);
  const asked = draw.pick(["breathes", "cover"] as const);
  // Not plain: little hair is left, or there are scales on the wings.
  if (asked === "cover" && ["dolphin", "whale", "butterfly", "mosquito"].includes(animal)) return classTrait(draw);
  const right = classes[kind][asked];
  const traits = [...new Set(Object.values(classes).map((traitsOf) => traitsOf[asked] as string))];
  const others = draw.some(
    (Object.keys(classes) as Class[]).filter((other) => other !== kind),
    3,
  );
  const say = (subject: string, trait: string) =>
    asked === "breathes" ? `${subject} breathes ${trait}` : `the body of ${subject} is covered with ${trait}`;
  const wrongTraits = draw.some(
    traits.filter((trait) => trait !== right),
    3,
  );
  return {
    question: {
      breathes: draw.pick([
        `How does ${a(animal)} breathe: ${traits.join(", or ")}?`,
        `To which class of animals does ${a(animal)} belong, and how does it breathe?`,
      ]),
      cover: draw.pick([
        `What covers the body of ${a(animal)}: ${traits.join(", or ")}?`,
        `To which class of animals does ${a(animal)} belong, and what is its body covered with?`,
      ]),
    }[asked],
    steps: [
      draw.claim<string>(
        [
          (value) => `${a(animal)} belongs to the class of ${value}s.`.replace("fishs", "fish"),
          (value) => `By its class, ${a(animal)} is ${a(value)}.`,
        ],
        kind,
        { entity: others },
      ),
      draw.claim<readonly [string, string]>(
        [([k, t]) => `${say(a(k), t)}.`, ([k, t]) => `In general, ${say(a(k), t)}.`],
        [kind, right],
        {
          result: wrongTraits.map((trait) => [kind, trait]),
          entity: others.filter((other) => classes[other][asked] !== right).map((other) => [other, right]),
        },
      ),
      draw.claim<readonly [string, string]>(
        [
          ([k, t]) => `So ${a(animal)} is ${a(k)}, and ${say(a(animal), t)}.`,
          ([k, t]) => `The answer is that ${a(animal)} is ${a(k)} and that ${say(a(animal), t)}.`,
        ],
        [kind, right],
        {
          result: wrongTraits.map((trait) => [kind, trait]),
          entity: others.map((other) => [other, right]),
        },
      ),
    ],
  };
};
