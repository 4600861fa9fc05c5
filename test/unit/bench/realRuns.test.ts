import { expect, it } from "vitest";
import { type CheckedRecord, choose, counted } from "../../../bench/realRuns/choose.js";
import type { KnownRecord } from "../../../bench/realRuns/records.js";
import type { VerdictCode } from "../../../src/core/verdict/codes.js";
import { recorded } from "../report/runs.js";

const [plain] = recorded("numeric").steps;

/** A run whose steps have these verdicts, the first suspected most. */
function checked(codes: readonly VerdictCode[], known: Partial<KnownRecord>): CheckedRecord {
  const run = recorded("numeric");
  run.steps = codes.map((code, index) => ({
    ...plain!,
    index,
    verdict: { ...plain!.verdict, code, rule: code === "cannot-tell" ? "undecided" : "x", suspicion: 0.9 - index / 10 },
  }));
  return {
    run,
    record: { task: { id: "x", messages: [], response: { kind: "write" } }, labels: [], harmless: false, ...known },
  };
}
const labels = [
  { step: 0, wrong: true },
  { step: 1, wrong: false },
];

it("counts marks on what is known to be wrong and to be right", () => {
  const all = [
    checked(["state-disagrees", "weak-evidence"], { labels }),
    checked(["consistent", "state-disagrees"], { labels }),
    checked(["state-disagrees", "consistent"], { harmless: true }),
  ];
  expect(counted(all)).toEqual({
    deserved: 2,
    found: 1,
    looks: 0,
    undeserved: 4,
    falselyMarked: 2,
    falseLooks: 1,
  });
});

it("chooses the worst, not the best", () => {
  const hit = checked(["state-disagrees", "consistent"], { labels });
  const miss = checked(["consistent", "cannot-tell"], { labels });
  const harmless = checked(["wrong-by-computation", "cannot-tell"], { harmless: true });
  const chosen = choose([hit, miss, harmless]).map(({ why, checked: { record, run }, step }) => [
    why,
    [hit, miss, harmless].findIndex((one) => one.record === record && one.run === run),
    step.index,
  ]);
  expect(chosen).toEqual([
    ["Right mark 1", 0, 0],
    ["The worst false mark", 2, 0],
    ["The worst miss", 1, 0],
    ["Abstention 1", 1, 1],
    ["Abstention 2", 2, 1],
  ]);
});
