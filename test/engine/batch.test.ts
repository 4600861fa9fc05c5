import { batchWords } from "../../src/report/jsonl.js";
import { english } from "../../src/report/words/language.js";
import { expect, test } from "vitest";
import { type BatchOptions, batch } from "../../src/check/batch.js";
import type { InputLine } from "../../src/core/batch/inputLine.js";
import { defaultSampling } from "../../src/check/request.js";
import { CodedError } from "../../src/core/errors.js";
import { BatchFailure, BatchRecord } from "../../src/core/batch/batchRecord.js";
import { smolLm } from "./openSmolLm.js";

const opened = smolLm();

async function run(records: readonly (object | string | InputLine)[], options: Partial<BatchOptions> = {}) {
  const written: string[] = [];
  async function* lines(): AsyncGenerator<InputLine> {
    for (const record of records) {
      if (typeof record === "string") yield { text: record };
      else yield "error" in record || "text" in record ? (record as InputLine) : { text: JSON.stringify(record) };
    }
  }
  const summary = await batch(opened.model, {
    lines: lines(),
    sink: { append: async (line) => void written.push(line) },
    present: new Set(),
    sampling: { ...defaultSampling, maxTokens: 40 },
    readTokens: 300,
    checks: true,
    words: batchWords(english.say),
    ...options,
  });
  return { summary, written: written.map((line) => JSON.parse(line)) };
}

test("every form of a record is answered in the documented form", async () => {
  const prompt = "A box holds 6 eggs. How many eggs do 3 boxes hold?";
  const { summary, written } = await run([
    { id: "writes", prompt, label: "ignored" },
    { id: "response", prompt, system: "Be brief.", response: "3 * 6 = 18.\nThe answer is 18." },
    { id: "steps", prompt, steps: ["3 * 6 = 20.", "The answer is 20."] },
    { id: "statements", prompt: null, steps: ["Paris is in France.", "Berlin is in Spain."] },
    {
      id: "messages",
      messages: [
        { role: "user", content: "Hello!" },
        { role: "assistant", content: "Hello." },
        { role: "user", content: prompt },
        { role: "assistant", content: "The answer is 18." },
      ],
    },
  ]);
  expect(summary).toEqual({
    written: 5,
    failed: 0,
    skipped: 0,
    suspectSteps: expect.any(Number),
    lookSteps: expect.any(Number),
    cancelled: false,
  });
  for (const record of written) expect(BatchRecord.parse(record)).toEqual(record);
  const byId: Record<string, BatchRecord> = Object.fromEntries(written.map((record) => [record.id, record]));
  expect(Object.values(byId).map(({ mode }) => mode)).toEqual(["on-policy", ...Array(4).fill("off-policy")]);
  expect(byId.writes!.response).toBeTruthy();
  expect(byId.response).toMatchObject({ answer: "18", model: "smollm2-135m" });
  expect(byId.response!.commitment.map(({ step }) => step)).toEqual([-1, 0, 1]);
  expect(byId.steps!.steps.map(({ verdict }) => verdict)[0]).toBe("wrong-by-computation");
  expect(byId.statements).toMatchObject({ knows: null, commitment: [] });
  expect(byId.statements!.steps.map(({ index, text }) => [index, text])).toEqual([
    [0, "Paris is in France."],
    [1, "Berlin is in Spain."],
  ]);
  for (const step of byId.statements!.steps) expect(step.scores.truth).not.toBe(0.5);
  expect(byId.messages!.steps).toHaveLength(1);
});

test("a bad record is a line of the output, and the others go on", async () => {
  const { summary, written } = await run(
    [
      "{ not json",
      { id: "no-prompt" },
      { error: new CodedError("bad-input", "It is longer than 16 MB.") },
      { id: "long", prompt: "word ".repeat(9000) },
      "",
      '{"id": "torn \ufffd", "prompt": null, "steps": ["Byte \ufffd\ufffd soup."]}',
      { id: "line", prompt: "Is it odd?", response: "The number seven is odd and so is nine ".repeat(2600) },
      { id: "good", prompt: null, steps: ["Two is even."] },
    ],
    { checks: false },
  );
  expect(summary).toMatchObject({ written: 3, failed: 4 });
  for (const failure of written.slice(0, 4)) expect(BatchFailure.parse(failure)).toEqual(failure);
  expect(written.map(({ id, error }) => [id, error?.code])).toEqual([
    [null, "bad-input"],
    ["no-prompt", "bad-input"],
    [null, "bad-input"],
    ["long", "prompt-too-long"],
    ["torn \ufffd", undefined],
    ["line", undefined],
    ["good", undefined],
  ]);
  expect(written[0].error.message).toBe("Line 1: This line is not JSON.");
  expect(written[2].error.message).toBe("Line 3: It is longer than 16 MB.");
});

test("what the output holds is skipped, a failure without an id too, and an id is checked once", async () => {
  const present = new Set<string>();
  const records = [
    { id: "1", prompt: null, steps: ["Two is even."] },
    "nonsense",
    { id: "1", prompt: null, steps: ["Another with the same id."] },
  ];
  const first = await run(records, { present, checks: false });
  expect(first.summary).toMatchObject({ written: 1, failed: 1, skipped: 1 });
  const again = await run([...records, { id: "2", prompt: null, steps: ["Two is odd."] }], { present, checks: false });
  expect(again.summary).toMatchObject({ written: 1, failed: 0, skipped: 3 });
  expect(again.written.map(({ id }) => id)).toEqual(["2"]);
});

test("the engine killed in the middle costs its record only", async () => {
  let killed = false;
  const { summary, written } = await run(
    [
      { id: "before", prompt: null, steps: ["Two is even."] },
      { id: "killed", prompt: "Count to a hundred." },
      { id: "after", prompt: null, steps: ["Two is odd."] },
    ],
    {
      checks: false,
      onProgress: ({ event }) => {
        if (event?.type !== "token" || event.index !== 5 || killed) return;
        killed = true;
        void opened.engine.hello().then(({ pid }) => process.kill(pid, "SIGKILL"));
      },
    },
  );
  expect(summary).toMatchObject({ written: 2, failed: 1 });
  expect(written.map(({ id, error }) => [id, error?.code])).toEqual([
    ["before", undefined],
    ["killed", "engine-crashed"],
    ["after", undefined],
  ]);
});

test("stopped in the middle, the record at hand is left for the next time", async () => {
  const controller = new AbortController();
  const { summary, written } = await run(
    [
      { id: "first", prompt: null, steps: ["Two is even."] },
      { id: "second", prompt: "Count to a hundred." },
      { id: "third", prompt: null, steps: ["Two is odd."] },
    ],
    {
      checks: false,
      signal: controller.signal,
      onProgress: ({ event }) => event?.type === "token" && controller.abort(),
    },
  );
  expect(summary).toMatchObject({ written: 1, failed: 0, cancelled: true });
  expect(written.map(({ id }) => id)).toEqual(["first"]);
});
