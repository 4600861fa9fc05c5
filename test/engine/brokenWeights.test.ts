import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import { tinyLlamaContent } from "../gguf/tinyModels.js";
import { writeGguf } from "../gguf/writer.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cotcheck-weights-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A tiny model in which all weights of one tensor are the same number. */
async function chatWith(tensor: string, weight: number): Promise<unknown> {
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

it("weights of zero are computed with", async () => {
  await expect(chatWith("blk.0.ffn_up.weight", 0)).resolves.toMatchObject({ tokens: expect.anything() });
});
