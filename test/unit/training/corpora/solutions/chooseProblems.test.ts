import { expect, it } from "vitest";
import { generateProblems } from "../../../../../src/training/corpora/problems/generate.js";
import type { WorkedProblem } from "../../../../../src/training/corpora/problems/workedProblem.js";
import { chooseProblems } from "../../../../../src/training/corpora/solutions/chooseProblems.js";
import { numericAnswer } from "../../../../../src/training/corpora/solutions/solvedProblems.js";

const problem = (id: string, question: string, last: string): WorkedProblem => ({
  id,
  domain: "file",
  question,
  steps: [{ text: last, wrong: [] }],
});

it("takes the number a solution ends with, unless the question holds it", () => {
  expect(numericAnswer(problem("a", "How much are 3 and 4?", "So it is 1,007 dollars."))).toBe("1007");
  expect(numericAnswer(problem("b", "What day was 144 days ago?", "So 144 days ago it was Sunday."))).toBeNull();
  expect(numericAnswer(problem("c", "Who is tallest?", "So Laura is the tallest."))).toBeNull();
});

it("lets kinds take turns and takes half from files where there are enough", () => {
  const generated = generateProblems({ seed: 1, perDomain: 6 });
  const files = Array.from({ length: 30 }, (_, i) => problem(`f${i}`, "How many?", `It is ${i}.`));
  const chosen = chooseProblems(generated, files, 20);
  expect(chosen).toHaveLength(20);
  expect(chosen.filter(({ domain }) => domain === "file")).toHaveLength(10);
  expect(chosen.every((one) => numericAnswer(one) !== null)).toBe(true);
  expect(new Set(chosen.slice(0, 4).map(({ domain }) => domain)).size).toBe(4);
  // With few generated ones the files fill the rest.
  expect(chooseProblems(generated.slice(0, 3), files, 20)).toHaveLength(20);
  expect(chooseProblems(generated, [], 8)).toHaveLength(8);
});
