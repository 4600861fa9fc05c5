import { expect, it } from "vitest";
import { weightFormat } from "../../../../src/engine/graph/weightFormat.js";

it("keeps the precise layout whatever the CPU", () => {
  expect([true, false].map((tiles) => weightFormat("precise", tiles))).toEqual(["blocks-32", "blocks-32"]);
  expect([true, false].map((tiles) => weightFormat("fast", tiles))).toEqual(["rotated-channels", "blocks-128"]);
});
