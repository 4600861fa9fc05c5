import { expect, test } from "vitest";
import { parseBatchLine } from "../../../../src/core/batch/batchRecord.js";
import { recordNames, withId } from "../../../../src/core/batch/recordId.js";

test.each<[string, object, unknown]>([
  ["a text", { id: "a", idx: 4 }, "a"],
  ["a number", { id: 17 }, "17"],
  ["nought", { id: 0 }, "0"],
  ["another name", { unique_id: "test/algebra/1" }, "test/algebra/1"],
  ["a number under another name", { question_id: 70, task_id: "t" }, "70"],
  ["another name beside an empty one", { id: " ", idx: 3 }, "3"],
  ["no name at all", { question: "Q" }, undefined],
  ["a truth value", { id: true }, true],
])("the id of a record that has %s", (_, record, id) => {
  expect((withId(record) as { id?: unknown }).id).toEqual(id);
});

test("a numbered record of a data set keeps its number", () => {
  const line = JSON.stringify({ idx: 17, question: "Q?", solution: "A." });
  expect(parseBatchLine(line)).toMatchObject({ id: "17", response: { kind: "text", text: "A." } });
});

test("several answers to one question are records of their own", () => {
  const answers = ["4", "5"].map((response) => ({ question_id: 5, question: "Q?", response }));
  for (const answer of answers) expect(withId(answer, recordNames)).toBe(answer);
});
