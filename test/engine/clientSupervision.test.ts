import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { CancelledError, EngineCrashedError } from "../../src/core/errors.js";
import type { EngineClient } from "../../src/engineClient/client.js";
import { exits, generateRequest, loadRequest, scriptedEntry, start, tell } from "./scriptedEngine.js";

const state = async (client: EngineClient) =>
  JSON.parse((await client.chat([])).text) as { loads: string[]; directions: number; pid: number };

/** A generation without end; `begun` resolves with its first token, after which the scripted engine does as `then` says. */
function generateForever(client: EngineClient, signal?: AbortSignal, then: "go on" | "wait" | "spin" = "go on") {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const request = { ...generateRequest(Number.MAX_SAFE_INTEGER), stop: [then] };
  return { begun, result: client.generate(request, () => begin(), signal) };
}

describe("a crash", () => {
  test("kill -9 in the middle of a call: the call says so, and the next one runs on a fresh engine that was put back", async () => {
    const client = start();
    await client.load(loadRequest("first.gguf"));
    await client.load(loadRequest("second.gguf"));
    await client.setDirections({ count: 3, values: new Float32Array(24) });
    const before = await state(client);
    const { begun, result } = generateForever(client);
    const waiting = expect(client.detokenize(new Int32Array([1]))).rejects.toThrow(EngineCrashedError);
    const failed = expect(result).rejects.toThrow(/signal SIGKILL.*ran out of memory/);
    await begun;
    process.kill(before.pid, "SIGKILL");
    await Promise.all([failed, waiting]);

    const after = await state(client);
    expect(after).toEqual({ loads: ["second.gguf"], directions: 3, pid: expect.any(Number) });
    expect(after.pid).not.toBe(before.pid);
    expect((await client.generate(generateRequest(4))).text).toBe("aaaa");
  });

  test("between two calls goes unnoticed", async () => {
    let noticeExit = () => {};
    const exited = new Promise<void>((resolve) => {
      noticeExit = resolve;
    });
    const client = start({ onExit: () => noticeExit() });
    await client.load(loadRequest("a.gguf"));
    await client.setDirections({ count: 2, values: new Float32Array(16) });
    await client.setDirections(null);
    process.kill((await client.hello()).pid, "SIGKILL");
    await exited;
    expect(await state(client)).toMatchObject({ loads: ["a.gguf"], directions: 0 });
  });

  test("a load that failed is not repeated", async () => {
    const client = start();
    await client.load(loadRequest("a.gguf"));
    await expect(client.load(loadRequest("missing.gguf"))).rejects.toMatchObject({ code: "model-file" });
    await expect(tell(client, "exit 3")).rejects.toThrow(/exit code 3/);
    expect((await state(client)).loads).toEqual([]);
  });

  test.each([
    ["uncaught", "nobody catches this"],
    ["rejection", "nobody awaits this"],
  ])("an exception that nothing caught (%s) is quoted, with exit code 70", async (command, words) => {
    await expect(tell(start(), command)).rejects.toThrow(
      new RegExp(`exit code 70.*error in the program.*${words}`, "s"),
    );
  });

  test("only the last 20 lines of stderr are quoted, and none of their control characters", async () => {
    const logged: string[] = [];
    const client = start({ onLog: (line) => logged.push(line) });
    await tell(client, "garbage last-words");
    const error: Error = await tell(client, "exit 5").then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    const [sentence, ...lines] = error.message.split("\n");
    expect(sentence).toContain("exit code 5");
    expect(lines).toEqual([...Array.from({ length: 19 }, () => "  line"), "  last-words"]);
    expect(logged.join("")).not.toMatch(/[\p{Cc}]/u);
    expect(exits[0]?.stderr).toHaveLength(20);
  });

  test("an engine that closed its channel is a crash", async () => {
    await expect(tell(start({ killMilliseconds: 50 }), "disconnect")).rejects.toThrow(EngineCrashedError);
  });

  test("too many starts are refused with the last reason", async () => {
    const client = start({ restartLimit: { starts: 2, withinMilliseconds: 180_000 } });
    await expect(tell(client, "exit 9")).rejects.toThrow(/exit code 9/);
    await expect(tell(client, "exit 9")).rejects.toThrow(/exit code 9/);
    const refused = expect(client.tokenize("a")).rejects;
    await refused.toThrow(EngineCrashedError);
    await expect(client.tokenize("a")).rejects.toThrow(/started 2 times within 3 minutes.*again in \d+ s.*exit code 9/);
    expect(exits).toHaveLength(2);
  });
});

describe("cancel", () => {
  test("a running generation stops softly and gives what it has; the engine goes on", async () => {
    const client = start();
    const controller = new AbortController();
    const { begun, result } = generateForever(client, controller.signal);
    await begun;
    controller.abort();
    const { finish, text } = await result;
    expect(finish).toBe("cancelled");
    expect(text.length).toBeGreaterThan(0);
    expect(await client.detokenize(new Int32Array([97]))).toBe("a");
    expect(exits).toEqual([]);
  });

  test("a call that waits its turn is cancelled without disturbing the one that runs", async () => {
    const client = start();
    const first = new AbortController();
    const second = new AbortController();
    const { begun, result } = generateForever(client, first.signal);
    await begun;
    const waitingScore = client.score({ ids: new Int32Array(1), from: 0 }, second.signal);
    const waitingGeneration = client.generate(generateRequest(5), undefined, second.signal);
    // A call that is answered would prove that the others were sent; all of them wait, so one turn of the loop must do.
    await new Promise((resolve) => setImmediate(resolve));
    second.abort();
    await expect(waitingScore).rejects.toThrow(CancelledError);
    expect(await waitingGeneration).toMatchObject({ text: "", finish: "cancelled" });
    first.abort();
    expect((await result).finish).toBe("cancelled");
  });

  test("a signal that is aborted already sends nothing", async () => {
    const client = start();
    await expect(client.score({ ids: new Int32Array(1), from: 0 }, AbortSignal.abort())).rejects.toThrow(
      CancelledError,
    );
    expect(await client.generate(generateRequest(5), undefined, AbortSignal.abort())).toMatchObject({
      finish: "cancelled",
    });
  });

  test("an engine that does not answer is ended, and the next call runs on a fresh one", async () => {
    const client = start({ cancelMilliseconds: 50 });
    const controller = new AbortController();
    const { begun, result } = generateForever(client, controller.signal, "spin");
    const cancelled = expect(result).rejects.toMatchObject({
      code: "cancelled",
      message: expect.stringMatching(/did not stop in time/),
    });
    await begun;
    controller.abort();
    await cancelled;
    expect(exits).toMatchObject([{ signal: "SIGTERM", stopped: "deaf-to-cancel" }]);
    expect(await client.detokenize(new Int32Array([97]))).toBe("a");
  });

  test("one that ignores SIGTERM as well is killed", async () => {
    const client = start({ cancelMilliseconds: 50, killMilliseconds: 50 });
    await tell(client, "stubborn");
    const controller = new AbortController();
    const { begun, result } = generateForever(client, controller.signal, "wait");
    const cancelled = expect(result).rejects.toThrow(CancelledError);
    const others = expect(client.detokenize(new Int32Array(1))).rejects.toThrow(/did not stop when asked to cancel/);
    await begun;
    controller.abort();
    await Promise.all([others, cancelled]);
    expect(exits).toMatchObject([{ signal: "SIGKILL", stopped: "deaf-to-cancel" }]);
  });
});

describe("signs of life", () => {
  test("an engine that is silent while a call runs is reported as stuck and ended", async () => {
    const client = start({ silenceMilliseconds: 200 });
    await expect(tell(client, "spin")).rejects.toThrow(/no sign of life/);
    expect(exits).toMatchObject([{ stopped: "silent" }]);
    expect(await client.detokenize(new Int32Array([97]))).toBe("a");
  });

  test("one that works for longer than that, but lives, is left alone", async () => {
    const client = start({ silenceMilliseconds: 2_000 });
    await tell(client, "work 3000");
    expect(exits).toEqual([]);
  });
});

describe("the end", () => {
  test("dispose ends the process and rejects what is under way and what comes after", async () => {
    const client = start();
    const { begun, result } = generateForever(client);
    const rejected = expect(result).rejects.toThrow(CancelledError);
    await begun;
    await client.dispose();
    await rejected;
    expect(exits).toMatchObject([{ code: 0, signal: null, stopped: "disposed" }]);
    await expect(client.tokenize("a")).rejects.toThrow(/shut down/);
  });

  test("Ctrl-C, which reaches the engine too, does not end it", async () => {
    const client = start();
    const { pid } = await client.hello();
    process.kill(pid, "SIGINT");
    await tell(client, "work 1");
    expect(exits).toEqual([]);
  });

  test("the engine ends when its host is killed", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const tied = once(server, "connection") as Promise<[Socket]>;
    const host = fork("dist/test/parent.mjs", [scriptedEntry, String(address.port)], { execArgv: [] });
    const [socket] = await tied;
    await once(host, "message");
    const engineGone = once(
      socket.resume().on("error", () => {}),
      "close",
    );
    host.kill("SIGKILL");
    await engineGone;
    server.close();
  });
});
