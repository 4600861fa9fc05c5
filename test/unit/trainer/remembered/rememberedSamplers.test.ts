import { describe, expect, test } from "vitest";
import type { ChunkStore } from "../../../../src/reader/ports.js";
import { rememberedSamplers } from "../../../../src/trainer/remembered/rememberedSamplers.js";
import type { BenignPrompt } from "../../../../src/training/corpora/benign/prompts.js";
import type { LabelledText } from "../../../../src/training/corpora/solutions/labelledTexts.js";
import type { WorkedProblem } from "../../../../src/training/corpora/problems/workedProblem.js";
import type { Samplers } from "../../../../src/training/trainingData.js";

const shape = { layers: [1, 3], hidden: 3 };
const depth = 4;

/** So many numbers that a 32-bit float holds exactly. */
const values = (length: number, from: number) => Float32Array.from({ length }, (_, i) => from + i / 8);
const step = (from: number) => ({
  residuals: values(2 * 2 * 3, from),
  features: { least: 1.5, mean: 0.1, answer: 0, text: 0 },
  tokens: 2,
});

/** Counts what is computed. */
function counting() {
  const computed: string[] = [];
  const samplers: Samplers = {
    statements: async (texts) => {
      computed.push("statements");
      return texts.map((text, i) => ({
        residuals: values(depth * 2 * 3, i),
        logProbSum: -text.length / 3,
        logProbMean: -0.1,
        tokens: text.length,
      }));
    },
    problems: async ({ id, domain, steps }) => {
      computed.push("problems");
      return steps.map(({ text }, index) => ({
        sample: { problem: id, domain, text, index, steps: steps.length, mistake: null },
        pass: step(index),
      }));
    },
    labelled: async ({ problem, labels }) => {
      computed.push("labelled");
      return labels.map(({ step: index, wrong }) => ({
        sample: {
          problem,
          domain: "others",
          text: "a",
          index,
          steps: 9,
          mistake: wrong ? ("other model" as const) : null,
        },
        pass: step(index),
      }));
    },
    solutions: async (problems) => {
      computed.push("solutions");
      return problems.map(({ id, domain }, i) => ({
        solution: {
          problem: id,
          domain,
          right: i % 2 === 0,
          steps: ["a", "b"],
          promptTokens: 9,
          tokens: 8,
          forced: 0.25,
        },
        pass: { prompt: values(2 * 3, i), steps: [step(1), step(2)] },
      }));
    },
    benign: async (prompts) => {
      computed.push("benign");
      return prompts.map(({ kind }, i) => ({ kind, steps: Array.from({ length: i }, (_, k) => step(k)) }));
    },
  };
  return { computed, samplers };
}

function memory() {
  const chunks = new Map<string, Uint8Array>();
  const store: ChunkStore = {
    read: async (name) => chunks.get(name) ?? null,
    write: async (name, bytes) => void chunks.set(name, bytes),
  };
  return { chunks, store };
}

const problem = (id: string, style = "plain"): WorkedProblem => ({
  id,
  domain: "counting",
  question: "How many – 一 or 二?",
  steps: [{ text: "One.", wrong: [{ mistake: "result", text: "Two." }] }],
  style,
});
const written = (wrong: boolean, line: number): LabelledText => ({
  problem: "a",
  line,
  messages: [{ role: "user", content: "How many?" }],
  response: { kind: "text", text: "One." },
  labels: [{ step: 0, wrong }],
});
const prompts: BenignPrompt[] = [0, 1, 2].map((i) => ({ id: `chat/${i}`, kind: "chat", prompt: `Hello ${i}` }));

/** For each kind of pass an input, and another one. */
const kinds: readonly (readonly [
  kind: keyof Samplers,
  same: (samplers: Samplers) => Promise<unknown>,
  other: (samplers: Samplers) => Promise<unknown>,
])[] = [
  [
    "statements",
    ({ statements }) => statements(["Paris is in France.", "Two is odd."]),
    ({ statements }) => statements(["Two is odd.", "Paris is in France."]),
  ],
  ["problems", ({ problems }) => problems(problem("a")), ({ problems }) => problems(problem("b"))],
  ["labelled", ({ labelled }) => labelled(written(true, 1)), ({ labelled }) => labelled(written(false, 1))],
  [
    "solutions",
    ({ solutions }) => solutions([problem("a"), problem("b")]),
    ({ solutions }) => solutions([problem("a")]),
  ],
  ["benign", ({ benign }) => benign(prompts), ({ benign }) => benign(prompts.slice(1))],
];

describe.each(kinds)("%s", (kind, same, other) => {
  const { store, chunks } = memory();
  const remembered = (samplers: Samplers, key = "model/g1") =>
    rememberedSamplers(samplers, { store, key, depth, shape });

  test("are passed over once, and come back the same to the last bit", async () => {
    const first = counting();
    const fresh = await same(remembered(first.samplers));
    expect(fresh).toEqual(await same(counting().samplers));
    const second = counting();
    expect(await same(remembered(second.samplers))).toEqual(fresh);
    expect([first.computed, second.computed]).toEqual([[kind], []]);
  });

  test("of another input or another model are passed over afresh", async () => {
    const { computed, samplers } = counting();
    await other(remembered(samplers));
    await same(remembered(samplers, "model/g2"));
    expect(computed).toEqual([kind, kind]);
  });

  test("whose chunk is not whole are passed over afresh", async () => {
    const whole = await same(remembered(counting().samplers));
    const damages: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
      ...[0, 3, 8, 40].map((length) => (bytes: Uint8Array) => bytes.slice(0, length)),
      (bytes) => bytes.slice(0, -4),
      (bytes) => Uint8Array.from([...bytes, 0, 0, 0, 0]),
      (bytes) => bytes.slice().fill(255, 4, 12),
      (bytes) => bytes.slice().fill(255, 0, 4),
    ];
    for (const damaged of damages) {
      for (const [name, bytes] of chunks) chunks.set(name, damaged(bytes));
      const { computed, samplers } = counting();
      expect(await same(remembered(samplers))).toEqual(whole);
      expect(computed).toEqual([kind]);
    }
  });
});

test("a problem in another style has the same texts, and is remembered", async () => {
  const { computed, samplers } = counting();
  const { problems } = rememberedSamplers(samplers, { store: memory().store, key: "model/g1", depth, shape });
  await problems(problem("a", "plain"));
  await problems(problem("a", "bold"));
  expect(computed).toEqual(["problems"]);
});
