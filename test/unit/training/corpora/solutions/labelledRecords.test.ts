import { expect, test } from "vitest";
import { parseBatchLine } from "../../../../../src/core/batch/batchRecord.js";
import { generateProblems } from "../../../../../src/training/corpora/problems/generate.js";
import { labelledRecords } from "../../../../../src/training/corpora/solutions/labelledRecords.js";
import type { SolvedProblem } from "../../../../../src/training/corpora/solutions/solvedProblems.js";

test("own solutions become records of the batch format, without those of which nothing can be said", () => {
  const [problem] = generateProblems({ seed: 1, perDomain: 1 });
  const solved = (...steps: string[]): SolvedProblem => ({
    solution: {
      problem: problem!.id,
      domain: problem!.domain,
      right: false,
      steps,
      promptTokens: 9,
      tokens: 9,
      forced: 0,
    },
    pass: { prompt: new Float32Array(), steps: [] },
  });
  const [record, none] = labelledRecords(
    [solved("I look at it.", "It comes to 987654.", "So 3."), solved("I cannot do it.")],
    [problem!],
    "Think.",
  );
  expect(none).toBeUndefined();
  expect(record).toMatchObject({ group: problem!.domain, labels: [{ step: 1, wrong: true }] });
  expect(parseBatchLine(JSON.stringify(record))).toMatchObject({
    messages: [
      { role: "system", content: "Think." },
      { role: "user", content: problem!.question },
    ],
    response: { kind: "steps", steps: ["I look at it.", "It comes to 987654.", "So 3."] },
  });
});
