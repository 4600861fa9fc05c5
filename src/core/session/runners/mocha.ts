import { everyMatch, fromCounts, summed, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

/** Mocha's spec reporter, which Cypress prints too. */
export const mocha: Runner = {
  id: "mocha",
  of: "tests",
  programs: ["mocha", "wdio"],
  read: (lines) => {
    const summaries = everyMatch(lines, /^\s*\d+ (?:passing \([^)]{1,12}\)|failing|pending)\s*$/);
    const first = summaries.find(({ line }) => line.includes("passing"));
    if (first) {
      const counts = summed(
        summaries.map(({ line }) => wordedCounts(line, { passing: "passed", failing: "failed", pending: "skipped" })),
      );
      const failing = summaries.find(({ line }) => line.includes("failing"));
      return fromCounts(counts, (failing ?? first).line);
    }
    return null;
  },
};
