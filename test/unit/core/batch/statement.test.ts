import { describe, expect, it } from "vitest";
import { parseBatchLine } from "../../../../src/core/batch/batchRecord.js";
import { isStatement, labelledStatement, statementRecord } from "../../../../src/core/batch/statement.js";
import { CodedError } from "../../../../src/core/errors.js";

const statement = "Paris is in France";

describe("a statement of a data set", () => {
  it.each([
    ["is told by its name", { statement }, true],
    ["whatever its letters", { " Statement ": statement, Label: 1 }, true],
    ["is none beside a prompt", { statement, prompt: "Q" }, false],
    ["is none under other names", { text: statement }, false],
  ])("%s", (_, record, is) => {
    expect(isStatement(record)).toBe(is);
  });

  it.each([
    ["its own id", { id: "a", statement }, "a"],
    ["a number as its id", { id: 7, statement }, "7"],
    ["its row where the id is null", { id: null, statement }, "3"],
    ["its row where the id is empty", { id: " ", statement }, "3"],
  ])("is a record that a batch reads as plain text, with %s", (_, record, id) => {
    const line = JSON.stringify(statementRecord(record, 3));
    expect(parseBatchLine(line)).toEqual({ id, messages: [], response: { kind: "steps", steps: [statement] } });
  });

  it.each([[""], ["  "], [null], [5], [["a"]]])("that is %j is refused", (given) => {
    expect(() => statementRecord({ statement: given }, 1)).toThrow(CodedError);
  });
});

describe("a label", () => {
  it.each([
    ...[true, 1, "TRUE", "True ", "1", "1.0", "yes", "Y", "t", "是", "correct"].map((label) => [label, false] as const),
    ...[false, 0, "FALSE", "false", "0", "0.0", "No", "n", "F", "否", "wrong"].map((label) => [label, true] as const),
  ])("%j is understood", (label, wrong) => {
    expect(labelledStatement({ statement, label }, 1).labels).toEqual([{ step: 0, wrong }]);
  });

  it.each([[undefined], [null], [""], ["maybe"], ["2"], [-1], [Number.NaN], [{}], [["true"]]])(
    "%j is refused rather than guessed",
    (label) => {
      expect(() => labelledStatement({ statement, label }, 1)).toThrow(/write true or false/);
    },
  );

  it.each([
    ["beside a topic of that name", { label: "geography", is_true: 0 }, true],
    ["beside a column that is not only that", { label: true, answer: "no" }, false],
  ])("is told by its column: %s", (_, columns, wrong) => {
    expect(labelledStatement({ statement, ...columns }, 1).labels).toEqual([{ step: 0, wrong }]);
  });

  it.each([[{ label: "ture", answer: "yes" }], [{ label: "geography", valid: "yes" }]])(
    "%j is refused rather than guessed by another column",
    (columns) => {
      expect(() => labelledStatement({ statement, ...columns }, 1)).toThrow(/neither true nor false/);
    },
  );

  it("is kept as it stands where it is the evaluation's own, beside group and pair", () => {
    const own = { statement, labels: [{ step: 0, wrong: true }], group: "cities", pair: "1", other: 1 };
    expect(labelledStatement(own, 1)).toEqual({
      id: "1",
      prompt: null,
      steps: [statement],
      labels: own.labels,
      group: "cities",
      pair: "1",
    });
  });
});
