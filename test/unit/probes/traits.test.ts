import { expect, test } from "vitest";
import { readTraitFile, writeTraitFile } from "../../../src/probes/traitFile.js";
import { traitReadings, traitsOn } from "../../../src/probes/readTraits.js";
import type { TraitDirection, TraitPack } from "../../../src/probes/traitPack.js";

const trait = (name: string, on: boolean, ...directions: [layer: number, ...values: number[]][]): TraitDirection => ({
  name,
  on,
  bias: 0.5,
  stack: directions.map(([layer, ...values]) => ({ layer, bias: 0, direction: Float32Array.from(values) })),
  neutral: { response: { mean: 1, deviation: 2 }, step: { mean: 0, deviation: 4 } },
  quality: { auroc: 0.9, within: 1, words: 0.6, high: 2, low: -1 },
});
const pack: TraitPack = {
  modelSha256: "0123456789abcdef".repeat(4),
  graph: "g1-fast",
  layers: 3,
  hidden: 2,
  seed: 7,
  product: "cotcheck 0.1.0",
  quality: "Good.",
  traits: [trait("malice", true, [0, 1, 2], [2, 3, 4]), trait("apathy", false, [1, 1, 1])],
};
const expected = { modelSha256: pack.modelSha256, graph: pack.graph, layers: 3, hidden: 2 };

test("a pack is read as it was written", () => {
  expect(readTraitFile(writeTraitFile(pack), expected)).toEqual(pack);
});

test("a pack of another model or graph is refused by name", () => {
  expect(() => readTraitFile(writeTraitFile(pack), { ...expected, graph: "g2-fast" })).toThrow(
    "These traits were fitted for another model or converter (graph is g1-fast, this model has g2-fast)",
  );
});

test("a pack with a trait twice, a layer too many or half its bytes is refused", () => {
  const [malice] = pack.traits;
  expect(() => writeTraitFile({ ...pack, traits: [malice, malice] })).toThrow();
  const deep = { ...pack, traits: [trait("malice", true, [3, 1, 1])] };
  expect(() => readTraitFile(writeTraitFile(deep), expected)).toThrow("names a layer the model does not have");
  const bytes = writeTraitFile(pack);
  expect(() => readTraitFile(bytes.subarray(0, bytes.length - 4), expected)).toThrow("damaged");
});

test("a trait is the mean over tokens of its layers' sum, in neutral deviations of whole responses or of steps", () => {
  // [layers, directions]: one column of the probes, then malice.
  const token = (a: number, b: number, c: number) => Float32Array.from([9, a, 9, b, 9, c]);
  const readouts = [token(1, 0, 3), token(2, 0, 5)];
  const place = { layers: 3, first: 1 };
  const mean = (1 + 3 + 2 + 5) / 2 + 0.5;
  expect(traitReadings(traitsOn(pack), readouts, { ...place, of: "response" })).toEqual([
    { trait: "malice", z: (mean - 1) / 2 },
  ]);
  expect(traitReadings(traitsOn(pack), readouts, { ...place, of: "step" })).toEqual([{ trait: "malice", z: mean / 4 }]);
  expect(traitReadings(traitsOn(pack), [], { ...place, of: "step" })).toEqual([]);
});
