import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../../../src/core/statistics/random.js";
import { domains } from "../../../../../src/training/corpora/problems/domains/index.js";
import { everyday } from "../../../../../src/training/corpora/problems/domains/everyday.js";
import { languages, simplified } from "../../../../../src/training/corpora/problems/languages.js";
import { askedProblems, isLeftOut } from "../../../../../src/training/corpora/solutions/asked/askedProblems.js";
import { ASKED_AGAIN, samplingPlan } from "../../../../../src/training/corpora/solutions/asked/samplingPlan.js";
import { choiceTask, openTask } from "../../../../../src/training/corpora/solutions/asked/tasks.js";
import { wordings } from "../../../../../src/training/corpora/solutions/asked/wordings.js";
import { judgedSolution } from "../../../../../src/training/corpora/solutions/judgedSolution.js";

const system = "Think step by step.";
const asked = askedProblems({ count: 600, fromFiles: [], system, seed: 3 });
const greedy = { n: 1, temperature: 0, topP: 1, maxTokens: 300, seed: 0 };

const judge = (one: (typeof asked)[number], text: string) =>
  judgedSolution({ asked: one, sampling: greedy }, { text, sample: 0, ended: true });

describe("problems asked in the words that people use", () => {
  test("are the same for the same seed, and a larger set goes on from a smaller one", () => {
    expect(askedProblems({ count: 200, fromFiles: [], system, seed: 3 })).toEqual(asked.slice(0, 200));
    expect(askedProblems({ count: 5, fromFiles: [], system, seed: 4 })).not.toEqual(asked.slice(0, 5));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });

  test("are of every kind of reasoning, in every wording and language", () => {
    const kinds = new Set(asked.map(({ problem }) => problem.domain));
    expect(kinds).toEqual(new Set([...domains, ...languages.map(everyday)].map(({ name }) => name)));
    expect(new Set(asked.map(({ wording }) => wording))).toEqual(new Set(wordings.map(({ name }) => name)));
    expect(new Set(asked.map(({ language }) => language))).toEqual(new Set(languages));
  });

  test("whole kinds are left out", () => {
    const leftOut = asked.filter(isLeftOut);
    expect(leftOut.length / asked.length).toBeGreaterThan(0.06);
    expect(leftOut.length / asked.length).toBeLessThan(0.2);
    const kept = new Set(asked.filter((one) => !isLeftOut(one)).map(({ kind }) => kind));
    expect(leftOut.filter(({ kind }) => kept.has(kind))).toEqual([]);
  });

  test("what may be suggested is never the right answer", () => {
    for (const { problem } of asked) {
      const random = seededRandom(1);
      for (const task of [openTask(problem, random), choiceTask(problem, random)]) {
        if (task === null) continue;
        expect(task.wrong.length).toBeGreaterThan(0);
        expect(task.wrong).not.toContain(task.right);
      }
    }
  });
});

test.each(asked.filter(({ answer, language }) => answer.kind === "number" && language === "en").slice(0, 150))(
  "the right solution of $id is right in every step",
  (one) => {
    const text = [...one.problem.steps.map((step) => step.text), `The answer is ${one.right}.`].join("\n");
    const judged = judge(one, text);
    expect(judged?.right).toBe(true);
    expect(judged?.labels.filter((label) => label?.wrong)).toEqual([]);
  },
);

test("a wrong value is a wrong step, the ones before it are right, and what follows is neither", () => {
  const one = asked.find(({ kind, answer }) => kind === "everyday/1" && answer.kind === "number");
  if (!one) throw new Error("no such problem");
  const steps = one.problem.steps.map((step) => step.text);
  const slip = one.problem.steps[1].wrong.find(({ mistake }) => mistake === "operand" || mistake === "operation");
  const judged = judge(one, [steps[0], slip?.text, "That makes 9999 minutes.", "The answer is 9999."].join("\n"));
  expect(judged?.right).toBe(false);
  expect(judged?.labels.map((label) => label?.wrong ?? null)).toEqual([false, true, null, null]);
});

test("a step that computes wrongly is wrong whatever comes of it", () => {
  const one = asked.find(({ kind, answer }) => kind === "everyday/1" && answer.kind === "number");
  if (!one) throw new Error("no such problem");
  const judged = judge(one, `First, 2 + 2 = 5.\n${one.problem.steps.map((step) => step.text).join("\n")}`);
  expect(judged?.labels[0]).toEqual({ wrong: true, by: "computation" });
});

test("an option is compared by its letter; what was cut off is not judged", () => {
  const one = asked.find(({ answer }) => answer.kind === "choice");
  if (!one) throw new Error("no such problem");
  expect(judge(one, `Let me see.\nThe answer is ${one.right}.`)?.right).toBe(true);
  const other = one.right === "A" ? "B" : "A";
  expect(judge(one, `Let me see.\nThe answer is ${other}.`)?.right).toBe(false);
  expect(judgedSolution({ asked: one, sampling: greedy }, { text: "Let me", sample: 0, ended: false })).toBeNull();
});

test("some problems are asked again, spread over all", () => {
  const plan = samplingPlan(asked, 20);
  const again = plan.filter(({ sampling }) => sampling.n === ASKED_AGAIN);
  expect(again).toHaveLength(20);
  for (const { asked: one } of again)
    expect(plan.filter((other) => other.asked === one).map(({ sampling }) => sampling.temperature)).toEqual([0, 0.7]);
  expect(plan).toHaveLength(asked.length + 20);
  expect(samplingPlan(asked, 0)).toHaveLength(asked.length);
});

test("simplified characters, and the words of the mainland", () => {
  expect(simplified("一個長 3 公尺的花園，請一步一步思考。")).toBe("一个长 3 米的花园，请一步一步思考。");
});

test.each(languages)("everyday problems in %s have whole, positive values and wrong variants", (language) => {
  const domain = everyday(language);
  for (let index = 0; index < 3 * domain.kinds; index++) {
    const { question, steps } = domain.make(index, seededRandom(index));
    expect(question).not.toMatch(/undefined|NaN/);
    for (const { text, wrong } of steps) {
      expect(text).not.toMatch(/undefined|NaN|-\d|\d\.\d/);
      expect(wrong.length).toBeGreaterThan(1);
    }
    expect(/\p{Script=Han}/u.test(question + steps[0].text)).toBe(language !== "en");
  }
});
