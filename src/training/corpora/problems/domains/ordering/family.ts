import type { ProblemMaker } from "../../draw.js";
import { people } from "../../words.js";

type Relation =
  | "parent"
  | "child"
  | "sibling"
  | "grandparent"
  | "grandchild"
  | "uncle"
  | "nephew"
  | "cousin"
  | "great-grandparent"
  | "great-grandchild";

const words: Readonly<Record<Relation, readonly [woman: string, man: string]>> = {
  parent: ["mother", "father"],
  child: ["daughter", "son"],
  sibling: ["sister", "brother"],
  grandparent: ["grandmother", "grandfather"],
  grandchild: ["granddaughter", "grandson"],
  uncle: ["aunt", "uncle"],
  nephew: ["niece", "nephew"],
  cousin: ["cousin", "cousin"],
  "great-grandparent": ["great-grandmother", "great-grandfather"],
  "great-grandchild": ["great-granddaughter", "great-grandson"],
};

const inverse: Readonly<Record<Relation, Relation>> = {
  parent: "child",
  child: "parent",
  sibling: "sibling",
  grandparent: "grandchild",
  grandchild: "grandparent",
  uncle: "nephew",
  nephew: "uncle",
  cousin: "cousin",
  "great-grandparent": "great-grandchild",
  "great-grandchild": "great-grandparent",
};

/** "first second": what X is to Z if X is the first to Y and Y the second to Z. Brothers and sisters share both parents. */
const composed: Readonly<Record<string, Relation>> = {
  "parent parent": "grandparent",
  "parent sibling": "parent",
  "child child": "grandchild",
  "child sibling": "nephew",
  "child parent": "sibling",
  "sibling sibling": "sibling",
  "nephew parent": "cousin",
  "nephew child": "grandchild",
  "sibling parent": "uncle",
  "sibling child": "child",
  "grandparent parent": "great-grandparent",
  "grandparent sibling": "grandparent",
  "uncle sibling": "uncle",
  "grandchild child": "great-grandchild",
};

/** Three links from A to D for which both the first two and the whole have a name. */
const chains = (["parent", "child", "sibling"] as const).flatMap((one, _, links) =>
  links.flatMap((two) =>
    links.flatMap((three) => {
      const half = composed[`${one} ${two}`];
      const whole = half && composed[`${half} ${three}`];
      return half && whole ? [{ one, two, three, half, whole }] : [];
    }),
  ),
);

interface Joined {
  readonly first: Relation;
  readonly second: Relation;
  readonly both: Relation;
}

/** How the first of four people in a chain is related to the last. */
export const familyRelations: ProblemMaker = (draw) => {
  const chain = draw.pick(chains);
  const cast = draw.some(people, 4);
  const woman = new Map(cast);
  const [a, b, c, d] = cast.map(([name]) => name) as [string, string, string, string];
  const word = (name: string, relation: Relation) => words[relation][woman.get(name) ? 0 : 1];
  const say = (x: string, relation: Relation, y: string) => `${x} is the ${word(x, relation)} of ${y}`;
  const near: Readonly<Record<Relation, readonly Relation[]>> = {
    parent: ["grandparent", "uncle", "sibling"],
    child: ["grandchild", "nephew", "sibling"],
    sibling: ["cousin", "uncle", "parent"],
    grandparent: ["parent", "uncle", "great-grandparent"],
    grandchild: ["child", "nephew", "great-grandchild"],
    uncle: ["grandparent", "cousin", "sibling"],
    nephew: ["cousin", "grandchild", "sibling"],
    cousin: ["nephew", "uncle", "sibling"],
    "great-grandparent": ["grandparent", "parent", "uncle"],
    "great-grandchild": ["grandchild", "child", "nephew"],
  };
  const join = (x: string, y: string, z: string, right: Joined) =>
    draw.claim<Joined>(
      [
        (j) => `${say(x, j.first, y)} and ${say(y, j.second, z)}, so ${say(x, j.both, z)}.`,
        (j) => `Since ${say(x, j.first, y)} and ${say(y, j.second, z)}, ${say(x, j.both, z)}.`,
      ],
      right,
      {
        result: near[right.both].map((both) => ({ ...right, both })),
        relation: [
          { ...right, both: inverse[right.both] },
          { ...right, second: inverse[right.second] },
        ],
        operand: near[right.first].filter((r) => r !== right.both).map((first) => ({ ...right, first })),
      },
    );
  const back = inverse[chain.whole];
  const clues = draw.some([say(a, chain.one, b), say(b, chain.two, c), say(c, chain.three, d)], 3);
  return {
    question: `${clues.join(". ")}. ${draw.pick([`How is ${d} related to ${a}?`, `What is ${d} to ${a}?`])}${
      Object.values(chain).includes("sibling") ? " All brothers and sisters here have the same parents." : ""
    }`,
    steps: [
      join(a, b, c, { first: chain.one, second: chain.two, both: chain.half }),
      join(a, c, d, { first: chain.half, second: chain.three, both: chain.whole }),
      draw.claim<Relation>(
        [
          (relation) => `Seen the other way round, ${say(d, relation, a)}.`,
          (relation) => `So, asked the other way round, ${say(d, relation, a)}.`,
        ],
        back,
        { relation: [chain.whole], result: near[back] },
      ),
    ],
  };
};
