import { expect, test } from "vitest";
import type { Run } from "../../../src/core/run/run.js";
import { runContext } from "../../../src/extension/runContext.js";
import { recorded } from "../report/runs.js";

const marked = recorded("marked");

test.each<[string, Run | undefined, ReturnType<typeof runContext>]>([
  ["no run", undefined, { hasRun: false, runHasSuspect: false, canAskWithout: false }],
  ["an influence that no step mentions", marked, { hasRun: true, runHasSuspect: true, canAskWithout: true }],
  [
    "an influence of which the prompt does not hold the sentence",
    { ...marked, influences: marked.influences.map((influence) => ({ ...influence, sentence: "Another." })) },
    { hasRun: true, runHasSuspect: true, canAskWithout: false },
  ],
  [
    "an influence on a text that someone else wrote",
    { ...marked, mode: "off-policy" },
    { hasRun: true, runHasSuspect: true, canAskWithout: false },
  ],
  [
    "a run that still grows",
    { ...marked, status: "running" },
    { hasRun: true, runHasSuspect: true, canAskWithout: false },
  ],
  ["a wrong calculation", recorded("mixed"), { hasRun: true, runHasSuspect: true, canAskWithout: false }],
  ["nothing found", recorded("numeric"), { hasRun: true, runHasSuspect: false, canAskWithout: false }],
])("what can be done with %s", (_, run, keys) => {
  expect(runContext(run)).toEqual(keys);
});
