import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import type { Engine, ModelInfo } from "../../src/protocol/engine.js";
import { tinyModel } from "../gguf/tinyModels.js";

const WINDOW = 8;
const LAYERS = 2;
/** Tokens that the last residual of {@link LAYERS} local layers depends on. */
const REACH = LAYERS * (WINDOW - 1) + 1;
/** More than one pass reads at once. */
const LONG = 300;

let folder: string;
let engine: Engine;
let info: ModelInfo;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cotcheck-local-"));
  const bytes = tinyModel("phi3", { seed: 5, layers: LAYERS, window: WINDOW });
  const modelPath = join(folder, "phi3.gguf");
  writeFileSync(modelPath, bytes);
  engine = createEngine();
  info = await engine.load({
    modelPath,
    modelSha256: createHash("sha256").update(bytes).digest("hex"),
    graphCache: join(folder, "graphs"),
    threads: 1,
    layout: "fast",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ids = Int32Array.from({ length: LONG }, (_, i) => (i * i * 7 + i * 31 + 65) % 256);
const last = (length: number) => Int32Array.of(length - 1);

/** The residuals of a sequence's last token, [layers, hidden]. */
async function lastResiduals(sequence: Int32Array): Promise<Float32Array> {
  return (await engine.score({ ids: sequence, from: 0, residualsAt: last(sequence.length) })).residuals;
}

function expectClose(ours: Float32Array, reference: Float32Array) {
  const difference = Math.hypot(...ours.map((value, i) => value - reference[i]));
  expect(difference / Math.hypot(...reference)).toBeLessThan(1e-3);
}

describe("local layers", () => {
  it("see what is in their window and nothing before it, over several passes", async () => {
    const whole = await lastResiduals(ids);
    expectClose(whole, await lastResiduals(ids.subarray(LONG - REACH)));
    // One token less is missed.
    const short = await lastResiduals(ids.subarray(LONG - REACH + 1));
    expect(Math.hypot(...short.map((value, i) => value - whole[i]))).toBeGreaterThan(1e-3);
  });

  it("count from where a sequence stands, also where several lie in one pass or one cache", async () => {
    const cut = 20;
    const prefix = ids.subarray(0, cut);
    const sequences = [ids.subarray(cut, cut + 12), ids.subarray(cut + 30, cut + 50)];
    const behind = [cut, 5];
    const residualsAt = sequences.map(({ length }) => last(length));
    const read = await engine.readMany({ sequences, residualsAt, prefix, behind });
    const request = { maxTokens: 12, temperature: 0, topP: 1, stop: [] };
    const written = await engine.generateMany({ ...request, prefix, sequences, behind, seeds: [1, 1] });
    for (const [i, sequence] of sequences.entries()) {
      const alone = Int32Array.from([...prefix.subarray(0, behind[i]), ...sequence]);
      expectClose(read.residuals[i], await lastResiduals(alone));
      const { tokens } = await engine.generate({ ...request, ids: alone, seed: 1 });
      expect(written[i].tokens.ids).toEqual(tokens.ids);
    }
    expect(info.layers).toBe(LAYERS);
  });
});
