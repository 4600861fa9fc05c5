import { expect, test } from "vitest";
import { agreements } from "../../../../src/training/own/agreement.js";
import type { JudgedSolution } from "../../../../src/training/corpora/solutions/judgedSolution.js";
import { askedProblems } from "../../../../src/training/corpora/solutions/asked/askedProblems.js";

const [asked, other] = askedProblems({ count: 60, fromFiles: [], system: "", seed: 1 }).filter(
  ({ answer }) => answer.kind === "number",
);
const solution = (of: typeof asked, temperature: number, answer: string | null): JudgedSolution => ({
  asked: of,
  temperature,
  sample: 0,
  text: "",
  steps: [],
  answer,
  right: false,
  labels: [],
});

test("of the fresh solutions that state an answer, those that come to the greedy one's", () => {
  const greedy = solution(asked, 0, "12");
  const fresh = ["12", "12.0", "13", null].map((answer) => solution(asked, 0.7, answer));
  expect(agreements([greedy, ...fresh, solution(other, 0.7, "12")])).toEqual([{ judged: greedy, same: 2, of: 3 }]);
});

test("too few fresh ones, or no answer to compare, say nothing", () => {
  const two = [solution(asked, 0.7, "12"), solution(asked, 0.7, "12")];
  expect(agreements([solution(asked, 0, "12"), ...two])).toEqual([]);
  expect(agreements([solution(asked, 0, null), ...two, ...two])).toEqual([]);
});
