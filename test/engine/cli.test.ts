import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProbeReport } from "../../src/training/report/probeReport.js";
import { BatchRecord } from "../../src/core/batch/batchRecord.js";
import { Run } from "../../src/core/run/run.js";
import { readProbeFile } from "../../src/probes/file.js";
import { tinyAdapterContent } from "../gguf/tinyAdapter.js";
import { tinyModel } from "../gguf/tinyModels.js";
import { writeGguf } from "../gguf/writer.js";

/** The built program, started as people start it. */
interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);

function cotcheck(
  args: readonly string[],
  options: {
    input?: string | Uint8Array;
    env?: NodeJS.ProcessEnv;
    onStdout?: (text: string, child: ChildProcess) => void;
  } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ["dist/cli.mjs", ...args], { env: { ...process.env, ...options.env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    options.onStdout?.(stdout, child);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

/** Somebody else's home, whose programs keep their models in the usual places. */
const atHome = (home: string): NodeJS.ProcessEnv => ({
  HOME: home,
  USERPROFILE: home,
  ...Object.fromEntries(
    ["OLLAMA_MODELS", "HF_HOME", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "LLAMA_CACHE", "LOCALAPPDATA", "APPDATA"]
      .concat(["XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"])
      .map((name) => [name, undefined]),
  ),
});

const small = ["--model", "smollm2-135m", "--threads", "1"];
const oneErrorLine = (code: string) => new RegExp(`^error\\[${code}\\]: [^\\n]+\\n$`);

describe("check", () => {
  test("steers along a head's direction when asked, and shows what came of it", async () => {
    const response = inFolder("steered.txt");
    await writeFile(response, "Each dog has 4 legs.\nTwo dogs have 8 legs.\nThe answer is 8.");
    const steer = ["check", "How many legs do two dogs have?", ...small, "--steer-step", "2"];
    const { code, stdout } = await cotcheck([...steer, "--response", response]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nExperiment {2}From step 2 to where the answer is stated/);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/Null: no larger than along random directions|Larger than along every/);

    const refused = await cotcheck([...steer, "--no-checks"]);
    expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(oneErrorLine("usage")) });
  });

  test.each([
    ["no trait that is watched", ["--guard-steer"], "give --guard with it"],
    ["writing anew as well", ["--guard", "malice", "--guard-anew", "2", "--guard-steer"], "give one of them"],
    ["a model without traits", ["--guard", "malice", "--guard-steer"], "no trait pack for this model"],
  ])("steers nothing back with %s", async (_, flags, said) => {
    const refused = await cotcheck(["check", "How many legs do two dogs have?", ...small, ...flags]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(oneErrorLine("usage")) });
    expect(refused.stderr).toContain(said);
  });

  test("prints the steps and the summary, writes the documents, and is quiet on a stderr that is no terminal", async () => {
    const [json, html, md] = ["run.json", "deep/run.html", "run.md"].map(inFolder) as [string, string, string];
    const { code, stdout, stderr } = await cotcheck([
      ...["check", "How many legs do two dogs have?", ...small, "--max-tokens", "40"],
      ...[`--json=${json}`, `--html=${html}`, `--md=${md}`],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Prompt {6}How many legs do two dogs have\?\nModel {7}SmolLM2/);
    expect(stdout).toMatch(/\nMarks /);
    expect(stdout).not.toContain("\u001b");
    const run = Run.parse(JSON.parse(await readFile(json, "utf8")));
    expect(run).toMatchObject({ status: "done", provenance: { product: "cotcheck 0.1.0" } });
    expect(await readFile(html, "utf8")).toMatch(/^<!doctype html>.*How many legs do two dogs have\?/s);
    expect(await readFile(md, "utf8")).toMatch(/^# Chain-of-thought check/);
  });

  test("--json without a file gives the document alone, and --fail-on suspect its exit code", async () => {
    await writeFile(inFolder("wrong.txt"), "3 * 6 = 20 eggs.\nThe answer is 20.");
    const { code, stdout } = await cotcheck(
      ["check", "-", "--response", inFolder("wrong.txt"), "--json", "--no-checks", "--fail-on", "suspect", ...small],
      { input: "How many eggs are 3 boxes of 6?" },
    );
    expect(code).toBe(1);
    const run = Run.parse(JSON.parse(stdout));
    expect(run).toMatchObject({ mode: "off-policy", messages: [{ content: "How many eggs are 3 boxes of 6?" }] });
    expect(run.steps[0].verdict.code).toBe("wrong-by-computation");
  });

  test("--sarif points into the file of the response, and says when there is none", async () => {
    const [response, sarif] = [inFolder("marked.txt"), inFolder("marked.sarif")];
    await writeFile(response, "Each box holds 6.\n3 * 6 = 20 eggs.\n");
    const asked = ["check", "How many eggs are 3 boxes of 6?", "--no-checks", `--sarif=${sarif}`, ...small];
    expect(await cotcheck([...asked, "--response", response, "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
    const [{ results }] = (JSON.parse(await readFile(sarif, "utf8")) as Log).runs;
    const { artifactLocation, region } = results?.[0].locations?.[0].physicalLocation ?? {};
    expect(artifactLocation?.uri).toMatch(/marked\.txt$/);
    expect(region).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 17 });
    const { stderr } = await cotcheck([...asked, "--max-tokens", "5"]);
    expect(stderr).toContain("will point into no file");
  });

  test("Ctrl-C keeps what was written and exits with 130", async () => {
    const json = inFolder("stopped.json");
    let sent = false;
    const { code, stdout, stderr } = await cotcheck(
      ["check", "Write a long story about a fox.", "--system", "", `--json=${json}`, ...small],
      {
        onStdout: (text, child) => {
          if (sent || !/\n {2}2 {2}/.test(text)) return;
          sent = true;
          child.kill("SIGINT");
        },
      },
    );
    expect(code).toBe(130);
    expect(stderr).toMatch(/^Stopping/);
    expect(stdout).toMatch(/\nCancelled /);
    const run = Run.parse(JSON.parse(await readFile(json, "utf8")));
    expect(run.status).toBe("cancelled");
    expect(run.steps.length).toBeGreaterThanOrEqual(2);
  });

  test("a prompt longer than the context is one clear line", async () => {
    const input = Buffer.concat([Buffer.from("word ".repeat(9000)), Buffer.from([0xff, 0xfe])]);
    const { code, stderr } = await cotcheck(["check", "-", "--quiet", ...small], { input });
    expect(code).toBe(2);
    expect(stderr).toMatch(oneErrorLine("prompt-too-long"));
  });
});

describe("probes", () => {
  test("are trained into one file, with a report", async () => {
    const out = inFolder("trained");
    const little = ["--per-topic", "8", "--per-kind", "4", "--own", "0", "--benign", "1", "--quiet"];
    const ended = await cotcheck(["probes", "train", ...little, "--model", "smollm2-135m", "--out", out]);
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
    const written = (name: string) => readFile(join(out, "smollm2-135m", name));
    const { model, heads } = JSON.parse(String(await written("report.json"))) as ProbeReport;
    const { sha256: modelSha256, ...shape } = model;
    const set = readProbeFile(await written("probes.safetensors"), { modelSha256, ...shape });
    expect(set.heads.map(({ name }) => name)).toEqual(["truth", "step-wrong"]);
    expect(Object.keys(heads)).toEqual(["truth", "step-wrong"]);
    const report = String(await written("report.md"));
    for (const { quality } of [...Object.values(heads), set]) expect(report).toContain(quality.split(";", 1)[0]);
    expect(report).toContain("## Step-wrong head");
  }, 600_000);
});

describe("usage", () => {
  test.each([
    [["check", " "], /There is no prompt\. Try:/],
    [["check", "--json", "What is 2 + 2?"], /taken for the file of --json\?/],
    [["check", "a", "--prompt-file", "b"], /Give the prompt once/],
    [["check", "a", "--json", "--html"], /Only one document/],
    [["check", "a", "--threads", "0"], /whole number of at least 1/],
    [["check", "a", "--temperature", "warm"], /number from 0 to 10/],
    [["check", "a", "--fail-on", "everything"], /Allowed choices are suspect/],
    [["check", "--prompt-file", "/nowhere/prompt.txt"], /cannot be read: there is no such file \(ENOENT\)/],
    [["check", "--example", "none"], /There is no example "none"/],
    [["batch", "in.jsonl"], /required option '-o, --out <file>' not specified/],
    [["batch", "/nowhere/in.jsonl", "--out", "/tmp/never.jsonl"], /there is no such file/],
    [["probes", "eval", "--data", "/nowhere/in.jsonl"], /there is no such file/],
    [["batch", "in.jsonl", "--outt", "out.jsonl"], /unknown option '--outt'/],
    [["chekc"], /unknown command 'chekc'/],
    [["help", "chekc"], /There is no command "chekc"/],
    [["check", "a", "--modle", "b"], /unknown option '--modle'/],
  ])("cotcheck %j is told what is wrong", async (args, reason) => {
    const { code, stdout, stderr } = await cotcheck(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(oneErrorLine("usage"));
    expect(stderr).toMatch(reason);
  });

  test.each([[[]], [["check"]], [["batch"]], [["models"]], [["probes"]], [["doctor"]]])(
    "cotcheck %j --help shows examples and exit codes",
    async (command) => {
      const { code, stdout } = await cotcheck([...command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}cotcheck /);
      expect(stdout).toMatch(/Exit codes:\n {2}0 {4}done/);
    },
  );
});

describe("models that cannot be had", () => {
  const noNetwork = () => ({
    COTCHECK_CACHE: inFolder("empty-cache"),
    COTCHECK_MODEL_MIRROR: "http://127.0.0.1:9",
    PIP_INDEX_URL: "http://127.0.0.1:9/simple",
    PIP_RETRIES: "0",
  });

  test("an unknown one", async () => {
    const { code, stderr } = await cotcheck(["check", "Hello", "--model", "nobody"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(oneErrorLine("model-not-found"));
    expect(stderr).toContain("smollm2-135m");
  });

  test("a file that is no GGUF, and one that is cut off", async () => {
    await writeFile(inFolder("renamed.gguf"), "not a model at all");
    await writeFile(inFolder("cut.gguf"), Buffer.from("GGUF\u0003\0\0\0\u0002"));
    for (const name of ["renamed.gguf", "cut.gguf"]) {
      const { code, stderr } = await cotcheck(["check", "Hello", "--model", inFolder(name)]);
      expect(code).toBe(3);
      expect(stderr).toMatch(oneErrorLine("model-file"));
    }
  });

  test("without a network", async () => {
    const { code, stderr } = await cotcheck(["check", "Hello", "--model", "qwen2.5-coder-0.5b"], { env: noNetwork() });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /\nerror\[download\]: [^\n]+ could not be fetched\.[^\n]+cotcheck models import <path>[^\n]+\n$/,
    );
  });

  test("a cache that cannot be written", async () => {
    await writeFile(inFolder("file"), "");
    const env = { ...noNetwork(), COTCHECK_CACHE: inFolder("file/cache") };
    const { code, stderr } = await cotcheck(["check", "Hello"], { env });
    expect(code).toBe(3);
    expect(stderr).toMatch(oneErrorLine("cache"));
    expect(stderr).toContain("COTCHECK_CACHE");
  });
});

test("batch appends, resumes and tolerates a torn file", async () => {
  const [input, out] = [inFolder("in.jsonl"), inFolder("out.jsonl")];
  const record = (id: string) => `${JSON.stringify({ id, prompt: null, steps: ["Two is even.", "Three is even."] })}\n`;
  await writeFile(
    input,
    Buffer.concat([Buffer.from(`${record("a")}\ufeffnonsense `), Buffer.from([0xff, 10]), Buffer.from(record("b"))]),
  );
  const first = await cotcheck(["batch", input, "--out", out, "--no-checks", ...small]);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(/^2 checked, 1 failed, 0 skipped, /);
  const whole = await readFile(out, "utf8");
  const lines = whole.trimEnd().split("\n");
  expect(BatchRecord.parse(JSON.parse(lines[0])).steps.map(({ index }) => index)).toEqual([0, 1]);

  await writeFile(out, whole.slice(0, -20));
  const second = await cotcheck(["batch", input, "--out", out, "--no-checks", ...small]);
  expect(second.stdout).toMatch(/^1 checked, 0 failed, 2 skipped, /);
  expect(await readFile(out, "utf8")).toBe(whole);

  const same = await cotcheck(["batch", out, "--out", out]);
  expect(same).toMatchObject({ code: 2, stderr: expect.stringContaining("the same file") });
});

test("models list and probes list run without a model", async () => {
  const env = { COTCHECK_CACHE: inFolder("empty-cache-2"), ...atHome(inFolder("home-without-models")) };
  const { code, stdout } = await cotcheck(["models", "list"], { env });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^qwen2\.5-coder-1\.5b \(default\) +not fetched +1\.12 GB/);
  const { stdout: json } = await cotcheck(["models", "list", "--json"], { env });
  expect(JSON.parse(json).map(({ state }: { state: string }) => state)).toEqual(["absent", "absent", "absent"]);
  expect((await cotcheck(["probes", "list"], { env })).code).toBe(0);
  expect(await cotcheck(["models", "remove", "../x"], { env })).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(oneErrorLine("model-not-found")),
  });
});

test("models list shows what another program keeps, by the path that names it", async () => {
  const home = inFolder("home");
  const root = join(home, ".ollama", "models");
  const sum = "a".repeat(64);
  const blob = join(root, "blobs", `sha256-${sum}`);
  const manifests = join(root, "manifests", "registry.ollama.ai", "library", "tiny");
  mkdirSync(join(root, "blobs"), { recursive: true });
  mkdirSync(manifests, { recursive: true });
  writeFileSync(blob, tinyModel("qwen3"));
  const layers = [{ mediaType: "application/vnd.ollama.image.model", digest: `sha256:${sum}`, size: 1 }];
  writeFileSync(join(manifests, "latest"), JSON.stringify({ layers }));
  writeFileSync(join(manifests, "broken"), "{");
  const env = { COTCHECK_CACHE: inFolder("empty-cache-2"), ...atHome(home) };
  const { stdout } = await cotcheck(["models", "list"], { env });
  expect(stdout).toMatch(/Ollama {2}tiny:latest .* qwen3 {2}can be read /);
  expect(stdout).toContain(blob);
  expect(stdout).toContain(`${join(manifests, "broken")} is left out: it cannot be made out.`);
});

test("a model with an adapter is a model of its own", async () => {
  const [model, adapter, foreign] = ["tiny.gguf", "tiny.lora.gguf", "foreign.lora.gguf"].map(inFolder);
  const usual = { seed: 5, rank: 2, alpha: 4, targets: ["attn_q.weight"] };
  writeFileSync(model, tinyModel("llama"));
  writeFileSync(adapter, writeGguf(tinyAdapterContent("llama", {}, usual)));
  writeFileSync(foreign, writeGguf(tinyAdapterContent("qwen2", {}, usual)));
  const env = { COTCHECK_CACHE: inFolder("adapter-cache") };
  const check = (lora: string) =>
    cotcheck(["check", "Hello", "--model", model, "--lora", lora, "--max-tokens", "5", "--no-checks", "--json"], {
      env,
    });
  const { code, stdout } = await check(adapter);
  expect(code).toBe(0);
  const run = JSON.parse(stdout);
  expect(run.provenance.model.id).toMatch(/^tiny-[0-9a-f]{8}\.lora-[0-9a-f]{8}$/);
  expect(run.provenance.model.name).toBe("tiny + tiny.lora");
  expect(await check(foreign)).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(
      /for models of the architecture "qwen2"; this model, "tiny random llama", is of "llama"/,
    ),
  });
});

test("doctor looks at everything and runs a model", async () => {
  const { code, stdout, stderr } = await cotcheck(["doctor"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const what of [
    "Program",
    "Machine",
    "Processor",
    "Memory",
    "Cache",
    "Engine",
    "Model",
    "Traits",
    "Features",
    "Self test",
  ])
    expect(stdout).toMatch(new RegExp(`^ok   ${what} `, "m"));
  expect(stdout).toMatch(/Self test +\S+ wrote \d+ tokens/);
});
