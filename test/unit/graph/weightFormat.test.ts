import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hasTileProducts, weightFormat } from "../../../src/engine/graph/weightFormat.js";

it.each([
  ["flags\t\t: fpu avx512_vnni amx_bf16 amx_tile amx_int8\n", true],
  ["flags\t\t: fpu avx512_vnni\nbugs\t\t: amx_int8\n", false],
  // arm64 lists features under another name.
  ["Features\t: asimddp i8mm\n", false],
  [undefined, false],
])("reads tile products from the CPU's flags: %j", async (text, expected) => {
  const folder = mkdtempSync(join(tmpdir(), "cotcheck-cpu-"));
  try {
    const path = join(folder, "cpuinfo");
    if (text !== undefined) writeFileSync(path, `processor\t: 0\n${text}`);
    expect(await hasTileProducts(path)).toBe(expected);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("keeps the precise layout whatever the CPU", () => {
  expect([true, false].map((tiles) => weightFormat("precise", tiles))).toEqual(["blocks-32", "blocks-32"]);
  expect([true, false].map((tiles) => weightFormat("fast", tiles))).toEqual(["channels", "blocks-128"]);
});
