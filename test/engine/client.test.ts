import { describe, expect, test } from "vitest";
import type { EngineExit } from "../../src/engineClient/exitReason.js";
import { PROTOCOL_VERSION } from "../../src/protocol/engine.js";
import { exits, generateRequest, loadRequest, start, tell } from "./scriptedEngine.js";

describe("what crosses the channel", () => {
  test("every call reaches the engine and its answer comes back", async () => {
    const client = start();
    expect(await client.tokenize("héo")).toEqual({
      ids: new Int32Array([104, 233, 111]),
      ends: new Int32Array([1, 2, 3]),
    });
    expect(await client.detokenize(new Int32Array([104, 105]))).toBe("hi");
    expect(
      await client.continuations({ ids: new Int32Array(1), options: [new Int32Array(2), new Int32Array(5)] }),
    ).toEqual(new Float32Array([2, 5]));
    const many = await client.readMany({ sequences: [new Int32Array([7, 8])], residualsAt: [new Int32Array([1])] });
    expect(many).toEqual({ logProbs: [new Float32Array([7, 8])], residuals: [new Float32Array([1])], readouts: [] });
    expect((await client.chat([{ role: "user", content: "Hi" }])).text).toContain("loads");
  });

  test("typed arrays keep their type and their bits, 10 MB of them as well as none", async () => {
    const client = start();
    const vector = Float32Array.from({ length: 2_621_440 }, (_, i) => i * 0.37 - 1e5);
    vector.set([Number.NaN, -0, Number.POSITIVE_INFINITY, 1.401298464324817e-45]);
    const ids = new Int32Array([0, -1, 2_147_483_647, -2_147_483_648]);
    const result = await client.score({ ids, from: 0, steering: { layers: [0], vectors: vector, from: 0 } });
    expect(result.residuals).toBeInstanceOf(Float32Array);
    expect(
      Buffer.compare(
        Buffer.from(result.residuals.buffer, result.residuals.byteOffset, result.residuals.byteLength),
        Buffer.from(vector.buffer),
      ),
    ).toBe(0);
    expect(result.logProbs).toEqual(Float32Array.from(ids));
    expect(result.next).toEqual([{ id: -2_147_483_648, logProb: -0.5 }]);

    const empty = await client.score({ ids: new Int32Array(0), from: 0 });
    expect(empty.residuals).toEqual(new Float32Array(0));
  });

  test("a view into a larger buffer crosses as its own elements", async () => {
    const vector = new Float32Array([1, 2, 3, 4, 5]).subarray(1, 4);
    const { residuals } = await start().score({
      ids: new Int32Array(1),
      from: 0,
      steering: { layers: [0], vectors: vector, from: 0 },
    });
    expect(residuals).toEqual(new Float32Array([2, 3, 4]));
  });

  test("progress arrives in order and before the answer", async () => {
    const client = start();
    const fractions: number[] = [];
    await client.load(loadRequest("a.gguf"), ({ fraction }) => fractions.push(fraction));
    expect(fractions).toEqual([0, 0.5, 1]);

    const indices: number[] = [];
    const { text } = await client.generate(generateRequest(200), ({ index }) => indices.push(index));
    expect(text).toHaveLength(200);
    expect(indices).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });

  test("calls made at once are answered in order, each with its own progress", async () => {
    const client = start();
    const order: string[] = [];
    const generate = (name: string) =>
      client.generate(generateRequest(3), ({ index }) => order.push(`${name}${index}`)).then(() => order.push(name));
    await Promise.all([generate("a"), client.setDirections({ count: 5, values: new Float32Array(40) }), generate("b")]);
    expect(order).toEqual(["a0", "a1", "a2", "a", "b0", "b1", "b2", "b"]);
    expect((await client.score({ ids: new Int32Array(1), from: 0 }, new AbortController().signal)).readouts[0]).toBe(5);
  });

  test("an error crosses with its code and message, and the engine goes on", async () => {
    const client = start();
    await expect(tell(client, "fail")).rejects.toMatchObject({ code: "model-file", message: "The file ends early." });
    await expect(tell(client, "fault")).rejects.toMatchObject({ code: "internal", message: "not foreseen" });
    expect(await client.detokenize(new Int32Array([111, 107]))).toBe("ok");
    expect(exits).toEqual([]);
  });

  test("an exception in a progress callback cancels the call and is what it rejects with", async () => {
    const client = start();
    const seen: number[] = [];
    const generated = client.generate(generateRequest(1_000_000), ({ index }) => {
      seen.push(index);
      if (index === 2) throw new RangeError("the panel is gone");
    });
    await expect(generated).rejects.toThrow(RangeError);
    expect(seen.slice(0, 3)).toEqual([0, 1, 2]);
    expect(exits).toEqual([]);
  });
});

describe("the hello", () => {
  test("names the protocol and the process", async () => {
    expect(await start().hello()).toMatchObject({
      protocol: PROTOCOL_VERSION,
      node: process.version,
      pid: expect.any(Number),
    });
  });

  test("another version of the protocol is refused and its process ended", async () => {
    const client = start({ entry: "dist/test/otherVersion.mjs" });
    await expect(client.tokenize("a")).rejects.toMatchObject({
      code: "engine-protocol",
      message: expect.stringMatching(/version \d+ .* version \d+, .*mixture of two versions/),
    });
  });

  test("a process that says nothing is ended", async () => {
    const exited = new Promise<EngineExit>((resolve) => {
      const client = start({ entry: "dist/test/mute.mjs", helloMilliseconds: 50, onExit: resolve });
      client.hello().catch(() => {});
    });
    expect(await exited).toMatchObject({ signal: "SIGTERM", stopped: "no-hello" });
  });

  test("a missing file in the installation is named", async () => {
    const client = start({ entry: "dist/test/halfInstalled.mjs" });
    const failure = expect(client.tokenize("a")).rejects;
    await failure.toMatchObject({
      code: "engine-crashed",
      message: expect.stringMatching(/exit code 1.*installation is broken.*removed-by-a-virus-scanner/s),
    });
  });

  test("a missing engine is named", async () => {
    await expect(start({ entry: "dist/test/nowhere.mjs" }).tokenize("a")).rejects.toThrow(
      /installation is broken.*nowhere\.mjs/s,
    );
  });
});
