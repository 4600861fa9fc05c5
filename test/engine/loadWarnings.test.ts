import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import { type TinyOptions, tinyLlama } from "../gguf/tinyModels.js";
import { string, u32 } from "../gguf/writer.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cotcheck-warnings-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load(options: TinyOptions) {
  const bytes = tinyLlama(options);
  const modelSha256 = createHash("sha256").update(bytes).digest("hex");
  const modelPath = join(folder, `${modelSha256}.gguf`);
  writeFileSync(modelPath, bytes);
  const engine = createEngine();
  const graphCache = join(folder, "graphs");
  return { engine, info: await engine.load({ modelPath, modelSha256, graphCache, threads: 1, layout: "fast" }) };
}

it("a token that there is not is a warning, and the model chats", async () => {
  const { engine, info } = await load({ metadata: { "tokenizer.ggml.eos_token_id": u32(4_294_967_295) } });
  expect(info.warnings).toEqual([
    { code: "no-such-token", values: ["tokenizer.ggml.eos_token_id", 4_294_967_295, expect.any(Number)] },
  ]);
  const { text, ids } = await engine.chat([
    { role: "system", content: "S" },
    { role: "user", content: "U" },
  ]);
  expect(text).toBe("<|im_start|>system\nS<|im_end|>\n<|im_start|>user\nU<|im_end|>\n<|im_start|>assistant\n");
  const { tokens } = await engine.generate({ ids, maxTokens: 3, temperature: 0, topP: 1, seed: 1, stop: [] });
  expect(tokens.ids.length).toBeGreaterThan(0);
});

it("a sound file has none", async () => {
  expect((await load({})).info.warnings).toEqual([]);
});

it.each([
  ["a hyperparameter", { metadata: { "llama.attention.sliding_window": u32(64) } }, /attention\.sliding_window/],
  ["a rotary scaling", { metadata: { "llama.rope.scaling.type": string("longrope") } }, /longrope/],
  ["a pre-tokenizer", { metadata: { "tokenizer.ggml.pre": string("viking") } }, /viking/],
])("%s that is not computed is an error with its name", async (_, options, message) => {
  await expect(load(options)).rejects.toMatchObject({
    code: "unsupported-model",
    message: expect.stringMatching(message),
  });
});
