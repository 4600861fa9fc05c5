import { expect, test } from "vitest";
import { parseBatchLine } from "../../../../src/core/batch/batchRecord.js";

const said = { id: "1", prompt: "Q?", response: "A." };
const asked = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };

/** What is read of a batch's own record. */
function read(record: object): unknown {
  const task = parseBatchLine(JSON.stringify(record));
  return "error" in task ? task.error.message : task.response;
}

test.each([
  ["beside the response", { ...said, thinking: "R." }],
  ["under another name", { ...said, reasoning_content: "R." }],
  ["of a response without a question", { ...said, prompt: null, reasoning: "R." }],
  ["of the last message", { id: "1", messages: [asked, { ...answer, reasoning_content: "R." }] }],
])("thinking that stands %s is read before it", (_, record) => {
  expect(read(record)).toEqual({ kind: "text", text: "<think>\nR.\n</think>\nA." });
});

test.each([
  ["is a setting", { ...said, reasoning: "high" }],
  ["is empty", { ...said, thinking: " " }],
  ["would shift the labels of the steps", { ...said, thinking: "R.", labels: [{ step: 0, wrong: true }] }],
])("what %s is no thinking to read", (_, record) => {
  expect(read(record)).toEqual({ kind: "text", text: "A." });
});

test("thinking that the response holds already is read once, and given steps stay the steps", () => {
  const text = "<think>R.</think>A.";
  expect(read({ ...said, response: text, thinking: "R." })).toEqual({ kind: "text", text });
  expect(read({ ...said, steps: ["A."], thinking: "R." })).toEqual({ kind: "steps", steps: ["A."] });
});
