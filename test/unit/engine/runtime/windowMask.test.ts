import { expect, it } from "vitest";
import { windowMask } from "../../../../src/engine/runtime/windowMask.js";

const O = -Infinity;

it("hides what stands as far back as the window is long, counted from where each token stands", () => {
  // Four rows of past, of which one is unused and masked; two sequences in this pass, the second at its own start.
  const past = { capacity: 4, positions: Int32Array.of(0, 1, 2, 0) };
  const positions = Int32Array.of(3, 4, 0);
  // biome-ignore format: a row a token
  const mask = Float32Array.of(
    0, 0, 0, O, 0, O, O,
    0, 0, 0, O, 0, 0, O,
    O, O, O, O, O, O, 0,
  );
  // biome-ignore format: a row a token
  expect(windowMask({ mask, positions, past }, 3)).toEqual(Float32Array.of(
    O, 0, 0, O, 0, O, O,
    O, O, 0, O, 0, 0, O,
    O, O, O, O, O, O, 0,
  ));
  expect(windowMask({ mask, positions, past }, 5)).toEqual(mask);
});
