import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readProcessor } from "../../../../src/engine/runtime/processor.js";

it.each([
  ["AMX", "x64", "flags\t\t: fpu avx512_vnni amx_bf16 amx_tile amx_int8\n", true, false],
  ["AVX-512 VNNI", "x64", "flags\t\t: fpu avx512_vnni\nbugs\t\t: amx_int8\n", false, false],
  ["AVX VNNI", "x64", "flags\t\t: avx2 avx_vnni\n", false, false],
  ["AVX-512 without VNNI", "x64", "flags\t\t: avx2 avx512f avx512bw avx512_vnnix\n", false, true],
  ["AVX2", "x64", "flags\t\t: fpu avx2 fma\n", false, true],
  ["x64 of which nothing is known", "x64", undefined, false, true],
  // arm64 lists features under another name, and its kernels widen before they add.
  ["arm64", "arm64", "Features\t: asimddp i8mm\n", false, false],
  ["arm64 of which nothing is known", "arm64", undefined, false, false],
])("%s", async (_, architecture, text, tileProducts, saturates) => {
  const folder = mkdtempSync(join(tmpdir(), "cotcheck-cpu-"));
  try {
    const path = join(folder, "cpuinfo");
    if (text !== undefined) writeFileSync(path, `processor\t: 0\n${text}`);
    expect(await readProcessor(path, architecture)).toEqual({ tileProducts, saturates });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
