import { describe, expect, test } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { answerKind } from "../../../../src/core/answer/kind.js";
import { segment } from "../../../../src/core/steps/segment.js";

const options = ["A", "B", "C", "D"].map((letter) => ({
  letter,
  text: `option ${letter}`,
  chars: { start: 0, end: 0 },
}));

describe("DSPy's fields", () => {
  test.each<[string, string | null]>([
    ["[[ ## reasoning ## ]]\n3 * 8 = 24.\n\n[[ ## answer ## ]]\n24\n\n[[ ## completed ## ]]", "24"],
    ["[[ ## final_answer ## ]]\n24", "24"],
    ["[[ ## answer ## ]]\n\n[[ ## completed ## ]]", null],
    ["[[ ## reasoning ## ]]\nThe answer is 24.\n[[ ## score ## ]]\n7", "24"],
  ])("a number: %j", (reply, answer) => {
    expect(extractAnswer(reply, { kind: "number" })?.text ?? null).toBe(answer);
  });

  test("a choice", () => {
    const reply =
      "[[ ## reasoning ## ]]\nA looks good, and C is better.\n\n[[ ## answer ## ]]\nC\n\n[[ ## completed ## ]]";
    expect(extractAnswer(reply, { kind: "choice", options })?.text).toBe("C");
  });

  test("their heads are no steps, and brackets within words are", () => {
    const steps = (text: string) => segment(text).map((step) => step.text);
    expect(steps("[[ ## reasoning ## ]]\nOne. Two.\n\n[[ ## answer ## ]]\n24\n\n[[ ## completed ## ]]\n")).toEqual([
      "One.",
      "Two.",
      "24",
    ]);
    expect(steps("[[ ## answer ## ]] stands above it.")).toEqual(["[[ ## answer ## ]] stands above it."]);
    expect(steps("[[1, 2], [3, 4]] is the matrix.")).toEqual(["[[1, 2], [3, 4]] is the matrix."]);
  });
});

describe("what a program gives back", () => {
  const asked = answerKind("What does the program print?");
  test.each<[string, string | null]>([
    ["The loop runs twice. It prints 2.", "2"],
    ["x is doubled. So the program prints `4`.", "4"],
    ["The list is sorted. The function returns [1, 2, 3].", "[1, 2, 3]"],
    ["It is falsy. The expression evaluates to False.", "False"],
    ["It reads a file. It prints 2 lines of it.", null],
    ["It reads a file. The function returns the sorted list.", null],
    ["It prints 2 when x is odd. It stops when x is even.", null],
    ["If it prints 2. Then what follows is unknown to me.", null],
  ])("%j", (reply, answer) => {
    expect(extractAnswer(reply, asked)?.text ?? null).toBe(answer);
  });
});

test("rows of a matrix stay apart on one line", () => {
  const reply = String.raw`Hence \[\boxed{\begin{pmatrix} 1 & -1 \\ 0 & 1 \end{pmatrix}}\]`;
  expect(extractAnswer(reply, { kind: "text" })?.text).toBe(String.raw`\begin{pmatrix} 1 & -1 \\ 0 & 1 \end{pmatrix}`);
});
