import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { linesOf } from "../../src/cli/batchInput.js";
import { defaultSampling } from "../../src/check/request.js";
import { BatchRecord } from "../../src/core/batch/batchRecord.js";
import { distribute, type DistributeOptions } from "../../src/queue/distribute.js";
import { openRedis } from "../../src/queue/redis.js";
import type { Sums } from "../../src/queue/sums.js";
import { startRedis, type RedisServer, withoutRedis } from "../machine/redisServer.js";

const missing = await withoutRedis();
if (missing) console.warn(`The queue is not tested: ${missing}`);

const sums: Sums = {
  product: "cotcheck test",
  modelId: "scripted",
  model: "a".repeat(64),
  probes: null,
  traits: null,
  layout: "fast",
};
const record = (id: string, text = "Two is even.") => JSON.stringify({ id, prompt: null, steps: [text] });

describe.skipIf(missing !== undefined)("a batch on a queue", () => {
  let server: RedisServer;
  let folder: string;
  let workers: ChildProcess[] = [];
  let over: boolean;
  beforeAll(async () => {
    [server, folder] = [await startRedis(), await mkdtemp(join(tmpdir(), "cotcheck-queue-"))];
  });
  beforeEach(async () => {
    over = false;
    const redis = await openRedis(server.address);
    await redis.flushall();
    redis.disconnect();
  });
  afterEach(async () => {
    over = true;
    const left = workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    workers = [];
    await Promise.all(left.map((child) => [once(child, "exit"), child.kill("SIGKILL")][0]));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** A worker that is started again when it ends, as a cluster does. */
  function keepWorker(): void {
    const child = spawn(process.execPath, [
      "dist/test/queueWorker.mjs",
      server.address,
      JSON.stringify(sums),
      join(folder, "failed"),
    ]);
    workers.push(child);
    child.once("exit", () => {
      workers = workers.filter((each) => each !== child);
      if (!over) keepWorker();
    });
  }

  async function run(lines: readonly string[], options: Partial<DistributeOptions> = {}) {
    const redis = await openRedis(server.address);
    const written: string[] = [];
    try {
      const summary = await distribute({
        redis,
        name: "test",
        settings: { sums, sampling: defaultSampling, readTokens: 300, checks: false, language: "en" },
        lines: linesOf(
          (async function* () {
            yield Buffer.from(lines.join("\n"));
          })(),
        ),
        sink: { append: async (line) => void written.push(line) },
        present: new Set(),
        signal: new AbortController().signal,
        ...options,
      });
      return {
        summary,
        written: written.map(
          (line) => JSON.parse(line) as { id: string | null; error?: { code: string; message: string } },
        ),
      };
    } finally {
      redis.disconnect();
    }
  }

  test("60 records, 3 workers of which some are killed, and a Redis that starts again: nothing is lost, nothing comes twice", async () => {
    for (let i = 0; i < 3; i++) keepWorker();
    const ids = Array.from({ length: 60 }, (_, i) => `r${i}`);
    let written = 0;
    const mishaps = [15, 25, 35, 45];
    const { written: lines } = await run(
      ids.map((id) => record(id)),
      {
        onProgress: async (progress) => {
          written = progress.written;
          if (mishaps.length === 0 || written < mishaps[0]) return;
          mishaps.shift();
          if (mishaps.length === 1) await server.restart();
          else workers[written % workers.length]?.kill("SIGKILL");
        },
      },
    );
    expect(mishaps).toEqual([]);
    expect(lines.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const line of lines) expect(BatchRecord.parse(line)).toEqual(line);
  });

  test("a record that ends each worker is given up; one that fails once is tried again; bad lines and doubles are as in a batch here", async () => {
    for (let i = 0; i < 2; i++) keepWorker();
    const { summary, written } = await run([
      record("poison", "Now it (kills) you."),
      record("again", "It fails (once)."),
      record("always", "It has a (type error)."),
      "{ not json",
      record("good"),
      record("good", "Another with the same id."),
    ]);
    expect(summary).toMatchObject({ written: 2, failed: 3, skipped: 1 });
    const errors = Object.fromEntries(written.map(({ id, error }) => [String(id), error?.code]));
    expect(errors).toEqual({
      poison: "engine-crashed",
      again: undefined,
      always: "internal",
      null: "bad-input",
      good: undefined,
    });
    expect(written.find(({ id }) => id === null)?.error?.message).toBe("Line 4: This line is not JSON.");
  });

  test("it goes on where it was stopped, and what others wrote to the queue is not believed", async () => {
    const stop = new AbortController();
    const present = new Set<string>();
    keepWorker();
    const lines = Array.from({ length: 40 }, (_, i) => record(`r${i}`));
    const first = await run(lines, {
      present,
      signal: stop.signal,
      onProgress: ({ written }) => {
        if (written >= 10) stop.abort();
      },
    });
    expect(first.summary.cancelled).toBe(true);
    const other = new Redis(server.address);
    await other.hset("cotcheck:test:forged", { name: "record", data: '{"settings":1}', opts: "{}", timestamp: 1 });
    await other.lpush("cotcheck:test:wait", "forged");
    other.disconnect();
    const second = await run(lines, { present });
    const ids = [...first.written, ...second.written].map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
    expect(second.summary).toMatchObject({ failed: 0, skipped: first.written.length });
  });

  test("one batch at a time has the queue", async () => {
    const stop = new AbortController();
    const first = run([record("waits")], { signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(run([record("x")])).rejects.toMatchObject({
      code: "usage",
      message: expect.stringMatching(/Another batch uses the queue/),
    });
    stop.abort();
    expect((await first).summary).toMatchObject({ written: 0, cancelled: true });
  });

  test("with the real model the command writes what it writes without a queue; a worker with another layout is refused", async () => {
    const { path } = inject("testModel");
    const [input, here, there] = ["in", "here", "there"].map((name) => join(folder, `${name}.jsonl`));
    await writeFile(input, `${record("a")}\n${record("b", "Berlin is in Spain.")}\n`);
    const cli = (...args: string[]) =>
      new Promise<{ code: number | null; text: string }>((resolve) => {
        const child = spawn(process.execPath, ["dist/cli.mjs", ...args, "--model", path, "--threads", "1"]);
        let text = "";
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (text += data));
        child.once("exit", (code) => resolve({ code, text }));
      });
    expect((await cli("batch", input, "-o", here, "--no-checks")).code).toBe(0);
    const batch = cli(
      "batch",
      input,
      "-o",
      there,
      "--no-checks",
      "--redis",
      server.address,
      "--status",
      join(folder, "s.html"),
    );
    const refused = await cli("worker", "--redis", server.address, "--precise");
    expect(refused).toMatchObject({
      code: 3,
      text: expect.stringMatching(/error\[checksum\].*layout of the weights "precise", the batch "fast"/),
    });
    const worker = cli("worker", "--redis", server.address, "--idle", "3");
    expect((await batch).code).toBe(0);
    expect((await worker).code).toBe(0);
    const sorted = async (file: string) => (await readFile(file, "utf8")).trim().split("\n").sort();
    expect(await sorted(there)).toEqual(await sorted(here));
    expect(await readFile(join(folder, "s.html"), "utf8")).toContain("<td>done</td>");
  });
});

test("an address where no Redis answers is named without its password", async () => {
  const refused: unknown = await openRedis("redis://user:secret@127.0.0.1:1").catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "usage" });
  expect(String(refused)).toMatch(/127\.0\.0\.1:1 cannot be used \(ECONNREFUSED\)/);
  expect(String(refused)).not.toContain("secret");
  await expect(openRedis("http://127.0.0.1")).rejects.toMatchObject({ code: "usage" });
});
