import type { Draw, ProblemMaker } from "../../draw.js";
import { names } from "../../words.js";
import { nearMiss } from "../../wrongNumber.js";

const surveys: readonly (readonly [who: string, one: string, two: string])[] = [
  ["students", "play football", "play tennis"],
  ["guests", "drink tea", "drink coffee"],
  ["employees", "speak French", "speak Spanish"],
  ["families", "have a cat", "have a dog"],
  ["children", "can swim", "can skate"],
  ["members", "sing in the choir", "play in the band"],
  ["travellers", "have been to Italy", "have been to Greece"],
];

interface Sum {
  readonly a: number;
  readonly sign: "+" | "-";
  readonly b: number;
  readonly gives: number;
}

/** A group of which some have one of two things, some the other, and some both. */
interface Survey {
  readonly who: string;
  readonly one: string;
  readonly two: string;
  readonly total: number;
  readonly both: number;
  readonly onlyOne: number;
  readonly onlyTwo: number;
}

const minus = (x: number, y: number): Sum => ({ a: x, sign: "-", b: y, gives: x - y });
const plus = (x: number, y: number): Sum => ({ a: x, sign: "+", b: y, gives: x + y });

const slips = (draw: Draw, sum: Sum, ...operands: Sum[]) => ({
  result: [{ ...sum, gives: nearMiss(draw.random, sum.gives, [sum.a, sum.b]) }],
  operand: operands.filter((o) => o.gives > 0 && o.gives !== sum.gives),
});

const difference = (draw: Draw, says: readonly string[], sum: Sum, ...operands: Sum[]) =>
  draw.claim<Sum>(
    says.map((end) => (s) => `${s.a} ${s.sign} ${s.b} = ${s.gives} ${end}`),
    sum,
    { ...slips(draw, sum, ...operands), operation: [plus(sum.a, sum.b)] },
  );

const stepsToNeither = (draw: Draw, { who, one, two, total, both, onlyOne, onlyTwo }: Survey) => {
  const [a, b] = [both + onlyOne, both + onlyTwo];
  return [
    difference(
      draw,
      [`${who} ${one} but do not belong to the other group.`],
      minus(a, both),
      minus(b, both),
      minus(total, a),
    ),
    draw.claim<Sum>(
      [
        (s) => `Together, ${s.a} ${s.sign} ${s.b} = ${s.gives} ${who} are in at least one group.`,
        (s) => `With those who ${two}, that makes ${s.a} ${s.sign} ${s.b} = ${s.gives} ${who} in at least one group.`,
      ],
      plus(onlyOne, b),
      slips(draw, plus(onlyOne, b), plus(a, b), plus(onlyOne, a)),
    ),
    difference(
      draw,
      [`${who} are in neither group.`],
      minus(total, a + b - both),
      minus(total, a + b),
      minus(total, onlyOne + onlyTwo),
    ),
  ];
};

const stepsToExactlyOne = (draw: Draw, { who, one, two, total, both, onlyOne, onlyTwo }: Survey) => {
  const [a, b] = [both + onlyOne, both + onlyTwo];
  return [
    difference(
      draw,
      [`${who} ${one} and nothing else.`, `${who} only ${one}.`],
      minus(a, both),
      minus(b, both),
      minus(total, a),
    ),
    difference(
      draw,
      [`${who} ${two} and nothing else.`, `${who} only ${two}.`],
      minus(b, both),
      minus(a, both),
      minus(total, b),
    ),
    draw.claim<Sum>(
      [
        (s) => `Together, ${s.a} ${s.sign} ${s.b} = ${s.gives} ${who} are in exactly one group.`,
        (s) => `Adding these, ${s.a} ${s.sign} ${s.b} = ${s.gives} ${who} are in exactly one group.`,
      ],
      plus(onlyOne, onlyTwo),
      slips(draw, plus(onlyOne, onlyTwo), plus(a, b), plus(onlyOne, b)),
    ),
  ];
};

/** How many of a group have exactly one of two things, or neither. */
export const inclusionExclusion: ProblemMaker = (draw) => {
  const [who, one, two] = draw.pick(surveys);
  const both = draw.int(3, 12);
  const onlyOne = draw.int(4, 20);
  const onlyTwo = draw.int(4, 20);
  const neither = draw.int(2, 15);
  const total = neither + both + onlyOne + onlyTwo;
  const [a, b] = [both + onlyOne, both + onlyTwo];
  const asked = draw.pick(["neither", "exactly one"] as const);
  const either = a + b - both;
  const question = {
    neither: `How many ${who} do neither?`,
    "exactly one": `For how many ${who} is exactly one of the two true?`,
  }[asked].replace(/do neither/, draw.pick(["do neither", "are in neither group"]));
  const value = asked === "neither" ? neither : onlyOne + onlyTwo;
  const phrase = asked === "neither" ? "in neither group" : "in exactly one group";
  const stepsTo = asked === "neither" ? stepsToNeither : stepsToExactlyOne;
  const steps = stepsTo(draw, { who, one, two, total, both, onlyOne, onlyTwo });
  const poser = draw.pick(names);
  return {
    question: `${draw.pick([`Of ${total} ${who},`, `${poser} asked ${total} ${who}:`])} ${a} ${one}, ${b} ${two}, and ${both} are in both groups. ${question}`,
    steps: [
      ...steps,
      draw.claim(
        [
          (n: number) => `So the answer is that ${n} ${who} are ${phrase}.`,
          (n: number) => `Therefore, ${n} of the ${who} are ${phrase}.`,
        ],
        value,
        {
          operand: [either, both, onlyOne, a, asked === "neither" ? onlyOne + onlyTwo : neither].filter(
            (n) => n !== value,
          ),
          result: [nearMiss(draw.random, value)],
        },
      ),
    ],
  };
};

const sorted = (values: Iterable<number>) => [...new Set(values)].sort((a, b) => a - b);
const shown = (values: readonly number[]) => (values.length === 0 ? "the empty set" : `{${values.join(", ")}}`);

/** The size of a set made of three others in two operations. */
export const setAlgebra: ProblemMaker = (draw) => {
  const numbers = sorted(
    draw.some(
      Array.from({ length: 20 }, (_, i) => i + 1),
      9,
    ),
  );
  const common = draw.some(numbers, 2);
  const others = draw.some(
    numbers.filter((n) => !common.includes(n)),
    6,
  );
  const a = sorted([...common, ...others.slice(0, 2)]);
  const b = sorted([...common, ...others.slice(2, 4)]);
  const c = sorted([common[0], others[0], others[2], others[5]]);
  const operations = {
    union: (x: readonly number[], y: readonly number[]) => sorted([...x, ...y]),
    intersection: (x: readonly number[], y: readonly number[]) => x.filter((n) => y.includes(n)),
    difference: (x: readonly number[], y: readonly number[]) => x.filter((n) => !y.includes(n)),
  };
  type Operation = keyof typeof operations;
  const all: readonly Operation[] = ["union", "intersection", "difference"];
  const first = draw.pick(all);
  const second = draw.pick(all.filter((operation) => operation !== first));
  const inner = operations[first](a, b);
  const result = operations[second](inner, c);
  const symbols = { union: "∪", intersection: "∩", difference: "\\" };
  const without = (set: readonly number[], place: number) => set.filter((_, i) => i !== place);
  const wrongSets = (x: readonly number[], y: readonly number[], operation: Operation, right: readonly number[]) => ({
    operation: all.filter((o) => o !== operation).map((o) => operations[o](x, y)),
    result: [
      without(right, draw.int(0, Math.max(0, right.length - 1))),
      sorted([...right, draw.pick(numbers.filter((n) => !right.includes(n)))]),
    ].filter((set) => set.join() !== right.join()),
  });
  const clause = { union: "or in", intersection: "and in", difference: "but not in" };
  const where = (x: string, y: string, operation: Operation) => `what is in ${x} ${clause[operation]} ${y}`;
  return {
    question: `A = ${shown(a)}, B = ${shown(b)} and C = ${shown(c)}. ${draw.pick([
      `How many elements does (A ${symbols[first]} B) ${symbols[second]} C have?`,
      `Find the number of elements of (A ${symbols[first]} B) ${symbols[second]} C.`,
    ])}`,
    steps: [
      draw.claim<readonly number[]>(
        [
          (set) => `A ${symbols[first]} B is ${where("A", "B", first)}, which is ${shown(set)}.`,
          (set) => `In the brackets, A ${symbols[first]} B = ${shown(set)}.`,
        ],
        inner,
        wrongSets(a, b, first, inner),
      ),
      draw.claim<readonly number[]>(
        [
          (set) =>
            `${shown(inner)} ${symbols[second]} C is ${where("the first set", "C", second)}, which is ${shown(set)}.`,
          (set) => `With C = ${shown(c)}, ${shown(inner)} ${symbols[second]} C = ${shown(set)}.`,
        ],
        result,
        wrongSets(inner, c, second, result),
      ),
      draw.claim<number>(
        [
          (n) => `So the answer is ${n}, the number of elements in ${shown(result)}.`,
          (n) => `Counting the elements of ${shown(result)}, the answer is ${n}.`,
        ],
        result.length,
        { result: [1, -1, 2, 3].map((by) => result.length + by).filter((n) => n >= 0) },
      ),
    ],
  };
};
