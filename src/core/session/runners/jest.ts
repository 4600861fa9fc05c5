import { everyMatch, fromCounts, lastMatch, summed, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

const words = {
  passed: "passed",
  failed: "failed",
  skipped: "skipped",
  todo: "skipped",
  pending: "skipped",
  total: "collected",
} as const;

export const jest: Runner = {
  id: "jest",
  of: "tests",
  programs: ["jest", "react-scripts", "craco"],
  read: (lines) => {
    const tests = everyMatch(lines, /^Tests:\s+(?:\d+ [a-z]+,? ?)+$/);
    const suites = lastMatch(lines, /^Test Suites:\s+.*\btotal$/);
    const last = tests.at(-1);
    if (last) {
      const suiteFailed = suites !== null && /\b[1-9]\d* failed/.test(suites.line);
      const counts = summed(tests.map(({ line }) => wordedCounts(line, words)));
      const quote = suiteFailed && !(counts.failed ?? 0) ? suites.line : last.line;
      return fromCounts(counts, quote, suiteFailed);
    }
    const none = lastMatch(lines, /^(?:No tests found|No tests found, exiting with code \d)/);
    return none ? fromCounts({ collected: 0 }, none.line) : null;
  },
};
