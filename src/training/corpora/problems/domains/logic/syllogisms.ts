import { capitalised } from "../../../../../core/capitalised.js";
import type { ProblemMaker } from "../../draw.js";
import { everyday, invented } from "./ruleChains.js";

type Quantity = "every" | "no" | "some";
/** About places 0, 1 and 2 of the three kinds drawn; 1 is the one in both premises. */
type Sentence = readonly [Quantity, x: 0 | 1 | 2, y: 0 | 1 | 2];
type Mode = "must" | "cannot" | "may";

interface Form {
  readonly premises: readonly [Sentence, Sentence];
  readonly conclusion: Sentence;
  readonly follows: boolean;
  /** What the premises say of somebody of kind `who`, or outside it. */
  readonly key: { readonly who: 0 | 1 | 2; readonly outside?: true; readonly mode: Mode; readonly what: 0 | 1 | 2 };
}

const form = (premises: Form["premises"], conclusion: Sentence, follows: boolean, key: Form["key"]): Form => ({
  premises,
  conclusion,
  follows,
  key,
});

const forms: readonly Form[] = [
  form(
    [
      ["every", 0, 1],
      ["every", 1, 2],
    ],
    ["every", 0, 2],
    true,
    { who: 1, mode: "must", what: 2 },
  ),
  form(
    [
      ["every", 0, 1],
      ["no", 1, 2],
    ],
    ["no", 0, 2],
    true,
    { who: 1, mode: "cannot", what: 2 },
  ),
  form(
    [
      ["some", 0, 1],
      ["every", 1, 2],
    ],
    ["some", 0, 2],
    true,
    { who: 1, mode: "must", what: 2 },
  ),
  form(
    [
      ["every", 0, 1],
      ["no", 2, 1],
    ],
    ["no", 0, 2],
    true,
    { who: 1, mode: "cannot", what: 2 },
  ),
  form(
    [
      ["every", 0, 1],
      ["every", 2, 1],
    ],
    ["every", 0, 2],
    false,
    { who: 1, mode: "may", what: 2 },
  ),
  form(
    [
      ["every", 0, 1],
      ["some", 1, 2],
    ],
    ["some", 0, 2],
    false,
    { who: 1, mode: "may", what: 2 },
  ),
  form(
    [
      ["every", 0, 1],
      ["every", 1, 2],
    ],
    ["every", 2, 0],
    false,
    { who: 2, mode: "may", what: 0 },
  ),
  form(
    [
      ["no", 0, 1],
      ["every", 1, 2],
    ],
    ["no", 0, 2],
    false,
    { who: 0, mode: "may", what: 2 },
  ),
  form(
    [
      ["no", 0, 1],
      ["every", 2, 1],
    ],
    ["no", 0, 2],
    true,
    { who: 0, mode: "cannot", what: 2 },
  ),
  form(
    [
      ["every", 0, 1],
      ["some", 2, 1],
    ],
    ["some", 0, 2],
    false,
    { who: 1, mode: "may", what: 2 },
  ),
];

/** Whether a conclusion about three kinds follows from two premises. */
export const syllogism: ProblemMaker = (draw) => {
  const { premises, conclusion, follows, key } = draw.pick(forms);
  const made = draw.chance();
  const kinds = draw.some(made ? invented : everyday, 3);
  const words: Readonly<Record<Quantity, string>> = { every: "every", no: "no", some: "at least one" };
  const say = ([quantity, x, y]: Sentence) => `${words[quantity]} ${kinds[x]} is a ${kinds[y]}`;
  const reading = (place: string, [quantity, x, y]: Sentence) => {
    const otherQuantity: Quantity = quantity === "no" ? draw.pick(["every", "some"]) : "no";
    return draw.claim<Sentence>(
      [
        (sentence) => `The ${place} premise says that ${say(sentence)}.`,
        (sentence) => `From the ${place} premise we know that ${say(sentence)}.`,
      ],
      [quantity, x, y],
      {
        relation: [
          [otherQuantity, x, y],
          ["every", y, x],
        ],
        // Another kind than the sentence is about.
        entity: [[quantity, x, ([0, 1, 2] as const).find((k) => k !== x && k !== y)!]],
      },
    );
  };
  const modes: Readonly<Record<Mode, string>> = { must: "must be", cannot: "cannot be", may: "may or may not be" };
  type Key = readonly [who: number, Mode, what: number];
  const conclusions: readonly (readonly [boolean, Sentence])[] = [
    [!follows, conclusion],
    // A premise follows from itself.
    [false, premises[0]],
    [true, [follows ? "every" : "no", conclusion[2], conclusion[1]]],
    [true, [conclusion[0] === "no" ? "every" : "no", conclusion[1], conclusion[2]]],
  ];
  return {
    question: `${made ? "" : "Suppose that in some village two things are true. "}${capitalised(say(premises[0]))}. ${capitalised(say(premises[1]))}. ${draw.pick(
      ["Does it follow that", "Can we conclude that"],
    )} ${say(conclusion)}?`,
    steps: [
      reading("first", premises[0]),
      reading("second", premises[1]),
      draw.claim<Key>(
        [
          ([who, mode, what]) => `So somebody who is a ${kinds[who]} ${modes[mode]} a ${kinds[what]}.`,
          ([who, mode, what]) => `Put together, this means that a ${kinds[who]} ${modes[mode]} a ${kinds[what]}.`,
        ],
        [key.who, key.mode, key.what],
        {
          relation: (["must", "cannot", "may"] as const)
            .filter((mode) => mode !== key.mode)
            .map((mode) => [key.who, mode, key.what]),
        },
      ),
      draw.claim<readonly [boolean, Sentence]>(
        [
          ([does, sentence]) => `Therefore, it ${does ? "follows" : "does not follow"} that ${say(sentence)}.`,
          ([does, sentence]) => `So the answer is that we ${does ? "can" : "cannot"} conclude that ${say(sentence)}.`,
        ],
        [follows, conclusion],
        { relation: conclusions },
      ),
    ],
  };
};
