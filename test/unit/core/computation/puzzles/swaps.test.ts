import { describe, expect, test } from "vitest";
import { between, pick, type Random, seededRandom, shuffled } from "../../../../../src/core/statistics/random.js";
import { swaps } from "../../../../../src/core/computation/puzzles/swaps.js";
import { ordering } from "../../../../../src/training/corpora/problems/domains/ordering.js";
import { checksOf, failing, puzzleRows } from "./puzzleTable.js";

const rows = puzzleRows("./swaps.table.txt");

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(rows.filter(({ expected }) => expected === null).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what of a solution is refuted, and what is not", () => {
  test.each(rows)("$steps", ({ prompt, steps, expected }) => {
    expect(failing(swaps, prompt, steps).at(-1)).toEqual(expected === null ? [] : expected.split(" & "));
  });
});

interface Setting {
  readonly things: readonly string[];
  readonly opening: (people: string, start: string) => string;
  readonly has: string;
  readonly swap: string;
  readonly end: string;
  /** As a list of states calls a thing. */
  readonly short: (thing: string) => string;
}

const colours = "yellow blue pink green orange white purple".split(" ");
const settings: readonly Setting[] = [
  {
    things: colours.map((colour) => `${colour} ball`),
    opening: (people, start) =>
      `${people} are playing a game. At the start of the game, they are each holding a ball: ${start}.\n\nAs the game progresses, pairs of players trade balls.`,
    has: "has the",
    swap: "swap balls",
    end: "At the end of the game",
    short: (thing) => thing.split(" ")[0],
  },
  {
    things: colours.map((colour) => `${colour} present`),
    opening: (people, start) =>
      `${people} are holding a white elephant gift exchange. At the start of the event, they are each holding a present of a different color: ${start}.\n\nAs the event progresses, pairs of people swap gifts.`,
    has: "has the",
    swap: "swap their gifts",
    end: "At the end of the event",
    short: (thing) => thing,
  },
  {
    things: "Lola Rodrigo Patrick Sam Jamie Karl Ophelia".split(" "),
    opening: (people, start) =>
      `${people} are dancers at a square dance. At the start of a song, they each have a partner: ${start}.\n\nThroughout the song, the dancers often trade partners.`,
    has: "is dancing with",
    swap: "switch partners",
    end: "At the end of the dance",
    short: (thing) => thing,
  },
  {
    things: ["goalkeeper", "striker", "left winger", "right winger", "cheerleader", "fullback", "center midfielder"],
    opening: (people, start) =>
      `${people} are on the same team in a soccer match. At the start of the match, they are each assigned to a position: ${start}.\n\nAs the game progresses, pairs of players occasionally swap positions.`,
    has: "is playing",
    swap: "trade positions",
    end: "At the end of the match",
    short: (thing) => thing,
  },
  {
    things: [
      "Ulysses",
      "Moby Dick",
      "Catch-22",
      "The Great Gatsby",
      "Lolita",
      "The Fellowship of the Ring",
      "Frankenstein",
    ],
    opening: (people, start) =>
      `${people} are friends and avid readers who occasionally trade books. At the start of the semester, they each buy one new book: ${start}.\n\nAs the semester proceeds, they start trading around the new books.`,
    has: "has",
    swap: "swap books",
    end: "At the end of the semester",
    short: (thing) => thing,
  },
];
const cast = "Alice Bob Claire Dave Eve Fred Gertrude".split(" ");
const listed = (texts: readonly string[]) => `${texts.slice(0, -1).join(", ")}, and ${texts.at(-1)}`;

/** A puzzle with its states in order, and ways to write a solution with other states. */
function puzzle(random: Random) {
  const setting = pick(random, settings);
  const people = cast.slice(0, pick(random, [3, 5, 7]));
  const things = shuffled(random, setting.things).slice(0, people.length);
  const states: string[][] = [things];
  const pairs: [number, number][] = [];
  for (let i = between(random, 2, people.length); i > 0; i--) {
    const last = pairs.at(-1)?.join();
    const fits = people.flatMap((_, a) => people.map((_, b): [number, number] => [a, b]));
    const [a, b] = pick(
      random,
      fits.filter(([a, b]) => a !== b && last !== `${a},${b}` && last !== `${b},${a}`),
    );
    const next = [...states[states.length - 1]];
    [next[a], next[b]] = [next[b], next[a]];
    states.push(next);
    pairs.push([a, b]);
  }
  const word = (i: number) => (i === 0 ? "First" : i === pairs.length - 1 ? "Finally" : "Then");
  const names = (i: number) => `${people[pairs[i][0]]} and ${people[pairs[i][1]]}`;
  const given = listed(people.map((person, i) => `${person} ${setting.has.replace("the", "a")} ${things[i]}`));
  const asked = between(random, 0, people.length - 1);
  const letters = shuffled(random, things);
  const prompt = `${setting.opening(listed(people), given)} ${pairs.map((_, i) => `${word(i)}, ${names(i)} ${setting.swap}.`).join(" ")} ${setting.end}, ${people[asked]} ${setting.has}\nOptions:\n${letters.map((thing, i) => `(${"ABCDEFG"[i]}) ${thing}`).join("\n")}`;
  const list = (state: readonly string[]) => people.map((person, i) => `${person}: ${setting.short(state[i])}`);
  const told = (state: readonly string[]) => listed(people.map((person, i) => `${person} ${setting.has} ${state[i]}`));
  const wordings: readonly ((states: readonly (readonly string[])[]) => string[])[] = [
    (all) =>
      all.map(
        (state, i) =>
          `(${i}) ${i === 0 ? "At the start" : `${names(i - 1)} ${setting.swap}`}: ${list(state).join(", ")}.`,
      ),
    (all) =>
      all.map((state, i) =>
        i === 0 ? `Initially, ${told(state)}.` : `After ${names(i - 1)} ${setting.swap}, ${told(state)}.`,
      ),
    (all) =>
      all.map(
        (state, i) =>
          `Step ${i + 1}: ${i === 0 ? "At the start" : `${word(i - 1)}, ${names(i - 1)} swap`}:\n${list(state)
            .map((one) => `- **${one.replace(":", "**:")}`)
            .join("\n")}`,
      ),
    (all) =>
      all.map((state, i) =>
        i === 0
          ? `Start: ${list(state).join("; ")}`
          : `${word(i - 1)}, ${names(i - 1)} ${setting.swap}. Now ${told(state)}.`,
      ),
    (all) =>
      all.map((state, i) =>
        i === 0
          ? `At the start, ${told(state)}.`
          : `Swap ${i} (${names(i - 1)}):\n| Person | Holds |\n|---|---|\n${list(state)
              .map((one) => `| ${one.replace(":", " |")} |`)
              .join("\n")}`,
      ),
  ];
  const end = (state: readonly string[]) =>
    `${setting.end}, ${people[asked]} ${setting.has} ${state[asked]}. So the answer is (${"ABCDEFG"[letters.indexOf(state[asked])]}).`;
  return { prompt, states, wordings, end };
}

describe("random puzzles", () => {
  test("a right solution is never refuted and its states are computed", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { prompt, states, wordings, end } = puzzle(seededRandom(seed));
      for (const wording of wordings) {
        const steps = [...wording(states), end(states[states.length - 1])];
        const checks = checksOf(swaps, prompt, steps);
        expect(
          checks.flat().filter(({ holds }) => !holds),
          steps.join("\n"),
        ).toEqual([]);
        expect(
          checks.every((own) => own.length > 0),
          `${prompt}\n\n${steps.join("\n")}`,
        ).toBe(true);
      }
    }
  });

  test("one wrong state is refuted at its step alone", () => {
    for (let seed = 100; seed < 160; seed++) {
      const random = seededRandom(seed);
      const { prompt, states, wordings, end } = puzzle(random);
      const at = between(random, 0, states.length - 1);
      const wrong = [...states[at]];
      const [a, b] = shuffled(
        random,
        wrong.map((_, i) => i),
      );
      [wrong[a], wrong[b]] = [wrong[b], wrong[a]];
      for (const wording of wordings) {
        const steps = [
          ...wording(states.map((state, i) => (i === at ? wrong : state))),
          end(states[states.length - 1]),
        ];
        const failed = failing(swaps, prompt, steps).flatMap((own, i) => (own.length > 0 ? [i] : []));
        expect(failed, `${prompt}\n\n${steps.join("\n")}`).toEqual([at]);
      }
    }
  });

  test("what follows rightly from a wrong state is not refuted, but the end is", () => {
    for (let seed = 200; seed < 240; seed++) {
      const random = seededRandom(seed);
      const one = puzzle(random);
      const other = puzzle(seededRandom(seed));
      const [first] = other.states;
      const turned = new Map(first.map((thing, i) => [thing, first[(i + 1) % first.length]]));
      // As if the things had been given out otherwise from the first swap on.
      const states = one.states.map((state, i) => (i === 0 ? state : state.map((thing) => turned.get(thing) ?? thing)));
      const steps = [...one.wordings[0](states), one.end(states[states.length - 1])];
      const failed = failing(swaps, one.prompt, steps).flatMap((own, i) => (own.length > 0 ? [i] : []));
      expect(failed, steps.join("\n")).toEqual([1, steps.length - 1]);
    }
  });

  test("the problems of the own generator: right steps hold, wrong ones do not", () => {
    let read = 0;
    for (let index = 0; index < 200; index++) {
      const { question, steps } = ordering.make(index, seededRandom(index));
      if (swaps.read(question) === null) continue;
      read++;
      const texts = steps.map(({ text }) => text);
      expect(failing(swaps, question, texts).flat(), question).toEqual([]);
      for (const [i, { wrong }] of steps.entries()) {
        for (const { text } of wrong) {
          const all = failing(swaps, question, [...texts.slice(0, i), text]);
          if (question.includes(text.split(" has ")[1]?.replace(".", "") ?? ""))
            expect(all[i].length, `${question}\n${text}`).toBe(1);
        }
      }
    }
    expect(read).toBeGreaterThan(10);
  });
});

const [{ prompt: balls }] = rows;

test.each([
  ["an example before it", `Q: ${balls}\nA: At the start: Alice: yellow. So the answer is (A).\n\nQ: ${balls}`],
  ["two puzzles", `${balls}\n\n${balls}`],
  [
    "somebody who swaps without having anything",
    "Tom has a red ball and Ann has a blue ball. Tom and Bob swap balls. What does Tom have?",
  ],
  ["a rule of its own", `In this game, swaps only count if they are loud. ${balls}`],
  ["something else that happens between", balls.replace("Finally", "Everybody passes their ball to the left. Finally")],
  [
    "cups that change places",
    "Cup 1 contains the red ball and Cup 2 contains the blue ball. Cup 1 and Cup 2 swap places. Which ball is in Cup 1?",
  ],
  ["two things each", "Tom has a red ball and a pen. Ann has a blue ball. Tom and Ann swap balls. What does Tom have?"],
  ["no swaps", "Tom has a red ball and Ann has a blue ball. What does Tom have?"],
  ["the same thing twice", "Tom has a red ball and Ann has a red ball. Tom and Ann swap balls. What does Tom have?"],
  ["swaps of something else", "Tom has a red ball and Ann has a blue ball. Tom and Ann swap hats. What does Tom have?"],
  [
    "swaps that do not happen",
    "Tom has a red ball and Ann has a blue ball. Tom and Ann almost swap balls. What does Tom have?",
  ],
])("no puzzle is read where there is %s", (_, prompt) => {
  expect(swaps.read(prompt)).toBeNull();
});

test("the claim stands where its span says", () => {
  const step = "Let's see.\n(1) Claire and Alice swap balls: Alice: yellow, Claire: pink. Next.";
  const [check] = checksOf(swaps, balls, [step])[0];
  expect(step.slice(check.span.start, check.span.end)).toBe(check.claim);
  expect(check.claim).toBe("(1) Claire and Alice swap balls: Alice: yellow, Claire: pink.");
});

test.each([
  "Alice ",
  "Alice: pink, ",
  "Alice and Bob swap ",
  "At the end of the game ",
  "- ",
  "**",
  "\n",
  ": ",
  "小明",
  "First, ",
  "Alice has the ",
])("100,000 characters of “%s” are read at once", (unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  expect(swaps.read(text.slice(0, 20_000))).toBeNull();
  swaps.read(balls + text.slice(0, 18_000));
  expect(
    checksOf(swaps, balls, [text, text.slice(0, 3900)])
      .flat()
      .every(({ holds }) => holds),
  ).toBe(true);
});
