import { describe, expect, it } from "vitest";
import { CodedError } from "../../../src/core/errors.js";
import { BatchFailure, BatchRecord, parseBatchLine } from "../../../src/core/batch/batchRecord.js";
import { batchFailure, batchRecord } from "../../../src/core/batch/batchResult.js";
import { expectGolden } from "./golden.js";
import type { Run } from "../../../src/core/run/run.js";
import { batchWords } from "../../../src/report/jsonl.js";
import { english } from "../../../src/report/words/language.js";
import { recorded } from "./runs.js";

const parse = (value: unknown) => parseBatchLine(JSON.stringify(value));
const user = { role: "user", content: "Q" };
const system = { role: "system", content: "S" };
const assistant = { role: "assistant", content: "A." };

describe("a batch's input", () => {
  it.each([
    ["a prompt and steps", { prompt: "Q", steps: ["A.", "B."] }, [user], { kind: "steps", steps: ["A.", "B."] }],
    ["plain statements", { prompt: null, steps: ["A."] }, [], { kind: "steps", steps: ["A."] }],
    ["plain text", { prompt: null, response: "A. B." }, [], { kind: "text", text: "A. B." }],
    ["a prompt and a response", { prompt: "Q", response: "A." }, [user], { kind: "text", text: "A." }],
    ["a prompt alone", { prompt: "Q" }, [user], { kind: "write" }],
    ["a system message", { prompt: "Q", system: "S" }, [system, user], { kind: "write" }],
    ["messages to the end", { messages: [system, user, assistant] }, [system, user], { kind: "text", text: "A." }],
    [
      "several turns",
      { messages: [user, assistant, user, { role: "assistant", content: "B." }] },
      [user, assistant, user],
      { kind: "text", text: "B." },
    ],
    ["messages that wait for an answer", { messages: [user] }, [user], { kind: "write" }],
    ["messages and steps", { messages: [user], steps: ["A."] }, [user], { kind: "steps", steps: ["A."] }],
    [
      "fields of others",
      { prompt: "Q", label: 1, steps: ["A."], stepLabels: [0] },
      [user],
      { kind: "steps", steps: ["A."] },
    ],
    [
      "both steps and a response",
      { prompt: "Q", response: "A.", steps: ["A."] },
      [user],
      { kind: "steps", steps: ["A."] },
    ],
  ])("takes %s", (_, record, messages, response) => {
    expect(parse({ id: "x", ...record })).toEqual({ id: "x", messages, response });
  });

  it.each([
    ["nothing to read", {}, /a prompt is needed/u],
    ["an empty prompt", { prompt: "  " }, /prompt: must not be empty/u],
    ["null and nothing to read", { prompt: null }, /steps or a response are needed/u],
    ["no steps", { prompt: "Q", steps: [] }, /steps/u],
    ["an empty step", { prompt: "Q", steps: ["A", ""] }, /steps\.1: must not be empty/u],
    ["steps that are no texts", { prompt: "Q", steps: [1] }, /steps\.0/u],
    ["a prompt and messages", { prompt: "Q", messages: [user] }, /not both/u],
    ["messages of no user", { messages: [assistant] }, /no user message/u],
    ["an unknown role", { messages: [{ role: "tool", content: "x" }] }, /messages\.0\.role/u],
    ["too long a text", { prompt: "Q".repeat(1_000_001) }, /prompt/u],
  ])("refuses %s and says why", (_, record, why) => {
    const reject = parse({ id: "x", ...record });
    expect(reject).toMatchObject({ id: "x", error: { code: "bad-input" } });
    expect((reject as { error: Error }).error.message).toMatch(why);
  });

  it.each([
    "",
    "not json",
    "[]",
    "null",
    '{"id": true, "prompt": "Q"}',
    '{"id": "", "prompt": "Q"}',
    '{"prompt": "Q"}',
  ])("has no id to give for %j", (line) => {
    expect(parseBatchLine(line)).toMatchObject({ id: null, error: { code: "bad-input" } });
  });

  it("takes a line of 100,000 characters", () => {
    const text = "a".repeat(100_000);
    expect(parse({ id: "x", prompt: "Q", response: text })).toMatchObject({ response: { text } });
  });
});

describe("a batch's output", () => {
  it("is what the contract says", () => {
    const record = batchRecord("record-1", recorded("off-policy"), batchWords(english.say));
    expect(BatchRecord.parse(record)).toEqual(record);
    expectGolden("example.batch.json", `${JSON.stringify(record, null, 2)}\n`);
  });

  it("has no truth where none was read, and says why", () => {
    const run = recorded("off-policy");
    const scores = (change: Partial<Run>) =>
      batchRecord("x", { ...run, ...change }, batchWords(english.say)).steps[0].scores;
    const steps = run.steps.map((step) => ({ ...step, readings: [] }));
    expect(scores({ steps })).toMatchObject({ truth: null, unread: "no-tokens", stepWrong: null });
    const provenance = { ...run.provenance, probes: null };
    expect(scores({ steps, provenance })).toMatchObject({ truth: null, unread: "no-probes" });
    expect(scores({})).not.toHaveProperty("unread");
  });

  it("leaves out an answer that was not found", () => {
    const record = batchRecord("x", { ...recorded("off-policy"), answer: null, knows: null }, batchWords(english.say));
    expect(record).not.toHaveProperty("answer");
    expect(record.knows).toBeNull();
  });

  it("has a coded error for a record that failed", () => {
    const failure = batchFailure("x", new CodedError("prompt-too-long", "Too long."));
    expect(BatchFailure.parse(failure)).toEqual({ id: "x", error: { code: "prompt-too-long", message: "Too long." } });
    expect(batchFailure("x", new TypeError("odd")).error.code).toBe("internal");
  });
});
