import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openModels } from "../../../bench/openModels.js";
import { predictionsTable, q4KMBytes } from "../../../bench/predictions.js";
import { entryById } from "../../../src/models/catalogue.js";

it("docs/bigger-models.md holds the table that the command prints", () => {
  expect(readFileSync("docs/bigger-models.md", "utf8")).toContain(predictionsTable());
});

it("a Q4_K_M file's size is predicted to 2 %", () => {
  const { shape, bytes } = entryById("qwen2.5-coder-1.5b")!;
  expect(Math.abs(q4KMBytes({ name: "", shape, tied: false }) / bytes - 1)).toBeLessThan(0.02);
});

it("a model of a catalogue model's shape has that model's shape", () => {
  const { shape } = entryById("qwen2.5-coder-1.5b")!;
  expect(openModels.find(({ name }) => name.startsWith("Qwen2.5-1.5B"))?.shape).toEqual(shape);
});
