import { fromCounts, lastMatch } from "./counting.js";
import type { Runner } from "./report.js";

/** ExUnit: "2 doctests, 10 tests, 1 failure, 3 excluded"; bats without TAP prints "5 tests, 1 failure". */
export const exunit: Runner = {
  id: "exunit",
  of: "tests",
  programs: ["mix test"],
  read: (lines) => {
    const summary = lastMatch(
      lines,
      /^(?:(\d+) doctests?, )?(\d+) (?:tests?|properties), (\d+) failures?(?:, (\d+) (excluded|skipped|invalid))?(?:, (\d+) skipped)?/,
    );
    if (!summary) return null;
    const [, doctests = "0", tests, failed, other = "0", word, more = "0"] = summary.match;
    const collected = Number(doctests) + Number(tests);
    const skipped = (word === "skipped" ? Number(other) : 0) + Number(more);
    const bad = Number(failed) + (word === "invalid" ? Number(other) : 0);
    const leftOut = word === "excluded" ? Number(other) : 0;
    return fromCounts(
      { passed: Math.max(0, collected - bad - skipped - leftOut), failed: bad, skipped, leftOut, collected },
      summary.line,
    );
  },
};
