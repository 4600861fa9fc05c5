import { expect, test } from "vitest";
import { parseQuestionLine } from "../../../../src/core/knowledge/question.js";

const question = { id: "1", question: "Q?" };

test.each(["candidate", "choices", "options", "answers", "mc1_targets", "endings", "incorrect_answers"])(
  "candidates under the name “%s” are not passed over",
  (name) => {
    const read = parseQuestionLine(JSON.stringify({ ...question, [name]: ["a", "b"] }));
    expect(read).toMatchObject({
      id: "1",
      error: { code: "bad-input", message: expect.stringContaining(`"${name}"`) },
    });
  },
);

test("other fields are passed over", () => {
  const read = parseQuestionLine(JSON.stringify({ ...question, candidates: ["a", "b"], options: ["c"], source: "s" }));
  expect(read).toEqual({ ...question, candidates: ["a", "b"], right: null });
});
