import { execFile } from "node:child_process";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeBundle } from "../../../../scripts/nodeBundle.mjs";
import { valueTypes } from "../../../../src/engine/gguf/values.js";
import { tinyContent } from "../../../gguf/tinyModels.js";
import { arrayOf, type MetadataValue, string, u64, writeGguf } from "../../../gguf/writer.js";

let folder: string;
let reader: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gguf-bulk-"));
  reader = join(folder, "describe.mjs");
  await build({
    ...nodeBundle,
    stdin: {
      contents: `
        import { describeModel } from "./src/engine/describe.js";
        const { refusal } = await describeModel(process.argv[2]);
        console.log(JSON.stringify({ refusal, megabytes: process.resourceUsage().maxRSS / 1024 }));`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    outfile: reader,
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** What a process with little memory says of the model, and how much it took. */
async function describedInLittle(
  path: string,
): Promise<{ refusal: { code: string; message: string } | undefined; megabytes: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=512", reader, path], {
    timeout: 60_000,
  });
  return JSON.parse(stdout);
}

const bytesOf = (length: number) => ({ type: valueTypes.uint8, bytes: new Uint8Array(length) });
/** So many all of them this one. */
function repeated(count: number, text: string): MetadataValue {
  const { bytes: one } = string(text);
  const bytes = new Uint8Array(count * one.length);
  for (let at = 0; at < bytes.length; at += one.length) bytes.set(one, at);
  return arrayOf([{ type: valueTypes.string, bytes }], valueTypes.string, BigInt(count));
}

const model = (metadata: Readonly<Record<string, MetadataValue>>) => writeGguf(tinyContent("qwen2", { metadata }));

describe("a model file takes little memory that holds", () => {
  it.each<[what: string, file: () => Uint8Array, says: RegExp | undefined]>([
    ["9 million flags", () => model({ x: arrayOf([bytesOf(9_000_000)], valueTypes.bool, 9_000_000n) }), undefined],
    [
      "9 million large numbers",
      () => model({ x: arrayOf([bytesOf(72_000_000)], valueTypes.uint64, 9_000_000n) }),
      undefined,
    ],
    ["9 million letters", () => model({ x: repeated(9_000_000, "é") }), undefined],
    ["a text of 60 MB", () => model({ x: string("x".repeat(60_000_000)) }), undefined],
    [
      "a name of 60 MB",
      () => model({ "general.architecture": string("x".repeat(60_000_000)) }),
      /architecture is "x+…"/,
    ],
    ["a chat template of 60 MB", () => model({ "tokenizer.chat_template": string("x".repeat(60_000_000)) }), undefined],
    [
      "a million tokens that are alike",
      () => model({ "tokenizer.ggml.tokens": repeated(1_000_000, "é") }),
      /twice|types \d+ tokens/,
    ],
    ["a million merges", () => model({ "tokenizer.ggml.merges": repeated(1_000_000, "a b") }), /merges make/],
    ["heads of 2^31 with YaRN", yarn, /2147483648 for headSize/],
  ])("%s", async (_, file, says) => {
    const path = join(folder, "model.gguf");
    await writeFile(path, file());
    const { refusal, megabytes } = await describedInLittle(path);
    if (says) expect(refusal?.message).toMatch(says);
    else expect(refusal).toBeUndefined();
    expect(megabytes).toBeLessThan(1_000);
  });

  it("a header of 3 texts of 60 MB, most of which is a hole", async () => {
    const path = join(folder, "hole.gguf");
    const text = 60_000_000;
    const file = await open(path, "w");
    const entry = (key: string) =>
      Buffer.concat([
        u64(BigInt(key.length)).bytes,
        Buffer.from(key),
        Buffer.from([8, 0, 0, 0]),
        u64(BigInt(text)).bytes,
      ]);
    await file.write(
      Buffer.concat([Buffer.from("GGUF"), Buffer.from([3, 0, 0, 0]), u64(0n).bytes, u64(3n).bytes, entry("a")]),
    );
    for (const key of ["b", "c"]) await file.write(entry(key), 0, undefined, (await file.stat()).size + text);
    await file.truncate((await file.stat()).size + text);
    await file.close();
    const { refusal, megabytes } = await describedInLittle(path);
    expect(refusal).toMatchObject({
      code: "model-file",
      message: expect.stringMatching(/longer than 134217728 bytes/),
    });
    expect(megabytes).toBeLessThan(1_000);
  });
});

function yarn(): Uint8Array {
  const length = u64(2n ** 31n);
  return writeGguf(
    tinyContent("llama", {
      ropeScaling: "yarn",
      metadata: {
        "llama.attention.key_length": length,
        "llama.attention.value_length": length,
        "llama.rope.dimension_count": length,
      },
    }),
  );
}
