import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { Run } from "../../src/core/run/run.js";

/** `cotcheck serve` and commands beside it, as people start them. */
const flags = ["--model", "smollm2-135m", "--threads", "1"];
let root: string;
let env: NodeJS.ProcessEnv;
let server: ChildProcess;
let serverSaid = "";

beforeAll(async () => {
  // A cache of its own for what is served, so that engines that a person keeps are left alone.
  const { graphCache, path } = inject("testModel");
  root = await mkdtemp(join(tmpdir(), "cotcheck-serve-"));
  await symlink(graphCache, join(root, "graphs"));
  await symlink(dirname(path), join(root, "models"));
  env = { ...process.env, COTCHECK_CACHE: root };
  server = spawn(process.execPath, ["dist/cli.mjs", "serve", ...flags, "--idle", "5m"], { env });
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    serverSaid += text;
  });
  await vi.waitFor(() => expect(serverSaid).toContain("is ready"), { timeout: 60_000 });
});
afterAll(async () => {
  server.kill("SIGKILL");
  await rm(root, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  readonly said: () => string;
}

function cotcheck(...args: string[]): Started {
  const child = spawn(process.execPath, ["dist/cli.mjs", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, stdout, stderr }));
  return { child, ended, said: () => stdout + stderr };
}

const check = (...more: string[]) => cotcheck("check", "How many legs do two dogs have?", ...flags, ...more);
const status = async () => (await cotcheck("serve", "--status").ended).stdout;

test("a check is what it is without it, with its own interventions too, and the second like the first", async () => {
  const runs = [];
  for (const more of [["--no-serve"], [], []]) {
    const { code, stdout, stderr } = await check("--max-tokens", "40", "--json", ...more).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { id: _, createdAt: __, ...run } = Run.parse(JSON.parse(stdout));
    runs.push(run);
  }
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[2]).toEqual(runs[0]);
  expect(await status()).toMatch(
    /^SmolLM2-135M\S* Q4_1: ready; 2 commands so far; ends after 5 min without one; process \d+\n$/,
  );
});

test("an error keeps its code and its exit code", async () => {
  const { code, stderr } = await check("--system", "word ".repeat(9_000)).ended;
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error\[prompt-too-long\]: [^\n]+\n$/),
  });
});

test("one waits for the other and says so; Ctrl-C keeps what was done, and a killed one makes room", async () => {
  const input = join(root, "many.jsonl");
  const records = Array.from({ length: 2_000 }, (_, i) => ({
    id: `${i}`,
    prompt: null,
    steps: [`Rome is city ${i}.`],
  }));
  await writeFile(input, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const batch = (out: string) => cotcheck("batch", input, "--out", join(root, out), ...flags, "--no-checks");
  const written = async (out: string) =>
    (await readFile(join(root, out), "utf8").catch(() => "")).split("\n").length - 1;

  const first = batch("first.jsonl");
  await expect.poll(() => written("first.jsonl"), { timeout: 60_000 }).toBeGreaterThan(1);
  const second = batch("second.jsonl");
  await expect.poll(second.said, { timeout: 60_000 }).toMatch(/Waiting for the engine .*--no-serve/);
  expect(await status()).toContain("with a command, 1 waiting");
  expect(await written("second.jsonl")).toBe(0);
  first.child.kill("SIGINT");
  const { code, stdout } = await first.ended;
  expect(code).toBe(130);
  expect(stdout).toContain(`${await written("first.jsonl")} checked, 0 failed`);
  await expect.poll(() => written("second.jsonl"), { timeout: 60_000 }).toBeGreaterThan(1);
  second.child.kill("SIGKILL");
  await second.ended;
  const third = await check("--max-tokens", "5", "--no-checks").ended;
  expect(third.code).toBe(0);
});

test("other options, the variable and the flag load the model by themselves", async () => {
  const before = await status();
  for (const more of [["--precise"], ["--no-serve"]])
    expect((await check("--max-tokens", "2", "--no-checks", ...more).ended).code).toBe(0);
  env.COTCHECK_NO_SERVE = "1";
  expect((await check("--max-tokens", "2", "--no-checks").ended).code).toBe(0);
  delete env.COTCHECK_NO_SERVE;
  expect(await status()).toBe(before);
});

test.skipIf(process.platform === "win32")(
  "a folder that others can open is refused in words, and --no-serve passes by",
  async () => {
    await chmod(join(root, "serving"), 0o777);
    const refused = await check("--max-tokens", "2", "--no-checks").ended;
    expect(refused).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/^error\[engine-start\]: .*open to other users.*--no-serve/),
    });
    expect((await check("--max-tokens", "2", "--no-checks", "--no-serve").ended).code).toBe(0);
    await chmod(join(root, "serving"), 0o700);
  },
);

test("doctor says that an engine is kept", async () => {
  const doctor = cotcheck("doctor");
  await expect.poll(doctor.said, { timeout: 120_000 }).toMatch(/^ok {3}Serving {4}SmolLM2-135M\S* Q4_1: ready/m);
  doctor.child.kill("SIGKILL");
  await doctor.ended;
});

test("--stop ends it with its engine and leaves nothing; a killed one's socket is taken away", async () => {
  const second = await cotcheck("serve", ...flags).ended;
  expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(/served already/) });
  const closed = once(server, "close");
  const { code, stdout } = await cotcheck("serve", "--stop").ended;
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^Ended SmolLM2-135M\S* Q4_1, process \d+\n$/),
  });
  expect(await closed).toEqual([0, null]);
  expect(serverSaid).toContain("Ended by `cotcheck serve --stop`.");
  expect(await readdir(join(root, "serving"))).toEqual([]);

  const killed = cotcheck("serve", ...flags);
  await expect.poll(killed.said, { timeout: 60_000 }).toContain("is ready");
  killed.child.kill("SIGKILL");
  await killed.ended;
  expect((await check("--max-tokens", "2", "--no-checks").ended).code).toBe(0);
  expect(await status()).toBe("No engine is kept.\n");
  expect(await readdir(join(root, "serving"))).toEqual([]);
});
