import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPeer } from "../../../bench/speed/peer.js";

const setup = { model: { id: "m", name: "M", path: "/models/m.gguf", sha256: "0" }, threads: 3 };

/** A process that speaks the protocol, and dies on a sequence of one token. */
const script = `
import { createInterface } from "node:readline";
console.log("a library says hello");
for await (const line of createInterface(process.stdin)) {
  const { method, ...params } = JSON.parse(line);
  if (method === "read" && params.ids.length === 1) {
    console.error("the last words");
    process.exit(3);
  }
  const result = {
    start: { pid: process.pid, version: "peer on " + params.threads + " threads" },
    load: params.path === "/models/m.gguf" ? params.firstId : 0,
    read: params.ids && params.ids.length - params.keep + params.room / 1000,
  }[method];
  console.log(JSON.stringify(method === "write" ? { error: params.tokens + " tokens behind nothing" } : { result }));
}
`;

describe("a peer process", () => {
  let folder: string;
  let command: { executable: string; args: string[] };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cotcheck-peer-"));
    const path = join(folder, "peer.mjs");
    await writeFile(path, script);
    command = { executable: process.execPath, args: [path] };
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is asked line by line, and ends when it is stopped", async () => {
    const peer = await startPeer(command, setup, 42);
    expect(peer.version).toBe("peer on 3 threads");
    expect(await peer.load()).toBe(42);
    expect(await peer.read(Int32Array.of(5, 6, 7), 1, 100)).toBeCloseTo(2.1);
    await expect(peer.write(32, true)).rejects.toThrow("32 tokens behind nothing");
    expect(() => process.kill(peer.pid, 0)).not.toThrow();
    await peer.stop();
    expect(() => process.kill(peer.pid, 0)).toThrow();
  });

  it("says why when it ended by itself, also to later calls", async () => {
    const peer = await startPeer(command, setup, 42);
    await expect(peer.read(Int32Array.of(5), 0, 10)).rejects.toThrow(/code 3[\s\S]*the last words/);
    await expect(peer.load()).rejects.toThrow(/code 3/);
    await peer.stop();
  });

  it("rejects when it cannot be started", async () => {
    const missing = { executable: join(folder, "nothing-here"), args: [] };
    await expect(startPeer(missing, setup, 42)).rejects.toThrow(/ENOENT/);
  });
});
