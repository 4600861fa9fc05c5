import { expect, test } from "vitest";
import { readTraitFile, writeTraitFile } from "../../../src/probes/traitFile.js";
import { characterTraits, packColumns, rolesAway, traitReadings, traitsOn } from "../../../src/probes/readTraits.js";
import type { RoleSpace, TraitDirection, TraitPack } from "../../../src/probes/traitPack.js";

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

const space: RoleSpace = {
  components: [
    { bias: 0, stack: [{ layer: 0, bias: 0, direction: Float32Array.from([127, -1]) }] },
    { bias: 1, stack: [{ layer: 0, bias: 0, direction: Float32Array.from([0, 127]) }] },
  ],
  roles: [
    { name: "assistant", at: Float32Array.from([0, 0]) },
    { name: "taxi driver", at: Float32Array.from([4, 4]) },
  ],
};
const quality = { roles: 1, first: 0.5, five: 0.75, words: { first: 0.25, five: 0.5 } };
const withRoles: TraitPack = {
  ...pack,
  traits: [...pack.traits, trait("assistant", true, [0, 0, 1])],
  roles: { quality, space },
};

test("roles are kept in 8 bits, and without their space where they are not named", () => {
  expect(readTraitFile(writeTraitFile(withRoles), expected)).toEqual(withRoles);
  const unnamed = { ...pack, roles: { quality, space: null } };
  expect(readTraitFile(writeTraitFile(unnamed), expected)).toEqual(unnamed);
  const far = {
    ...space,
    components: space.components.map((one) => ({ ...one, stack: [{ ...one.stack[0], layer: 3 }] })),
  };
  const deep = writeTraitFile({ ...pack, roles: { quality, space: far } });
  expect(() => readTraitFile(deep, expected)).toThrow("its roles name a layer the model does not have");
});

test("the nearest roles are named only where the state lies away from the assistant; the axis is none of the other traits", () => {
  expect(packColumns(withRoles)).toHaveLength(4);
  expect(characterTraits(withRoles).map(({ name }) => name)).toEqual(["malice"]);
  // [layers, directions]: one of the probes, malice, the axis, and two components.
  const readouts = [Float32Array.from([9, 0, 0, 3, 2, 9, 0, 0, 0, 0, 9, 0, 0, 0, 0])];
  const place = { layers: 3, first: 1 };
  const at = (z: number) => [
    { trait: "malice", z: 0 },
    { trait: "assistant", z },
  ];
  expect(rolesAway(withRoles, at(-3), readouts, place)).toEqual(["taxi driver", "assistant"]);
  expect(rolesAway(withRoles, at(-2), readouts, place)).toBeUndefined();
  expect(rolesAway(withRoles, at(3), readouts, place)).toBeUndefined();
  expect(rolesAway({ ...withRoles, roles: { quality, space: null } }, at(-3), readouts, place)).toBeUndefined();
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
