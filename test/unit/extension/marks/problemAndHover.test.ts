import { describe, expect, test } from "vitest";
import { hoverBelowProblem, type HoverWords, hoverWords } from "../../../../src/extension/marks/hoverWords.js";
import { problemWords } from "../../../../src/extension/marks/problemWords.js";
import type { Run } from "../../../../src/core/run/run.js";
import type { Step } from "../../../../src/core/run/step.js";
import { isWorthALook } from "../../../../src/core/verdict/codes.js";
import { english } from "../../../../src/report/words/language.js";
import { recorded, recordedNames } from "../../report/runs.js";

const { say } = english;

/** VS Code shows the entry of Problems above the hover: a person reads both. */
function read(run: Run, step: Step, hover: typeof hoverWords) {
  const { text } = problemWords(step, run, say);
  const { finding, standing, why } = hover(run, step, say) satisfies HoverWords;
  return [text.slice(text.indexOf(": ") + 2), finding, standing, ...why].filter((words) => words !== undefined);
}

const sentences = (texts: readonly string[]) => texts.flatMap((text) => text.split(/(?<=[.?!]) /u));
const twice = (texts: readonly string[]) => sentences(texts).filter((said, i, all) => all.indexOf(said) < i);

const listed = recordedNames.flatMap((name) => {
  const run = recorded(name);
  return run.steps
    .filter(({ verdict }) => isWorthALook(verdict.code))
    .map((step) => ({ name, run, step, at: step.index + 1 }));
});

test.each(listed)("$name, step $at: problem and hover say no sentence twice", ({ run, step }) => {
  expect(twice(read(run, step, hoverBelowProblem))).toEqual([]);
});

test("a hover with no problem above it does say what the problem would", () => {
  expect(listed.some(({ run, step }) => twice(read(run, step, hoverWords)).length > 0)).toBe(true);
});

describe("what is read over a marked step", () => {
  const at = (run: Run, index: number) => read(run, run.steps[index], hoverBelowProblem);

  test("a correction stands there once", () => {
    const words = at(recorded("mixed"), 2);
    expect(words[0]).toBe("“12 × 15 = 190” is wrong: a program computes 180.");
    expect(words.join(" ").match(/180/gu)).toHaveLength(1);
    expect(words.join(" ")).toContain("held to be wrong");
  });

  test("of an influence the hover says how sure that is", () => {
    const words = at(recorded("marked"), 0);
    expect(words[0]).toContain("no step mentions it");
    expect(words[1]).toContain("Quite sure that it moves the answer");
    expect(words.slice(1).join(" ")).not.toContain("the answer would be");
  });

  test("a kind that is named for its evidence shows that, whatever comes first", () => {
    const run = recorded("marked");
    const [step] = run.steps;
    const fixed: Step = {
      ...step,
      verdict: { ...step.verdict, code: "answer-already-fixed", rule: "fixed-and-not-held" },
    };
    expect(problemWords(fixed, run, say).text).toMatch(/^answer already fixed: Made to answer before any reasoning/u);
    expect(problemWords(step, run, say).text).toMatch(/^influence not mentioned: Without /u);
  });

  test("a sentence that begins with the label does not get it twice", () => {
    const run = recorded("off-policy");
    const [step] = run.steps;
    const leans: Step = {
      ...step,
      verdict: { ...step.verdict, code: "weak-evidence", rule: "reading-leans", evidence: [] },
    };
    expect(problemWords(leans, run, say).text).toMatch(/^Worth a look: the reader's state leans against this step/u);
  });

  test("without evidence the problem says the verdict, and the hover does not say it again", () => {
    const run = recorded("mixed");
    const step: Step = { ...run.steps[3], verdict: { ...run.steps[3].verdict, evidence: [] } };
    expect(problemWords(step, run, say).text).toContain("A program computes another result");
    expect(hoverBelowProblem(run, step, say)).toEqual({ finding: undefined, standing: undefined, why: [] });
  });
});
