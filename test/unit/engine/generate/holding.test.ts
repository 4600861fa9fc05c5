import { expect, test } from "vitest";
import { Holding } from "../../../../src/engine/generate/holding.js";
import type { Architecture } from "../../../../src/engine/graph/architecture.js";
import type { HeldReading } from "../../../../src/protocol/engine.js";

/** Three layers of one dimension, and two columns that read it: the first at layers 1 and 2, the second at layer 2 the other way round. */
const decoder = {
  architecture: { layers: 3 } as Architecture,
  directions: { count: 2, values: Float32Array.of(0, 0, 1, 0, 1, -1) },
};
const held = (changes: Partial<HeldReading> = {}): HeldReading => ({
  column: 0,
  zero: 1,
  unit: 2,
  limit: 3,
  window: 2,
  // Stands at layers 1 and 2, and so takes 2 off the sum: one unit.
  along: { layers: [1], vectors: Float32Array.of(-1) },
  most: 5,
  ...changes,
});
/** What is read where the sum of the first column is `first`, and that of the second `second`. */
const read = (first: number, second = 0) => Float32Array.of(0, 0, first, second, 0, 0);
const unitsOf = (z: number) => 1 + 2 * z;

test("what is over the limit, in the mean over the window, is taken out at the next token", () => {
  const holding = new Holding([held()], decoder);
  holding.read(read(unitsOf(9)));
  expect(holding.taken).toBeUndefined();
  expect(holding.changing).toEqual({ text: holding });
  holding.read(read(unitsOf(1)));
  expect(holding.taken).toEqual({ held: 0, units: 2, reading: 5 });
  expect(holding.changing.add).toEqual({ layers: [1], vectors: Float32Array.of(-2) });
});

test("what is taken out is not mistaken for what is gone: the same state is held all the while", () => {
  const holding = new Holding([held()], decoder);
  for (let i = 0; i < 8; i++) holding.read(read(unitsOf(5 - (holding.taken?.units ?? 0))));
  expect(holding.taken).toEqual({ held: 0, units: 2, reading: 5 });
});

test("where the state itself comes down, nothing more is taken out", () => {
  const holding = new Holding([held()], decoder);
  holding.read(read(unitsOf(5)));
  holding.read(read(unitsOf(5)));
  holding.read(read(unitsOf(-3 - 2)));
  expect(holding.taken).toBeUndefined();
});

test("what is added along something that is not read is not taken for the reading's own coming down", () => {
  const aside = held({ along: { layers: [0], vectors: Float32Array.of(0) } });
  const holding = new Holding([aside], decoder);
  for (let i = 0; i < 4; i++) holding.read(read(unitsOf(5)));
  expect(holding.taken).toEqual({ held: 0, units: 2, reading: 5 });
});

test("no more than the most is taken out, and of several readings that which is furthest over its limit", () => {
  const second = held({ column: 1, zero: 0, unit: 1, limit: 0, most: 4 });
  const holding = new Holding([held(), second], decoder);
  for (let i = 0; i < 2; i++) holding.read(read(unitsOf(8), 7));
  expect(holding.taken).toEqual({ held: 1, units: 4, reading: 7 });
  // Adding -4 at layer 1 moved the second, which reads -1 of layer 2, by +4, and the first by -4 units.
  holding.read(read(unitsOf(8 - 4), 7 + 4));
  expect(holding.taken).toEqual({ held: 1, units: 4, reading: 7 });
  const still = new Holding([held()], decoder);
  for (let i = 0; i < 3; i++) still.read(read(unitsOf(3)));
  expect(still.taken).toBeUndefined();
});
