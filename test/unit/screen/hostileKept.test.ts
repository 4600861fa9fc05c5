import { describe, expect, it } from "vitest";
import { contentId, keptIn } from "../../../src/screen/kept.js";
import { ownAnswers } from "../../../src/screen/ownAnswers.js";
import { keptReadings } from "../../../src/screen/readings.js";
import { plantedReader } from "./plantedReader.js";

const prompt = Int32Array.of(5);
const reply = Int32Array.of(7);
const stored = (...lines: readonly string[]) => keptIn({ lines: async () => lines, append: async () => {} });

/** Each is a kept line's second half, as JSON. */
const broken: [what: string, numbers: string][] = [
  ["nothing", "null"],
  ["text", '"12"'],
  ["an object", '{"0": 1}'],
  ["numbers in words", '["1", "2"]'],
  ["a number beyond all", "[1e999, 1]"],
  ["lists in a list", "[[1], [2]]"],
  ["brackets 100,000 deep", `${"[".repeat(1e5)}${"]".repeat(1e5)}`],
  ["a line that is cut off", "[1, 2"],
];

describe("answers that were kept are written anew where a line holds", () => {
  const { model, calls } = plantedReader();
  const { info } = model;
  const id = contentId(info.graph, 4, prompt);
  const answer = async (...lines: readonly string[]) => {
    calls.written = 0;
    const [ids] = await ownAnswers(model, [prompt], { tokens: 4, kept: await stored(...lines) });
    return { written: calls.written, said: await model.engine.detokenize(ids) };
  };

  it.each([
    ...broken,
    ["a token that there is not", "[1000000, 1]"],
    ["a token below 0", "[-1]"],
    ["a token and a half", "[1.5]"],
    ["more tokens than an answer has", "[1, 2, 3, 4, 5]"],
  ])("%s", async (_, numbers) => {
    expect(await answer(`["${id}", ${numbers}]`)).toEqual({ written: 1, said: "I see" });
  });

  it("no JSON, or JSON of another kind", async () => {
    const lines = ["", "{", "null", "7", "{}", "[]", '["__proto__", [1]]', `[${id}, [1]]`];
    expect(await answer(...lines)).toEqual({ written: 1, said: "I see" });
    expect({}).not.toHaveProperty("0");
  });

  it("nothing wrong, and only then are taken as they are", async () => {
    expect((await answer(`["${id}", [1, 2]]`)).written).toBe(0);
  });
});

describe("readings that were kept are read anew where a line holds", () => {
  const { model, calls } = plantedReader();
  const id = contentId(model.info.graph, model.traits?.sha256 ?? "", prompt, reply);
  const read = async (line: string) => {
    calls.read = 0;
    const [numbers] = await keptReadings(model, prompt, [reply], { kept: await stored(line) });
    return { read: calls.read, numbers: numbers.length };
  };

  it.each([...broken, ["too few numbers", "[1]"], ["too many numbers", "[1, 2, 3]"]])("%s", async (_, numbers) => {
    expect(await read(`["${id}", ${numbers}]`)).toEqual({ read: 1, numbers: 2 });
  });

  it("nothing wrong, and only then are taken as they are", async () => {
    expect(await read(`["${id}", [0.5, -1]]`)).toEqual({ read: 0, numbers: 2 });
  });
});
