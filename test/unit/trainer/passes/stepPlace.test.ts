import { expect, it } from "vitest";
import { keptPositions, residualsAt, stepPass, stepPlace } from "../../../../src/trainer/passes/stepPlace.js";

const text = "Two boxes.\nThat is 12 in all.\n";
/** Tokens of three characters. */
const ends = Array.from({ length: text.length / 3 }, (_, i) => 3 * (i + 1));
const chars = { start: 11, end: 29 };
const shape = { layers: [1, 2], hidden: 2 };

/** A pass whose numbers tell the token and, for residuals, the layer. */
function passWith(held: readonly number[]) {
  return {
    held,
    logProbs: Float32Array.from(ends, (_, i) => -i / 8),
    residuals: Float32Array.from([0, 1, 2].flatMap((layer) => held.flatMap((at) => [layer, at]))),
  };
}

it("keeps a step's last content and closing token, and tells its likelihood", () => {
  const place = stepPlace("That is 12 in all.", chars, ends);
  expect(place).toEqual({ tokens: { start: 3, end: 10 }, answer: { start: 6, end: 7 }, kept: [9, 9] });
  const [content, closing] = [8, 9];
  const apart = { ...place, kept: [content, closing] as const };
  const { residuals, features, tokens } = stepPass(apart, passWith([-1, 2, content, closing]), shape);
  expect([...residuals]).toEqual([1, content, 1, closing, 2, content, 2, closing]);
  expect(features).toEqual({ least: 9 / 8, mean: 6 / 8, answer: 6 / 8, text: -(45 / 8 + 8) / 30 });
  expect(tokens).toBe(7);
});

it("keeps the same of a pass that holds more", () => {
  const place = stepPlace("That is 12 in all.", chars, ends);
  const held = keptPositions([place]);
  expect(stepPass(place, passWith(held), shape)).toEqual(stepPass(place, passWith([-1, 1, ...held]), shape));
});

it("holds each position once, ascending, and finds the one before the text", () => {
  const places = [stepPlace("That is 12 in all.", chars, ends), stepPlace("Two boxes.", { start: 0, end: 10 }, ends)];
  expect(keptPositions([...places, ...places])).toEqual([2, 3, 9]);
  expect([...residualsAt(passWith([-1, 2, 3]), [-1], shape)]).toEqual([1, -1, 2, -1]);
});
