import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import type { Engine } from "../../src/protocol/engine.js";
import { tinyLlamaContent } from "../gguf/tinyModels.js";
import { writeGguf } from "../gguf/writer.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cotcheck-weights-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A tiny model in which all weights of one tensor are the same number. */
async function loaded(tensor: string, weight: number): Promise<Engine> {
  const sound = tinyLlamaContent();
  const tensors = sound.tensors.map((one) =>
    one.name === tensor
      ? { ...one, bytes: new Uint8Array(new Float32Array(one.bytes.length / 4).fill(weight).buffer) }
      : one,
  );
  const bytes = writeGguf({ ...sound, tensors });
  const modelSha256 = createHash("sha256").update(bytes).digest("hex");
  const modelPath = join(folder, `${modelSha256}.gguf`);
  writeFileSync(modelPath, bytes);
  const engine = createEngine();
  await engine.load({ modelPath, modelSha256, graphCache: join(folder, "graphs"), threads: 1, layout: "fast" });
  return engine;
}

async function chatWith(tensor: string, weight: number): Promise<unknown> {
  const engine = await loaded(tensor, weight);
  const { ids } = await engine.chat([{ role: "user", content: "U" }]);
  return engine.generate({ ids, maxTokens: 3, temperature: 0, topP: 1, seed: 1, stop: [] });
}

it.each([
  [
    "an embedding that is no number",
    "token_embd.weight",
    Number.NaN,
    /"token_embd.weight" holds weights that are not finite/,
  ],
  [
    "a matrix that is no number",
    "blk.0.ffn_up.weight",
    Number.NaN,
    /"blk.0.ffn_up.weight" holds weights that are not finite/,
  ],
  ["sums beyond what 32 bits hold", "blk.0.ffn_up.weight", 3e38, /computes no numbers with its weights/],
])("%s is an error of the model file, not silence", async (_, tensor, weight, message) => {
  await expect(chatWith(tensor, weight)).rejects.toMatchObject({
    code: "model-file",
    message: expect.stringMatching(message),
  });
});

it("directions whose products are no numbers are an error, not a reading of nothing", async () => {
  const engine = await loaded("blk.0.ffn_up.weight", 0.01);
  const { ids } = await engine.chat([{ role: "user", content: "U" }]);
  const directions = (value: number) => ({ count: 1, values: new Float32Array(2 * 64).fill(value) });
  await engine.setDirections(directions(1e9));
  await expect(engine.score({ ids, from: 0 })).resolves.toMatchObject({ readouts: expect.anything() });
  await engine.setDirections(directions(3e38));
  await expect(engine.score({ ids, from: 0 })).rejects.toMatchObject({
    code: "model-file",
    message: expect.stringMatching(/What is read of the model are no numbers/),
  });
});

it("weights of zero are computed with", async () => {
  await expect(chatWith("blk.0.ffn_up.weight", 0)).resolves.toMatchObject({ tokens: expect.anything() });
});
