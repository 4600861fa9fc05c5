import { beforeAll, describe, expect, inject, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import type { Engine, GeneratedToken, GenerateRequest, ModelInfo } from "../../src/protocol/engine.js";

let engine: Engine;
let info: ModelInfo;
let ids: Int32Array;

beforeAll(async () => {
  const { path, sha256, graphCache } = inject("testModel");
  engine = createEngine();
  info = await engine.load({ modelPath: path, modelSha256: sha256, graphCache, threads: 2, layout: "fast" });
  ids = (await engine.chat([{ role: "user", content: "What is the capital of France? Answer in one sentence." }])).ids;
});

const greedy = (more: Partial<GenerateRequest> = {}): GenerateRequest => ({
  ids,
  maxTokens: 24,
  temperature: 0,
  topP: 1,
  seed: 1,
  stop: [],
  ...more,
});

/** Directions that pick single dimensions of the residual stream, so that a readout is a known number. */
function unitDirections(dimensions: readonly number[]) {
  const values = new Float32Array(info.layers * info.hiddenSize * dimensions.length);
  for (let layer = 0; layer < info.layers; layer++) {
    dimensions.forEach((dimension, column) => {
      values[(layer * info.hiddenSize + dimension) * dimensions.length + column] = 1;
    });
  }
  return { count: dimensions.length, values };
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);

describe("generate", () => {
  it("answers a question greedily, and the streamed text is the result", async () => {
    const tokens: GeneratedToken[] = [];
    const result = await engine.generate(greedy(), (token) => tokens.push(token));
    expect(result.text).toContain("Paris");
    expect(result.finish).toBe("end");
    expect(tokens.map(({ text }) => text).join("")).toBe(result.text);
    expect(result.tokens.ends.at(-1)).toBe(result.text.length);
    const again = await engine.generate(greedy());
    expect(again.tokens).toEqual(result.tokens);
  });

  it("writes what one token at a time would, also where the text repeats itself", async () => {
    const { ids: chat } = await engine.chat([
      {
        role: "user",
        content: "Repeat this sentence twice: Anna has three red apples and two green pears in her bag.",
      },
    ]);
    await engine.setDirections(unitDirections([3, 100]));
    const result = await engine.generate(greedy({ ids: chat, maxTokens: 40 }));
    let held = chat;
    for (let i = 0; i < result.tokens.ids.length; i++) {
      // With one token left to write nothing is guessed.
      const one = await engine.generate(greedy({ ids: held, maxTokens: 1 }));
      expect(one.tokens.ids[0]).toBe(result.tokens.ids[i]);
      expect(one.logProbs[0]).toBeCloseTo(result.logProbs[i], 3);
      held = Int32Array.of(...held, one.tokens.ids[0]);
    }
    const read = await engine.score({ ids: held, from: chat.length });
    expect(largestDifference(read.readouts, result.readouts)).toBeLessThan(2e-3);
    await engine.setDirections(null);
  });

  it("samples reproducibly by seed", async () => {
    const hot = (seed: number) => engine.generate(greedy({ temperature: 1.5, topP: 0.95, seed }));
    const [first, again, other] = [await hot(7), await hot(7), await hot(8)];
    expect(again.text).toBe(first.text);
    expect(other.text).not.toBe(first.text);
  });

  it("ends before a stop string", async () => {
    const whole = await engine.generate(greedy());
    const stopped = await engine.generate(greedy({ stop: ["never there", "Paris"] }));
    expect(stopped.finish).toBe("stop");
    expect(stopped.text).toBe(whole.text.slice(0, whole.text.indexOf("Paris")));
  });

  it("is cancelled within a chunk and keeps what was written", async () => {
    const controller = new AbortController();
    const request = greedy({ maxTokens: 500, temperature: 1, seed: 3 });
    const result = await engine.generate(request, ({ index }) => index === 4 && controller.abort(), controller.signal);
    expect(result.finish).toBe("cancelled");
    expect(result.tokens.ids.length).toBe(5);
  });

  it("reports log-probabilities and readouts that teacher-forcing gives again", async () => {
    await engine.setDirections(unitDirections([3, 100, 511]));
    const result = await engine.generate(greedy());
    const whole = Int32Array.from([...ids, ...result.tokens.ids]);
    const scored = await engine.score({ ids: whole, from: ids.length });
    expect(largestDifference(scored.logProbs, result.logProbs)).toBeLessThan(1e-3);
    expect(scored.readouts.length).toBe(info.layers * result.tokens.ids.length * 3);
    expect(largestDifference(scored.readouts, result.readouts)).toBeLessThan(1e-2);
    await engine.setDirections(null);
  });
});

describe("score", () => {
  const text = "The Moon orbits the Earth. ".repeat(30);

  it("reads the same whatever part of the sequence the cache holds", async () => {
    const { ids: long } = await engine.tokenize(text);
    expect(long.length).toBeGreaterThan(128);
    await engine.score({ ids: Int32Array.of(1, 2, 3), from: 0 });
    const fresh = await engine.score({ ids: long, from: 0 });
    await engine.score({ ids: long.slice(0, 77), from: 76 });
    const reused = await engine.score({ ids: long, from: 80 });
    expect(largestDifference(reused.logProbs, fresh.logProbs.slice(80))).toBeLessThan(1e-3);
  });

  it("a readout is the dot product of the raw residual with its direction", async () => {
    const dimensions = [0, 17, 575];
    await engine.setDirections(unitDirections(dimensions));
    const at = Int32Array.of(2, 5);
    const { ids: some } = await engine.tokenize("Water boils at 100 degrees.");
    const { readouts, residuals } = await engine.score({ ids: some, from: 0, residualsAt: at });
    for (let layer = 0; layer < info.layers; layer++) {
      at.forEach((position, row) => {
        dimensions.forEach((dimension, column) => {
          const readout = readouts[(layer * some.length + position) * dimensions.length + column];
          const residual = residuals[(layer * at.length + row) * info.hiddenSize + dimension];
          expect(readout).toBeCloseTo(residual, 3);
        });
      });
    }
    await engine.setDirections(null);
  });

  it("a text longer than the context is refused with both figures", async () => {
    const long = new Int32Array(info.contextLength + 1).fill(504);
    await expect(engine.score({ ids: long, from: 0 })).rejects.toMatchObject({
      code: "prompt-too-long",
      message: expect.stringContaining(String(info.contextLength)),
    });
  });
});

describe("steering", () => {
  it("adds its vector after its layer, at its positions and nowhere before", async () => {
    const { ids: some } = await engine.tokenize("The weather in the mountains is");
    const at = Int32Array.from(some, (_, i) => i);
    const layer = 12;
    const from = 3;
    const vector = new Float32Array(info.hiddenSize).fill(0.5);
    const plain = await engine.score({ ids: some, from: 0, residualsAt: at });
    const steered = await engine.score({
      ids: some,
      from: 0,
      residualsAt: at,
      steering: { layers: [layer], vectors: vector, from },
    });
    const difference = (l: number, position: number) => {
      const start = (l * some.length + position) * info.hiddenSize;
      const slice = steered.residuals.slice(start, start + info.hiddenSize);
      return slice.map((value, i) => value - plain.residuals[start + i]);
    };
    for (const value of difference(layer, from)) expect(value).toBeCloseTo(0.5, 2);
    for (const value of difference(layer - 1, from)) expect(value).toBeCloseTo(0, 3);
    for (const value of difference(info.layers - 1, from - 1)) expect(value).toBeCloseTo(0, 3);
    expect(Math.hypot(...difference(info.layers - 1, some.length - 1))).toBeGreaterThan(1);
    // The steered keys and values must not be taken for plain ones.
    const again = await engine.score({ ids: some, from: some.length - 1, residualsAt: Int32Array.of(some.length - 1) });
    const start = ((info.layers - 1) * some.length + some.length - 1) * info.hiddenSize;
    const expected = plain.residuals.slice(start, start + info.hiddenSize);
    expect(largestDifference(again.residuals.slice((info.layers - 1) * info.hiddenSize), expected)).toBeLessThan(0.05);
  });

  it("of no length it changes nothing, and a large one does", async () => {
    const { ids: some } = await engine.tokenize("The capital of France is the city of Paris.");
    const plain = await engine.score({ ids: some, from: 0 });
    const by = (size: number) => ({
      layers: [5, 12],
      vectors: new Float32Array(2 * info.hiddenSize).fill(size),
      from: 2,
      to: 4,
    });
    const unmoved = await engine.score({ ids: some, from: 0, steering: by(0) });
    expect(largestDifference(unmoved.logProbs, plain.logProbs)).toBeLessThan(1e-3);
    const moved = await engine.score({ ids: some, from: 0, steering: by(2) });
    expect(moved.logProbs.slice(0, 3)).toEqual(unmoved.logProbs.slice(0, 3));
    expect(Math.abs(moved.logProbs[3] - plain.logProbs[3])).toBeGreaterThan(0.5);
    expect(await engine.score({ ids: some, from: 0 })).toEqual(plain);
  });

  it("ends where it is said to end", async () => {
    const { ids: some } = await engine.tokenize("The weather in the mountains is");
    const residualsAt = Int32Array.from(some, (_, i) => i);
    const steering = { layers: [0], vectors: new Float32Array(info.hiddenSize).fill(0.5), from: 1, to: 3 };
    const plain = await engine.score({ ids: some, from: 0, residualsAt });
    const steered = await engine.score({ ids: some, from: 0, residualsAt, steering });
    const added = residualsAt.map((position) =>
      Math.round(10 * (steered.residuals[position * info.hiddenSize] - plain.residuals[position * info.hiddenSize])),
    );
    expect([...added]).toEqual([...residualsAt].map((position) => (position === 1 || position === 2 ? 5 : 0)));
  });

  it("of the prefix of many texts does what it does to one, and is gone for the next", async () => {
    const { ids: prefix } = await engine.tokenize("The capital of France is");
    const option = (await engine.tokenize(" Paris")).ids;
    const vectors = new Float32Array(2 * info.hiddenSize).fill(3);
    const steering = { layers: [8, 12], vectors, from: 2, to: prefix.length - 1 };
    const behind = async (more: { steering?: typeof steering }) => {
      const [result] = await engine.generateMany({
        prefix: prefix.subarray(0, -1),
        sequences: [prefix.subarray(-1)],
        options: [option],
        maxTokens: 0,
        temperature: 0,
        topP: 1,
        seeds: [0],
        stop: [],
        ...more,
      });
      return result!.options[0];
    };
    const whole = Int32Array.from([...prefix, ...option]);
    const plain = await behind({});
    const steered = await behind({ steering });
    const alone = await engine.score({ ids: whole, from: prefix.length, steering });
    expect(Math.abs(steered - plain)).toBeGreaterThan(0.1);
    expect(steered).toBeCloseTo(alone.logProbs[0], 2);
    await behind({ steering });
    expect(await behind({})).toBeCloseTo(plain, 5);
  });

  it.each([
    ["a layer that is not there", { layers: [999] }, /layers of this model, 0 to 29/],
    ["a layer twice", { layers: [3, 3], vectors: new Float32Array(1152) }, /each once/],
    ["a vector of another length", { vectors: new Float32Array(7) }, /7 numbers are not 1 steering vectors of 576/],
    ["a vector that is not finite", { vectors: new Float32Array(576).fill(Number.NaN) }, /not finite/],
    ["an end before its beginning", { from: 3, to: 2 }, /end behind where it begins/],
  ])("is refused with %s", async (_, wrong, message) => {
    const steering = { layers: [3], vectors: new Float32Array(info.hiddenSize), from: 0, ...wrong };
    const refused = { code: "bad-input", message: expect.stringMatching(message) };
    await expect(engine.score({ ids, from: 0, steering })).rejects.toMatchObject(refused);
    await expect(engine.generate(greedy({ steering }))).rejects.toMatchObject(refused);
  });
});

describe("readMany", () => {
  it("packs sequences that do not see each other", async () => {
    const texts = ["Gold is a metal.", "Dogs can fly.", "Two plus two is four, and three plus three is six."];
    const sequences: Int32Array[] = [];
    for (const text of texts) sequences.push((await engine.tokenize(text)).ids);
    const residualsAt = sequences.map(({ length }) => Int32Array.of(length - 2, length - 1));
    const packed = await engine.readMany({ sequences, residualsAt });
    for (const [i, sequence] of sequences.entries()) {
      const alone = await engine.score({ ids: sequence, from: 0, residualsAt: residualsAt[i] });
      expect(largestDifference(packed.residuals[i], alone.residuals)).toBeLessThan(0.05);
      expect(largestDifference(packed.logProbs[i], alone.logProbs)).toBeLessThan(1e-3);
    }
  });

  it("reads behind a shared prefix as if each stood behind it alone, and without log-probabilities when none are wanted", async () => {
    const { ids: prefix } = await engine.tokenize("Which of these are metals? ");
    const sequences: Int32Array[] = [];
    for (const text of ["Gold is.", "Wood is a metal, they say."]) sequences.push((await engine.tokenize(text)).ids);
    const residualsAt = sequences.map(({ length }) => Int32Array.of(length - 1));
    const read = await engine.readMany({ sequences, residualsAt, prefix });
    const bare = await engine.readMany({ sequences, residualsAt, prefix, logProbs: false });
    for (const [i, sequence] of sequences.entries()) {
      const ids = Int32Array.from([...prefix, ...sequence]);
      const alone = await engine.score({ ids, from: prefix.length, residualsAt: Int32Array.of(ids.length - 1) });
      expect(largestDifference(read.residuals[i], alone.residuals)).toBeLessThan(0.05);
      expect(largestDifference(read.logProbs[i].subarray(1), alone.logProbs.subarray(1))).toBeLessThan(1e-3);
      expect(largestDifference(bare.residuals[i], read.residuals[i])).toBeLessThan(0.05);
      expect(new Set(bare.logProbs[i])).toEqual(new Set([0]));
    }
  });

  it("reads other endings of one text, each behind the part it shares", async () => {
    const { ids: trunk } = await engine.tokenize("Gold is a metal. Iron is a metal. Wood is not.");
    const { ids: ending } = await engine.tokenize(" Glass is a metal.");
    const behind = [5, 10, trunk.length];
    const sequences = behind.map(() => ending);
    const residualsAt = behind.map(() => Int32Array.of(ending.length - 1));
    const read = await engine.readMany({ sequences, residualsAt, prefix: trunk, behind });
    for (const [i, length] of behind.entries()) {
      const ids = Int32Array.from([...trunk.subarray(0, length), ...ending]);
      const alone = await engine.score({ ids, from: length, residualsAt: Int32Array.of(ids.length - 1) });
      expect(largestDifference(read.residuals[i], alone.residuals)).toBeLessThan(0.05);
      expect(largestDifference(read.logProbs[i].subarray(1), alone.logProbs.subarray(1))).toBeLessThan(1e-3);
    }
    await expect(
      engine.readMany({ sequences, residualsAt, prefix: trunk, behind: [0, 1, trunk.length + 1] }),
    ).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("generateMany", () => {
  const request = { maxTokens: 24, temperature: 0, topP: 1, stop: ["\n\n"] };

  it("writes what each prompt alone would get, more prompts than fit in one pass", async () => {
    const questions = ["What is 2 + 2?", "Name a colour.", "Where is Paris?", "Say hello."];
    const prompts: Int32Array[] = [];
    for (const content of questions) prompts.push((await engine.chat([{ role: "user", content }])).ids);
    const sequences = Array.from({ length: 18 }, (_, i) => prompts[i % prompts.length]);
    const done: number[] = [];
    const written = await engine.generateMany(
      { ...request, prefix: new Int32Array(0), sequences, seeds: sequences.map(() => 1) },
      ({ index, result }) => {
        done.push(index);
        expect(result.tokens.ends.at(-1)).toBe(result.text.length);
      },
    );
    expect(done.toSorted((a, b) => a - b)).toEqual([...sequences.keys()]);
    for (const [i, ids] of prompts.entries()) {
      const alone = await engine.generate({ ...request, ids, seed: 1 });
      for (let k = i; k < sequences.length; k += prompts.length) {
        const { text, finish, logProbs, tokens } = written[k];
        expect({ text, finish, ids: tokens.ids }).toEqual({
          text: alone.text,
          finish: alone.finish,
          ids: alone.tokens.ids,
        });
        expect(largestDifference(logProbs, alone.logProbs)).toBeLessThan(0.01);
      }
    }
  });

  it("goes on from a shared prefix, and leaves that prefix as it was", async () => {
    const { ids } = await engine.chat([{ role: "user", content: "Name three animals." }]);
    const prefix = ids.subarray(0, -1);
    const last = ids.subarray(-1);
    const sampled = await engine.generateMany({
      ...request,
      temperature: 1,
      prefix,
      sequences: [last, last, last],
      seeds: [1, 2, 1],
    });
    expect(sampled[0].tokens.ids).toEqual(sampled[2].tokens.ids);
    expect(sampled[0].text).not.toBe(sampled[1].text);
    const after = await engine.score({ ids, from: ids.length - 1, next: 1 });
    await engine.score({ ids: last, from: 0 });
    const fresh = await engine.score({ ids, from: ids.length - 1, next: 1 });
    expect(after.next[0].id).toBe(fresh.next[0].id);
    expect(after.next[0].logProb).toBeCloseTo(fresh.next[0].logProb, 3);
  });

  it("stops between passes when cancelled, and says what it cannot do", async () => {
    const { ids } = await engine.chat([{ role: "user", content: "Count to one hundred." }]);
    const controller = new AbortController();
    const long = { ...request, prefix: new Int32Array(0), sequences: [ids, ids], seeds: [1, 2], maxTokens: 500 };
    setTimeout(() => controller.abort(), 300);
    await expect(engine.generateMany(long, undefined, controller.signal)).rejects.toMatchObject({ code: "cancelled" });
    await expect(engine.generateMany({ ...long, seeds: [1] })).rejects.toMatchObject({ code: "bad-input" });
    await expect(engine.generateMany({ ...long, sequences: [ids, ids.subarray(0, 0)] })).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(engine.generateMany({ ...long, maxTokens: 100_000 })).rejects.toMatchObject({
      code: "prompt-too-long",
    });
  });
});

describe("continuations", () => {
  it("gives each option's total log-probability", async () => {
    const { ids: prefix } = await engine.tokenize("The capital of France is");
    const options: Int32Array[] = [];
    for (const text of [" Paris", " London", " Buenos Aires"]) options.push((await engine.tokenize(text)).ids);
    const totals = await engine.continuations({ ids: prefix, options });
    expect(totals[0]).toBeGreaterThan(totals[1]);
    for (const [i, option] of options.entries()) {
      const whole = Int32Array.from([...prefix, ...option]);
      const { logProbs } = await engine.score({ ids: whole, from: prefix.length });
      expect(totals[i]).toBeCloseTo(
        logProbs.reduce((sum, value) => sum + value, 0),
        2,
      );
    }
  });
});

describe("load", () => {
  it("says how much memory it needs when there is too little", async () => {
    const { path, sha256, graphCache } = inject("testModel");
    const small = createEngine();
    const request = { modelPath: path, modelSha256: sha256, graphCache, threads: 1, layout: "fast" as const };
    await expect(small.load({ ...request, memoryLimit: 100 * 2 ** 20 })).rejects.toMatchObject({
      code: "insufficient-memory",
      message: expect.stringMatching(/about \d\.\d GiB of memory, and 0\.1 GiB is available/),
    });
  });
});
