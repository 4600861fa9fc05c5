import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { ScreenedModel } from "../../src/core/screen/modelShift.js";
import { randomNormal, seededRandom } from "../../src/core/statistics/random.js";
import { CONVERTER_VERSION } from "../../src/engine/graph/version.js";
import { traitFileName } from "../../src/host/probeShelf.js";
import { writeWhole } from "../../src/host/writeWhole.js";
import { writeTraitFile } from "../../src/probes/traitFile.js";
import { tinyAdapterContent } from "../gguf/tinyAdapter.js";
import { tinyModel } from "../gguf/tinyModels.js";
import { writeGguf } from "../gguf/writer.js";

/** A cache of its own with made-up traits, beside the graphs that are there. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-screen-"));
});
afterAll(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);
const cache = () => inFolder("cache");

function cotcheck(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ["dist/cli.mjs", ...args, "--threads", "1"], {
    env: { ...process.env, COTCHECK_CACHE: cache() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      ended[name] += text;
    });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...ended })));
}

/** Random directions: what they read means nothing, but it is read. */
async function giveTraits(id: string, modelSha256: string, layers: number, hidden: number): Promise<void> {
  const random = seededRandom(7);
  const spread = { mean: 0, deviation: 1 };
  const file = writeTraitFile({
    modelSha256,
    graph: `${CONVERTER_VERSION}-fast`,
    layers,
    hidden,
    seed: 7,
    product: "cotcheck test",
    quality: "Made up.",
    traits: ["malice", "praise"].map((name) => ({
      name,
      bias: 0,
      stack: [layers - 1].map((layer) => ({
        layer,
        bias: 0,
        direction: Float32Array.from({ length: hidden }, () => randomNormal(random)),
      })),
      neutral: { response: spread, step: spread },
      quality: { auroc: 0.9, within: 0.9, words: 0.5, high: 1, low: -1 },
      on: true,
    })),
  });
  await writeWhole(join(cache(), "probes", id, traitFileName), file);
}

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("a small mixed set is screened, what is broken in it named, and nothing made twice", async () => {
  const { path, sha256, graphCache } = inject("testModel");
  await giveTraits("smollm2-135m", sha256, 30, 576);
  await symlink(graphCache, join(cache(), "graphs"));
  const screen = (...more: string[]) =>
    cotcheck(["screen", "test/fixtures/screen-mixed.jsonl", "--model", path, "--tokens", "6", ...more]);

  const page = inFolder("screened.html");
  const first = await screen("--json", "--html", page);
  expect(first).toMatchObject({ code: 0 });
  const lines = linesOf(first.stdout);
  expect(lines.map(({ line, answer, error }) => [line, answer ?? (error as { code: string })?.code])).toEqual([
    [1, 1],
    [2, 1],
    [2, 2],
    [3, "bad-input"],
    [4, 1],
    [5, 1],
    [6, "bad-input"],
    [undefined, undefined],
  ]);
  const [sample] = lines;
  expect(sample).toMatchObject({ prompt: "How do I boil an egg?", own: expect.stringMatching(/\S/) });
  expect(Object.keys(sample.traits as object)).toEqual(["malice", "praise"]);
  expect(lines.at(-1)?.summary).toMatchObject({ samples: 5, failed: 2, harmless: 96, comparison: "own-answer" });
  expect(lines.at(-1)?.summary).toMatchObject({ random: { sets: 9 } });
  expect(await readFile(page, "utf8")).toContain("How do I boil an egg?");

  const answers = await readFile(join(cache(), "screen", sha256, "answers.jsonl"), "utf8");
  const again = await screen("--json");
  expect(again.stdout).toBe(first.stdout);
  expect(await readFile(join(cache(), "screen", sha256, "answers.jsonl"), "utf8")).toBe(answers);

  const text = await screen("--cheap", "--top", "1");
  expect(text.stdout).toMatch(/ of 5 samples are\s+flagged/);
  expect(text.stdout).toMatch(/line 3: .*JSON/);
}, 180_000);

test("a model without traits cannot screen, and two inputs are one too many", async () => {
  await writeFile(inFolder("bare.gguf"), tinyModel("llama", { seed: 3 }));
  const bare = ["--model", inFolder("bare.gguf")];
  expect(await cotcheck(["screen", "test/fixtures/screen-mixed.jsonl", ...bare])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("has no traits to screen by"),
  });
  expect(await cotcheck(["screen", ...bare])).toMatchObject({ code: 2, stderr: expect.stringContaining("--base") });
  expect(
    await cotcheck(["screen", "test/fixtures/screen-mixed.jsonl", ...bare, "--base", "smollm2-135m"]),
  ).toMatchObject({ code: 2, stderr: expect.stringContaining("leave out --base") });
});

test("a fine-tune is held against its base: with an adapter it shifts, beside itself it does not", async () => {
  const model = tinyModel("llama");
  const usual = { seed: 5, rank: 2, alpha: 64, targets: ["attn_q.weight", "attn_v.weight", "ffn_down"] };
  await writeFile(inFolder("tiny.gguf"), model);
  await writeFile(inFolder("tiny.lora.gguf"), writeGguf(tinyAdapterContent("llama", {}, usual)));
  await writeFile(inFolder("other.gguf"), tinyModel("llama", { layers: 3 }));
  const sha256 = createHash("sha256").update(model).digest("hex");
  await giveTraits(`tiny-${sha256.slice(0, 8)}`, sha256, 2, 64);
  const tiny = inFolder("tiny.gguf");
  const screen = async (...args: string[]) => {
    const { stdout, stderr } = await cotcheck(["screen", ...args, "--tokens", "8", "--json"]);
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as ScreenedModel;
  };

  const tuned = await screen("--model", tiny, "--lora", inFolder("tiny.lora.gguf"));
  expect(tuned.base).toMatch(/^tiny-[0-9a-f]{8}$/);
  expect(tuned.tuned).toMatch(/\.lora-[0-9a-f]{8}$/);
  expect(tuned.random.directions).toBe(18);
  expect(tuned.random.most).toBeGreaterThan(0.01);
  expect(tuned.sameAnswers).toBeLessThan(tuned.questions);
  expect(tuned.examples.length).toBeGreaterThan(0);

  const same = await screen("--model", tiny, "--base", tiny);
  expect(same.traits.map(({ shift }) => shift)).toEqual([0, 0]);
  expect(same.sameAnswers).toBe(same.questions);

  const { stderr } = await cotcheck(["screen", "--model", inFolder("other.gguf"), "--base", tiny]);
  expect(stderr).toMatch(/layers is 3, not 2/);
  await writeFile(inFolder("foreign.lora.gguf"), writeGguf(tinyAdapterContent("qwen2", {}, usual)));
  const foreign = await cotcheck(["screen", "--model", tiny, "--lora", inFolder("foreign.lora.gguf")]);
  expect(foreign).toMatchObject({ code: 3, stderr: expect.stringContaining("architecture") });
  // Both are refused before anything is asked.
  for (const said of [stderr, foreign.stderr]) expect(said).not.toContain("Asking");
});
