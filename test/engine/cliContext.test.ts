import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Run } from "../../src/core/run/run.js";
import { tinyLlama } from "../gguf/tinyModels.js";

/** A tiny random model in a cache of its own, with a context that is soon full. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-context-"));
  await writeFile(join(folder, "tiny.gguf"), tinyLlama({ contextLength: 1024 }));
});
afterAll(() => rm(folder, { recursive: true }));

function cotcheck(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env, COTCHECK_CACHE: join(folder, "cache") };
  const child = spawn(process.execPath, ["dist/cli.mjs", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      ended[name] += text;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...ended })));
}

const tiny = () => ["--model", join(folder, "tiny.gguf"), "--threads", "1"];

test("a text longer than the context is read as far as it goes, and a longer prompt refused", async () => {
  const steps = Array.from({ length: 60 }, (_, i) => `The number ${2 * i} is even.`);
  await writeFile(join(folder, "steps.txt"), steps.join("\n"));
  const read = await cotcheck(
    "check",
    "Go on.",
    "--response",
    join(folder, "steps.txt"),
    ...tiny(),
    "--json",
    "--no-checks",
  );
  expect(read.code).toBe(0);
  const run = Run.parse(JSON.parse(read.stdout));
  expect(run.notes).toMatchObject([
    { code: "no-probes" },
    {
      code: "read-in-part",
      values: [{}, {}, {}, 60, {}, "context"].map((value) => (typeof value === "object" ? expect.any(Number) : value)),
    },
    { code: "checks-not-asked-for" },
  ]);
  expect(run.steps.map(({ text }) => text)).toEqual(steps.slice(0, run.steps.length));

  const refused = await cotcheck("check", "word ".repeat(300), ...tiny());
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(
    /^error\[prompt-too-long\]: The prompt has \d{4} tokens, and this model holds 1024 in all/,
  );
});
