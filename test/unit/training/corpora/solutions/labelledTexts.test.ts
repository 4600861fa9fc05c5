import { expect, test } from "vitest";
import { CodedError } from "../../../../../src/core/errors.js";
import { readLabelledFile } from "../../../../../src/training/corpora/solutions/labelledTexts.js";

const record = (more: object) =>
  JSON.stringify({ id: "a", prompt: "How many?", labels: [{ step: 0, wrong: true }], ...more });

test("a record gives its text, its labels and the problem that it is of", () => {
  const [text, other] = readLabelledFile(
    `${record({ response: "Three. So four.", problem: "p" })}\n\n${record({ id: "b", steps: ["Three.", "So four."] })}\n`,
  );
  expect(text).toMatchObject({
    problem: "p",
    line: 1,
    messages: [{ role: "user", content: "How many?" }],
    response: { kind: "text", text: "Three. So four." },
    labels: [{ step: 0, wrong: true }],
  });
  expect(other).toMatchObject({ problem: "b", line: 3, response: { kind: "steps", steps: ["Three.", "So four."] } });
});

test.each([
  ["no JSON", "{", /^Line 1: This line is not JSON\.$/],
  ["no text", record({}), /^Line 1: it has no steps and no response to be read\.$/],
  ["no labels", record({ response: "Three.", labels: [] }), /^Line 1: its labels cannot be read/],
  [
    "a label that says nothing",
    record({ response: "Three.", labels: [{ step: 0 }] }),
    /^Line 1: its labels cannot be read/,
  ],
])("with %s is an error that names the line", (_, line, message) => {
  expect(() => readLabelledFile(line)).toThrow(CodedError);
  expect(() => readLabelledFile(line)).toThrow(message);
});
