import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CancelledError, EngineCrashedError } from "../../src/core/errors.js";
import type { EngineClient } from "../../src/engineClient/client.js";
import { launchEngine } from "../../src/engineClient/launch.js";
import type { LoadProgress } from "../../src/protocol/engine.js";
import { servingStates } from "../../src/serving/ask.js";
import { connectToServed } from "../../src/serving/connect.js";
import { addressOf } from "../../src/serving/place.js";
import { type EndOfServing, type ServingOptions, serve } from "../../src/serving/serve.js";
import { generateRequest, loadRequest, start, tell } from "./scriptedEngine.js";

const name = "0".repeat(24);
const request = loadRequest("served.gguf");
let folder: string;
const endings: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "cotcheck-serving-")), "serving");
});
afterEach(async () => {
  await Promise.all(endings.splice(0).map((end) => end()));
  await rm(join(folder, ".."), { recursive: true });
});

/** The scripted engine, kept. Resolves when commands can come. */
async function keep(options: Partial<ServingOptions> = {}): Promise<{ ended: Promise<EndOfServing>; end: () => void }> {
  const stop = new AbortController();
  let loaded = () => {};
  const ready = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const ended = serve(
    {
      folder,
      name,
      load: request,
      engine: start(),
      model: "Scripted",
      idleMilliseconds: 60_000,
      alone: (work) => work(),
      onLoaded: loaded,
      ...options,
    },
    stop.signal,
  );
  endings.push(() => {
    stop.abort();
    return ended.catch(() => {});
  });
  await Promise.race([ready, ended]);
  return { ended, end: () => stop.abort() };
}

/** What a command has: an engine that is asked for at the place, and started where none is kept there. */
function command(): EngineClient {
  return start({
    launch: async (options) => (await connectToServed({ folder, name }, options)) ?? launchEngine(options),
  });
}

const state = async (client: EngineClient) =>
  JSON.parse((await client.chat([])).text) as { loads: string[]; directions: number; pid: number };

describe("a command at an engine that is kept", () => {
  test("has what it would have of its own: typed arrays, progress, errors with their codes", async () => {
    await keep();
    const client = command();
    expect(await client.load(request)).toMatchObject({ name: "served.gguf", graph: "g0-scripted" });
    expect((await client.hello()).pid).toBe(process.pid);
    const vectors = Float32Array.from({ length: 300_000 }, (_, i) => i * 0.37 - 1e4);
    const score = await client.score({
      ids: Int32Array.of(3, -1),
      from: 0,
      steering: { layers: [0], vectors, from: 0 },
    });
    expect(score).toMatchObject({ logProbs: Float32Array.of(3, -1), next: [{ id: -1, logProb: -0.5 }] });
    expect(Buffer.compare(Buffer.from(score.residuals.slice().buffer), Buffer.from(vectors.buffer))).toBe(0);
    const indices: number[] = [];
    const { text } = await client.generate(generateRequest(200), ({ index }) => indices.push(index));
    expect(text).toHaveLength(200);
    expect(indices).toEqual(Array.from({ length: 200 }, (_, i) => i));
    await expect(tell(client, "fail")).rejects.toMatchObject({ code: "model-file", message: "The file ends early." });
    expect(await client.detokenize(Int32Array.of(111, 107))).toBe("ok");
  });

  test("is refused before its turn, and for another model", async () => {
    await keep();
    await expect(command().tokenize("a")).rejects.toMatchObject({
      code: "engine-protocol",
      message: expect.stringMatching(/before its turn/),
    });
    await expect(command().load(loadRequest("other.gguf"))).rejects.toMatchObject({
      code: "engine-protocol",
      message: expect.stringMatching(/another model/),
    });
  });

  test("finds nothing of the one before it, and waits for it, being told so", async () => {
    await keep();
    const first = command();
    await first.load(request);
    await first.setDirections({ count: 5, values: new Float32Array(40) });
    const second = command();
    const told: LoadProgress[] = [];
    const loading = second.load(request, (progress) => told.push(progress)).then(() => "loaded");
    await expect.poll(() => told).toEqual([{ activity: "waiting", fraction: 0 }]);
    expect(await servingStates(folder)).toMatchObject([{ busy: true, waiting: 1, served: 1, loaded: true }]);
    expect((await state(first)).directions).toBe(5);
    await first.dispose();
    expect(await loading).toBe("loaded");
    expect((await state(second)).directions).toBe(0);
  });

  test("that comes while the model is loaded waits, and one that gives up leaves the queue", async () => {
    await keep();
    const [first, second] = [command(), command()];
    await first.load(request);
    const controller = new AbortController();
    const waiting = second.load(request, () => controller.abort(), controller.signal);
    await expect(waiting).rejects.toThrow(CancelledError);
    await expect.poll(async () => (await servingStates(folder))[0].waiting).toBe(0);
    expect((await state(first)).loads).toHaveLength(2);
  });

  test("cancels what it asked for", async () => {
    await keep();
    const client = command();
    await client.load(request);
    const controller = new AbortController();
    const { finish, text } = await client.generate(
      generateRequest(Number.MAX_SAFE_INTEGER),
      () => controller.abort(),
      controller.signal,
    );
    expect(finish).toBe("cancelled");
    expect(text.length).toBeGreaterThan(0);
    expect(await client.detokenize(Int32Array.of(97))).toBe("a");
  });

  test("that is gone in the middle of a call, with others behind it, is cancelled, and nothing of it reaches the next", async () => {
    await keep();
    const client = command();
    await client.load(request);
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const left = [
      client.generate(generateRequest(Number.MAX_SAFE_INTEGER), () => begin()),
      client.setDirections({ count: 7, values: new Float32Array(56) }),
    ].map((call) => expect(call).rejects.toThrow(CancelledError));
    await begun;
    const next = command();
    const loading = next.load(request);
    await client.dispose();
    await Promise.all([...left, loading]);
    expect((await state(next)).directions).toBe(0);
  });

  test("outlives a crash of the engine as it would its own", async () => {
    await keep();
    const client = command();
    await client.load(request);
    await client.setDirections({ count: 3, values: new Float32Array(24) });
    await expect(tell(client, "exit 3")).rejects.toMatchObject({
      code: "engine-crashed",
      message: expect.stringMatching(/exit code 3/),
    });
    expect(await state(client)).toMatchObject({ loads: ["served.gguf"], directions: 3 });
  });
});

describe("when it ends", () => {
  test("what a command is at fails, and what it asks next is done by an engine of its own", async () => {
    const { end, ended } = await keep();
    const client = command();
    await client.load(request);
    await client.setDirections({ count: 2, values: new Float32Array(16) });
    const served = (await state(client)).pid;
    const failed = client.generate(generateRequest(Number.MAX_SAFE_INTEGER), ({ index }) => index === 3 && end());
    await expect(failed).rejects.toThrow(EngineCrashedError);
    await expect(failed).rejects.toThrow(/`cotcheck serve` keeps is gone/);
    expect(await ended).toBe("aborted");
    const own = await state(client);
    expect(own).toMatchObject({ loads: ["served.gguf"], directions: 2 });
    expect(own.pid).not.toBe(served);
  });

  test("because nobody came, nothing is left at its place; a command at work keeps it", async () => {
    const { ended } = await keep({ idleMilliseconds: 100 });
    const client = command();
    await client.load(request);
    await tell(client, "work 400");
    expect((await state(client)).loads).toHaveLength(2);
    await client.dispose();
    expect(await ended).toBe("idle");
    expect(await addressOf(folder, name)).toBeUndefined();
    expect(await servingStates(folder)).toEqual([]);
    expect((await state(command())).loads).toEqual([]);
  });
});

describe("its socket", () => {
  test("is one engine's: a second with the same is refused", async () => {
    await keep();
    await expect(keep()).rejects.toMatchObject({ code: "usage", message: expect.stringMatching(/served already/) });
  });

  test("hangs up on what is no message, and goes on", async () => {
    await keep();
    for (const junk of [
      "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
      "Content-Length: 5\r\n\r\nhello",
      "Content-Length: x\r\n\r\n",
    ]) {
      const socket = connect((await addressOf(folder, name)) ?? "").resume();
      socket.write(junk);
      await once(socket, "close");
    }
    expect(await command().load(request)).toMatchObject({ name: "served.gguf" });
  });

  test("says nothing of those who hang up at once, as whoever looks for stale entries does", async () => {
    const said: string[] = [];
    await keep({ log: (text) => said.push(text) });
    for (let i = 0; i < 20; i++) {
      const socket = connect((await addressOf(folder, name)) ?? "");
      socket.once("connect", () => socket.destroy());
      await once(socket, "close");
    }
    expect(await servingStates(folder)).toHaveLength(1);
    expect(said).toEqual([]);
  });

  test("of an engine that could not load is gone, and the reason is told", async () => {
    const missing = keep({ load: loadRequest("missing.gguf") });
    await expect(missing).rejects.toMatchObject({ code: "model-file" });
    expect(await addressOf(folder, name)).toBeUndefined();
  });
});
