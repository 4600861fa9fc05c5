import { describe, expect, test } from "vitest";
import { between, pick, type Random, seededRandom } from "../../../../../src/core/statistics/random.js";
import { brackets } from "../../../../../src/core/computation/puzzles/brackets.js";
import { checksOf, failing, puzzleRows } from "./puzzleTable.js";

const rows = puzzleRows("./brackets.table.txt");

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(rows.filter(({ expected }) => expected === null).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what of a solution is refuted, and what is not", () => {
  test.each(rows)("$steps", ({ prompt, steps, expected }) => {
    expect(failing(brackets, prompt, steps).at(-1)).toEqual(expected === null ? [] : expected.split(" & "));
  });
});

const kinds = ["()", "[]", "{}", "<>"];

/** A sequence that is not closed yet, and the stack behind each of its symbols. */
function sequence(random: Random) {
  let stack = "";
  let input = "";
  const stacks = [""];
  const length = between(random, 3, 24);
  while (input.length < length || stack === "") {
    const top = kinds.find(([opener]) => opener === stack.at(-1));
    if (top && random() < 0.45) {
      input += top[1];
      stack = stack.slice(0, -1);
    } else {
      const [opener] = pick(random, kinds);
      input += opener;
      stack += opener;
    }
    stacks.push(stack);
  }
  return { input, stacks };
}

const spaced = (symbols: string) => [...symbols].join(" ");
const named = (symbols: string) => (symbols === "" ? "empty" : spaced(symbols));
const quotedList = (symbols: string) => [...symbols].map((symbol) => `"${symbol}"`).join(", ");
const closing = (stack: string) =>
  [...stack]
    .reverse()
    .map((symbol) => kinds.find(([opener]) => opener === symbol)?.[1])
    .join("");

/** Each step tells one of the stacks: the first one the empty one, the last one the final one. */
const wordings: readonly ((input: string, stacks: readonly string[]) => string[])[] = [
  (input, stacks) => stacks.map((stack, i) => (i === 0 ? "stack: empty" : `${input[i - 1]} ; stack: ${named(stack)}`)),
  (input, stacks) =>
    stacks.map((stack, i) => (i === 0 ? "0: empty stack" : `${i}: ${input[i - 1]} ; stack: ${named(stack)}`)),
  (input, stacks) =>
    stacks.map((stack, i) =>
      i === 0
        ? "We start with an empty stack."
        : `After reading \`${input[i - 1]}\`, the stack is ${stack === "" ? "empty" : `\`${stack}\``}.`,
    ),
  (input, stacks) =>
    stacks.map((stack, i) =>
      i === 0
        ? "Initially, the stack is empty."
        : `Step ${i}: Read "${input[i - 1]}": ${"([{<".includes(input[i - 1]) ? "push" : "pop"}. The stack is now ${stack === "" ? "empty" : `[${quotedList(stack)}]`}.`,
    ),
  (input, stacks) =>
    stacks.map((stack, i) =>
      i === 0 ? "Stack: empty" : `The next symbol is \`${input[i - 1]}\`.\nStack: ${named(stack)}`,
    ),
];
const ends = (stack: string) => [
  `Now, we have reached the end. The final stack is "${spaced(stack)}".`,
  `We will need to pop out ${quotedList([...stack].reverse().join(""))} one by one in that order.`,
  `So, we need ${quotedList(closing(stack))}. So the answer is ${spaced(closing(stack))}.`,
];
const promptOf = (input: string) =>
  `Complete the rest of the sequence, making sure that the parentheses are closed properly. Input: ${spaced(input)}`;
const where = (failed: readonly string[][]) => failed.flatMap((own, i) => (own.length > 0 ? [i] : []));

describe("random sequences", () => {
  test("a right solution is never refuted and its stacks are computed", () => {
    for (let seed = 0; seed < 80; seed++) {
      const { input, stacks } = sequence(seededRandom(seed));
      for (const wording of wordings) {
        const steps = [...wording(input, stacks), ...ends(stacks[stacks.length - 1])];
        const checks = checksOf(brackets, promptOf(input), steps);
        expect(
          checks.flat().filter(({ holds }) => !holds),
          steps.join("\n"),
        ).toEqual([]);
        expect(
          checks.slice(1).every((own) => own.some(({ holds }) => holds)),
          `${promptOf(input)}\n${steps.join("\n")}`,
        ).toBe(true);
      }
    }
  });

  test("one wrong stack is refuted at its step alone", () => {
    for (let seed = 100; seed < 180; seed++) {
      const random = seededRandom(seed);
      const { input, stacks } = sequence(random);
      const at = between(random, 1, stacks.length - 1);
      const right = stacks[at];
      const wrong = pick(
        random,
        [`${right}(`, `${right}[`, right.slice(0, -1), `${right.slice(0, -1)}<`].filter((one) => one !== right),
      );
      for (const wording of wordings) {
        const told = stacks.map((stack, i) => (i === at ? wrong : stack));
        const steps = [...wording(input, told), ...ends(stacks[stacks.length - 1])];
        expect(where(failing(brackets, promptOf(input), steps)), `${promptOf(input)}\n${steps.join("\n")}`).toEqual([
          at,
        ]);
      }
    }
  });

  test("what follows rightly from a wrong stack is not refuted, but the final stack and the answer are", () => {
    for (let seed = 200; seed < 260; seed++) {
      const random = seededRandom(seed);
      const { input, stacks } = sequence(random);
      // Something at the bottom that was never read.
      const bottom = pick(random, ["(", "{"]);
      const told = stacks.map((stack, i) => (i === 0 ? stack : bottom + stack));
      const steps = [...wordings[0](input, told), ...ends(told[told.length - 1])];
      const { length } = steps;
      expect(where(failing(brackets, promptOf(input), steps)), `${promptOf(input)}\n${steps.join("\n")}`).toEqual([
        1,
        length - 3,
        length - 1,
      ]);
    }
  });
});

test.each([
  ["two sequences", "Complete the rest of the sequence. Input: [ {\nInput: < ("],
  [
    "an example before it",
    "Complete the rest of the sequence. Input: [ {\nAnswer: } ]\n\nComplete the rest of the sequence. Input: [ { [",
  ],
  ["nothing asked", "Here is a sequence: [ { ["],
  ["nothing to close", "Complete the rest of the sequence. Input: [ ] { }"],
  ["a bracket that closes nothing", "Complete the rest of the sequence. Input: [ } {"],
  ["a rule of its own", "Complete the rest of the sequence, ignoring round brackets. Input: [ ( {"],
  ["no sequence", "Complete the rest of the sequence, making sure that the parentheses are closed properly."],
])("no puzzle is read where there is %s", (_, prompt) => {
  expect(brackets.read(prompt)).toBeNull();
});

test("the claim stands where its span says", () => {
  const step = "Let's go.\n[ ; stack: {\nThat is it.";
  const [check] = checksOf(brackets, promptOf("[{["), [step])[0];
  expect(check.claim).toBe("[ ; stack: {");
  expect(step.slice(check.span.start, check.span.end)).toBe(check.claim);
});

test.each(["[", "[ ", "( a", "] ; stack: ", '"[", ', " ; ", "\n", "so ", "push [ ", "stack: ", "(1", "the answer is "])(
  "100,000 characters of “%s” are read at once",
  (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    brackets.read(text);
    brackets.read(`Complete the rest of the sequence. Input: ${text}`.slice(0, 3900));
    const lines = Array.from({ length: 8 }, () => `[${text.slice(0, 480)}x`).join("\n");
    expect(
      checksOf(brackets, promptOf("[{["), [text, lines])
        .flat()
        .every(({ holds }) => holds),
    ).toBe(true);
  },
);
