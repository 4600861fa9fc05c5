import { describe, expect, test } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { answerKind } from "../../../../src/core/answer/kind.js";

const program = "What is printed?\n```\na = 3\nb = 3\nfor c in range(1, 5):\n    b = b * c\nprint(a, b)\n```";
const brackets = "Complete the rest of the sequence, closing all brackets properly. Input: < [ (";
const point = "Find the point on the line $y = 3x - 4$ that is closest to the origin.";

describe("answers of programs, brackets and points", () => {
  test.each([
    // Names of a program are no options.
    [program, "So it prints 3 72.", "3 72"],
    ["What does this program print?\n```\nx = 5\nprint(x)\n```", "The loop ends, so the program prints 5.", "5"],
    ["What does this program print?\n```\nx = 5\nprint(x)\n```", "It stops, and so the script outputs 'ab'.", "ab"],
    ["What does this program print?\n```\nx = 5\nprint(x, 6)\n```", "The loop stops. The output is 5 6.", "5 6"],
    // Brackets are the answer, and no marks around it.
    [brackets, "So the answer is ) ] >.", ") ] >"],
    [brackets, "The answer is **) ] >**", ") ] >"],
    [brackets, "The answer is (see above).", "see above"],
    // A point has more than one number.
    [point, String.raw`The closest is $\boxed{\left( \frac{6}{5}, -\frac{2}{5} \right)}$.`, "( 6/5, -2/5 )"],
    // How long it takes was given.
    ["一辆汽车3小时行驶180千米，5小时行驶多少千米？", "答：5小时行驶300千米。", "300"],
    ["一台機器每天做20個，6天做多少個？", "答：6天共做120個。", "120"],
    ["走完全程要多久？", "答：5小时20分。", "5小时20分"],
    ["几天完成？", "答：6天完成。", "6"],
    ["Find the value of $3x - 4$ for $x = 5$.", "It is 11.", "11"],
  ])("%j: %j", (prompt, response, answer) => {
    expect(extractAnswer(response, answerKind(prompt))?.text ?? null).toBe(answer);
  });

  test("options that are written as assignments are options outside of a program", () => {
    expect(answerKind("Which is a prime?\nA = 4\nB = 7\nC = 9").kind).toBe("choice");
    expect(answerKind(program).kind).toBe("text");
  });
});
