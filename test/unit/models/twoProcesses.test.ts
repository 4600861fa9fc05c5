import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it, vi } from "vitest";
import type { ModelOptions } from "../../../src/models/localModel.js";
import { type ModelServer, startModelServer } from "./modelServer.js";
import { entryFor, modelBytes, sha256, temporaryFolder } from "./smallModels.js";

const content = modelBytes(1_500_000);
const entry = entryFor(content);
const children: ChildProcess[] = [];
let server: ModelServer;

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await server.close();
});

interface Puller {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Resolves once a line holds the text, or the process has ended. */
  said(text: string): Promise<void>;
  ended: Promise<number | null>;
}

function startPuller(options: ModelOptions): Puller {
  const script = fileURLToPath(new URL("pullProcess.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const lines: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => lines.push(text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const said = async (text: string) => {
    while (!lines.join("").includes(text) && child.exitCode === null) await once(child.stdout, "data");
  };
  return { child, lines, said, ended };
}

const optionsFor = (cacheRoot: string): ModelOptions => ({
  cacheRoot,
  catalogue: [entry],
  mirror: server.url,
  lockTiming: { staleMilliseconds: 2_000, pollMilliseconds: 50 },
});

it("two processes that want the same model fetch it once", async () => {
  server = await startModelServer(content, () => ({ pieceBytes: 1_000 }));
  const cacheRoot = await temporaryFolder();
  const first = startPuller(optionsFor(cacheRoot));
  await first.said("downloading");
  const second = startPuller(optionsFor(cacheRoot));
  expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  expect(second.lines.join("")).toContain("waits-for-download");
  for (const puller of [first, second]) expect(puller.lines.join("")).toContain('{"model":');
  expect(server.requests).toHaveLength(1);
  expect(sha256(await readFile(join(cacheRoot, "models", "small.gguf")))).toBe(entry.sha256);
});

it("a killed process leaves a lock that goes stale and a partial that the next one resumes", async () => {
  server = await startModelServer(content, (index) => (index === 0 ? { stallAfter: 700_000 } : {}));
  const cacheRoot = await temporaryFolder();
  const killed = startPuller(optionsFor(cacheRoot));
  const partial = join(cacheRoot, "models", "small.gguf.partial");
  await vi.waitUntil(async () => (await stat(partial).catch(() => ({ size: 0 }))).size > 0, { timeout: 30_000 });
  killed.child.kill("SIGKILL");
  await killed.ended;
  expect(await readdir(join(cacheRoot, "models"))).toContain("small.lock");
  const next = startPuller(optionsFor(cacheRoot));
  expect(await next.ended).toBe(0);
  expect(server.requests[1].range).toMatch(/^bytes=[1-9]\d*-$/);
  expect(await readdir(join(cacheRoot, "models"))).not.toContain("small.lock");
  expect(sha256(await readFile(join(cacheRoot, "models", "small.gguf")))).toBe(entry.sha256);
});
