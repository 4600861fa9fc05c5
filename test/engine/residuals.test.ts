import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import type { Engine, LoadRequest } from "../../src/protocol/engine.js";
import { writeParts } from "../gguf/split.js";
import { tinyContent, tinyQwen2 } from "../gguf/tinyModels.js";
import { variantIds, variants } from "../gguf/variants.js";
import { expectGolden, type Golden } from "./golden.js";

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../golden/residuals/${name}.json`, import.meta.url), "utf8")) as T;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cotcheck-residuals-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a model file and loads it. */
async function loadBytes(
  bytes: Uint8Array,
  format: Pick<LoadRequest, "layout" | "tileProducts"> = { layout: "fast" },
): Promise<{ engine: Engine; layers: number; hidden: number }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = join(folder, `${sha256}.gguf`);
  writeFileSync(path, bytes);
  const engine = createEngine();
  const request = { modelPath: path, modelSha256: sha256, graphCache: join(folder, "graphs"), threads: 1, ...format };
  const info = await engine.load(request);
  return { engine, layers: info.layers, hidden: info.hiddenSize };
}

describe("residuals against an independent implementation (transformers, fp32)", () => {
  const golden = read<Record<string, Golden>>("tiny");
  it.each(variants)("$name", async ({ name, write }) => {
    const { engine, layers, hidden } = await loadBytes(write());
    await expectGolden(engine, golden[name], layers, hidden);
  });

  it("a model that is split into three files", async () => {
    const parts = writeParts(tinyContent("qwen2", { seed: 8, tied: true, kvHeads: 1 }), 3);
    for (const [part, bytes] of parts.entries())
      writeFileSync(join(folder, `qwen-0000${part + 1}-of-00003.gguf`), bytes);
    const engine = createEngine();
    const { layers, hiddenSize } = await engine.load({
      modelPath: join(folder, "qwen-00002-of-00003.gguf"),
      modelSha256: "0".repeat(64),
      graphCache: join(folder, "graphs"),
      threads: 1,
      layout: "fast",
    });
    await expectGolden(engine, golden["qwen2-tied"], layers, hiddenSize);
  });

  it("SmolLM2-135M", async () => {
    const { path, sha256, graphCache } = inject("testModel");
    const engine = createEngine();
    const info = await engine.load({ modelPath: path, modelSha256: sha256, graphCache, threads: 2, layout: "fast" });
    await expectGolden(engine, read<Golden>("smollm2-135m"), info.layers, info.hiddenSize);
  });
});

describe("8-bit formats", () => {
  // Narrower models are held in full precision, so this one is just wide enough to be quantised.
  const wide = tinyQwen2({ seed: 99, hidden: 768, ffn: 512, heads: 12, kvHeads: 2, layers: 3 });

  it.each([
    ["blocks of 128", { layout: "fast", tileProducts: false }],
    ["rotated-channels", { layout: "fast", tileProducts: true }],
  ] as const)("%s agree with blocks of 32 on every residual", async (_, format) => {
    const ids = Int32Array.from(variantIds);
    const at = Int32Array.from(ids, (_, i) => i);
    const residuals: Float32Array[] = [];
    for (const each of [format, { layout: "precise" }] as const) {
      const { engine } = await loadBytes(wide, each);
      residuals.push((await engine.score({ ids, from: 0, residualsAt: at })).residuals);
    }
    const [fast, precise] = residuals as [Float32Array, Float32Array];
    const rows = fast.length / 768;
    for (let row = 0; row < rows; row++) {
      const a = fast.subarray(row * 768, (row + 1) * 768);
      const b = precise.subarray(row * 768, (row + 1) * 768);
      expect(Math.hypot(...a.map((value, i) => value - b[i])) / Math.hypot(...b)).toBeLessThan(0.1);
      // Not the very same numbers: both were really quantised.
      expect(a).not.toEqual(b);
    }
  });
});
