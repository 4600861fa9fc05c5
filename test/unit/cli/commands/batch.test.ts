import { expect, test } from "vitest";
import { internalWords } from "../../../../src/cli/commands/batch.js";

const failure = (line: number, id: string | null, message = "Cannot\u202e read\n properties") => ({
  line,
  id,
  error: new TypeError(message),
});

test("records at which the program itself failed are named at the end of a batch", () => {
  expect(internalWords(undefined, false)).toBe("");
  expect(internalWords({ count: 1, first: [failure(1, "h")] }, false)).toBe(
    'error[internal]: The program itself failed at a record; the others went on. (--debug shows where.)\n  line 1, "h": Cannot read properties\n',
  );
  const many = internalWords({ count: 30, first: [failure(1, "\u001b[31m"), failure(7, null)] }, false);
  expect(many).toContain('at 30 records; the others went on. (--debug shows where.)\n  line 1, "\\u001b[31m": Cannot');
  expect(many).toMatch(/ {2}line 7: Cannot read properties\n {2}and 28 more\n$/);
  expect(internalWords({ count: 1, first: [failure(1, "h")] }, true)).toContain("batch.test.ts");
});
