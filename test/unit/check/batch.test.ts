import { batchWords } from "../../../src/report/jsonl.js";
import { english } from "../../../src/report/words/language.js";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BatchOptions, batch } from "../../../src/check/batch.js";
import { failureKey } from "../../../src/check/batchItem.js";
import { defaultSampling } from "../../../src/check/request.js";
import { linesOf } from "../../../src/cli/batchInput.js";
import { openBatchOutput } from "../../../src/cli/batch/batchOutput.js";
import { BatchFailure, BatchRecord } from "../../../src/core/batch/batchRecord.js";
import { mishaps, scriptedModel } from "./scriptedModel.js";

const model = scriptedModel();
const whole = { prompt: null, steps: ["Two is even."] };

interface Written {
  readonly id: string | null;
  readonly error?: { readonly code: string; readonly message: string };
}

async function run(records: readonly unknown[], options: Partial<BatchOptions> = {}) {
  const written: string[] = [];
  const text = records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n");
  const summary = await batch(model, {
    lines: linesOf(bytesOf(Buffer.from(text))),
    sink: { append: async (line) => void written.push(line) },
    present: new Set(),
    sampling: defaultSampling,
    readTokens: 200,
    checks: false,
    words: batchWords(english.say),
    ...options,
  });
  return { summary, written: written.map((line) => JSON.parse(line) as Written) };
}

async function* bytesOf(bytes: Uint8Array, piece = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

describe("whatever a record is, it is one line and the next record is answered", () => {
  const deep = "[".repeat(50_000) + "]".repeat(50_000);
  test.each([
    ["no messages", { messages: [] }, "bad-input"],
    ["no message but a prompt", { prompt: "Q", messages: [] }, "bad-input"],
    ["messages that are nothing", { messages: [null, 1, "x", []] }, "bad-input"],
    ["a message without content", { messages: [{ role: "user" }] }, "bad-input"],
    ["a table's empty cells", { prompt: null, system: null, messages: null, response: null, steps: ["A."] }, undefined],
    [
      "empty cells beside messages",
      { prompt: null, steps: null, messages: [{ role: "user", content: "Q" }] },
      undefined,
    ],
    ["a response that was never written", { prompt: "Q", response: null }, "bad-input"],
    ["deep nesting where a text should be", `{"id": "x", "prompt": ${deep}}`, "bad-input"],
    ["deep nesting in a field of others", `{"id": "x", "prompt": null, "steps": ["A."], "more": ${deep}}`, undefined],
    ["a prototype in disguise", '{"id": "x", "prompt": "Q", "__proto__": {"steps": 1}, "constructor": 2}', undefined],
    ["lone surrogates", String.raw`{"id": "x", "prompt": "\ud800", "response": "\udfff\u0000 is odd."}`, undefined],
    ["a number beyond all numbers", '{"id": "x", "prompt": 1e999}', "bad-input"],
    ["a prompt that fills the context", { prompt: "word ".repeat(900) }, "prompt-too-long"],
  ])("%s", async (_, record, code) => {
    const text = typeof record === "string" ? record : JSON.stringify({ id: "x", ...record });
    const { written } = await run([text, { id: "next", ...whole }]);
    expect(written.map(({ id, error }) => [id, error?.code])).toEqual([
      ["x", code],
      ["next", undefined],
    ]);
  });

  test.each([
    ["null", "null"],
    ["an array", "[1, 2]"],
    ["a text", '"text"'],
    ["a huge number", "1e999"],
    ["a truth value for an id", '{"id": true, "prompt": "Q"}'],
    ["a very long id", JSON.stringify({ id: "x".repeat(513), ...whole })],
    ["nesting that no parser likes", "[".repeat(200_000)],
  ])("%s, which has no usable id, is named by its line", async (_, line) => {
    const { written } = await run(["", line, { id: "next", ...whole }]);
    expect(written[0]).toMatchObject({
      id: null,
      error: { code: "bad-input", message: expect.stringMatching(/^Line 2: /) },
    });
    expect(written[1]).not.toHaveProperty("error");
  });

  test("what Python writes for no number keeps no record from being checked", async () => {
    const { written } = await run(['{"id": "x", "prompt": "Q", "score": NaN}']);
    expect(written[0]).toMatchObject({ id: "x", response: expect.any(String) });
  });

  test.each(Object.keys(mishaps))("an engine that throws %s", async (word) => {
    const { summary, written } = await run([
      { id: "chat", prompt: `Why? ${word}` },
      { id: "step", prompt: null, steps: [`Because. ${word}`] },
      { id: "next", ...whole },
    ]);
    expect(written.map(({ id }) => id)).toEqual(["chat", "step", "next"]);
    expect(written.map(({ error }) => error === undefined)).toEqual([false, false, true]);
    for (const failure of written.slice(0, 2)) expect(BatchFailure.parse(failure)).toEqual(failure);
    expect(summary).toMatchObject({ written: 1, failed: 2 });
  });

  test("a result that the documented form cannot hold", async () => {
    const broken = scriptedModel();
    const { score } = broken.engine;
    broken.engine.score = async (request, signal) => ({
      ...(await score(request, signal)),
      logProbs: new Float32Array(request.ids.length).fill(Number.NaN),
    });
    const written: string[] = [];
    const summary = await batch(broken, {
      lines: linesOf(bytesOf(Buffer.from(JSON.stringify({ id: "x", ...whole })))),
      sink: { append: async (line) => void written.push(line) },
      present: new Set(),
      sampling: defaultSampling,
      readTokens: 200,
      checks: false,
      words: batchWords(english.say),
    });
    expect(JSON.parse(written[0])).toMatchObject({
      id: "x",
      error: { code: "internal", message: expect.stringMatching(/logProbMean/) },
    });
    expect(summary.internal?.count).toBe(1);
  });
});

test("errors of the program itself are handed back with their records, the first of them by name", async () => {
  const records = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, prompt: i % 2 === 0 ? "(type error)" : "Q" }));
  const { summary } = await run(records);
  expect(summary).toMatchObject({ written: 15, failed: 15, internal: { count: 15 } });
  expect(summary.internal?.first.map(({ line, id }) => [line, id]).slice(0, 3)).toEqual([
    [1, "0"],
    [3, "2"],
    [5, "4"],
  ]);
  expect((await run([{ id: "h", messages: [] }])).summary).not.toHaveProperty("internal");
});

test("an id that looks like the key of a failure is another record", async () => {
  const first = await run(["nonsense"]);
  const key = failureKey(first.written[0].error?.message ?? "");
  const { written } = await run(["nonsense", { id: key.slice(-500), ...whole }, { id: key, ...whole }]);
  expect(written).toHaveLength(3);
});

test("a sink that cannot write ends the batch: its records are still to be done", async () => {
  const append = () => Promise.reject(new Error("disk full"));
  await expect(run([{ id: "x", ...whole }], { sink: { append } })).rejects.toThrow("disk full");
});

/** Everything that people, programs and accidents put into a line. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", " ", "Two is even.", "3 * 4 = 13. So 13.", "word ".repeat(900), "\ud83d", "\u0000", "\ufeff"),
  fc.constantFrom(...Object.keys(mishaps)),
);
const anyId = fc.oneof(
  { weight: 6, arbitrary: fc.nat(40_000).map(String) },
  fc.constantFrom("1", "2", "h", "\ud800", "\u0000", "x".repeat(513), "__proto__", "", 7, null, 1e300, true, ["1"]),
);
const message = fc.record(
  { role: fc.constantFrom("system", "user", "assistant", "tool", 1), content: fc.oneof(anyText, fc.constant(null)) },
  { requiredKeys: [] },
);
const record = fc.record(
  {
    id: anyId,
    prompt: fc.oneof(anyText, fc.constantFrom(null, 1, [])),
    system: fc.oneof(anyText, fc.constant(null)),
    messages: fc.oneof(fc.array(message, { maxLength: 4 }), fc.constant(null)),
    response: fc.oneof(anyText, fc.constantFrom(null, 0)),
    steps: fc.oneof(fc.array(anyText, { maxLength: 3 }), fc.constantFrom(null, "A.")),
    more: fc.jsonValue({ maxDepth: 3 }),
  },
  { requiredKeys: [] },
);
const plain = fc.record({ id: anyId, prompt: fc.constantFrom("Q", null), steps: fc.constant(["Two is even."]) });
const anyLine = fc.oneof(
  { weight: 5, arbitrary: plain.map((value) => JSON.stringify(value)) },
  { weight: 5, arbitrary: record.map((value) => JSON.stringify(value)) },
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  fc.string({ maxLength: 20 }).map((text) => text.replaceAll("\n", " ")),
  fc.constantFrom("", "  ", "\ufeff", "{", "null", `${"[".repeat(5000)}`, '{"id": "5", "id": "6", "prompt": null}'),
);

describe("10,000 records of every shape", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cotcheck-batch-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** One call of the command, stopped after so many lines. Returns how many lines it was asked to write. */
  async function call(path: string, input: Uint8Array, stopAfter = Number.POSITIVE_INFINITY) {
    const output = await openBatchOutput(path);
    const stop = new AbortController();
    let appended = 0;
    const sink = {
      async append(line: string) {
        await output.append(line);
        if (++appended >= stopAfter) stop.abort();
      },
    };
    const { present } = output;
    try {
      const lines = linesOf(bytesOf(input, 1000));
      const { signal } = stop;
      return await batch(model, {
        lines,
        sink,
        present,
        sampling: defaultSampling,
        readTokens: 200,
        checks: false,
        words: batchWords(english.say),
        signal,
      });
    } finally {
      await output.close();
    }
  }

  test("none is lost, none answered twice, their order is kept, and a stopped batch goes on", async () => {
    const lines = fc.sample(anyLine, { numRuns: 10_000, seed: 15 });
    const ends = fc.sample(fc.constantFrom("\n", "\r\n", "\n\ufeff"), { numRuns: 10_000, seed: 15 });
    const input = Buffer.from(lines.map((line, i) => line + ends[i]).join(""));
    const filled = lines.filter((line) => line.trim() !== "").length;

    const { written, failed, skipped, cancelled } = await call(join(folder, "whole.jsonl"), input);
    expect([written + failed + skipped, cancelled]).toEqual([filled, false]);
    const text = await readFile(join(folder, "whole.jsonl"), "utf8");
    const results = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Written);
    expect(results).toHaveLength(written + failed);
    for (const result of results)
      expect(("error" in result ? BatchFailure : BatchRecord).safeParse(result).success).toBe(true);

    const keys = results.map(({ id, error }) => id ?? failureKey(error?.message ?? ""));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...new Set(lines.flatMap((line, i) => expectedKey(line, i + 1, results)))]);
    // Enough of each kind went through for this to mean something.
    expect(Math.min(written, failed, skipped)).toBeGreaterThan(300);

    const stopped = join(folder, "stopped.jsonl");
    for (const after of [1, 500, 2, 3000]) await call(stopped, input, after);
    await call(stopped, input);
    expect(await readFile(stopped, "utf8")).toBe(text);
    expect(await call(stopped, input)).toMatchObject({ written: 0, failed: 0, skipped: filled });
  }, 120_000);

  /** By what a line is known in the output: its id where that can be used, otherwise the failure that names the line. */
  function expectedKey(line: string, number: number, results: readonly Written[]): string[] {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return [failureKey(`Line ${number}: This line is not JSON.`)];
    }
    const given = (value as { id?: unknown } | null)?.id;
    const id = typeof given === "number" ? String(given) : given;
    if (typeof id === "string" && id.length > 0 && id.length <= 512) return [id];
    const failure = results.find(({ error }) => error?.message.startsWith(`Line ${number}: `));
    return [failureKey(failure?.error?.message ?? "lost")];
  }
});
