import { everyMatch, fromCounts, lastMatch, summed, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

const words = {
  passed: "passed",
  failed: "failed",
  error: "failed",
  errors: "failed",
  skipped: "skipped",
  xfailed: "skipped",
  deselected: "leftOut",
} as const;

const summary =
  /^=*\s*(?:(?:\d+ (?:failed|passed|skipped|deselected|xfailed|xpassed|warnings?|errors?|rerun|subtests passed)|no tests ran)(?:, )?)+ in [\d.]+ ?s/;

export const pytest: Runner = {
  id: "pytest",
  of: "tests",
  programs: ["pytest", "py.test", "pytest-xdist"],
  read: (lines) => {
    const summaries = everyMatch(lines, summary);
    const collected = lastMatch(lines, /^collected (\d+) items?/);
    const stopped = lastMatch(
      lines,
      /^(?:!+ (?:Interrupted|_pytest\.outcomes\.Exit)|ERROR: (?:usage|not found|file or directory not found)|INTERNALERROR>|E\s+(?:ModuleNotFoundError|ImportError))/,
    );
    const last = summaries.at(-1);
    if (last) {
      const counts = summed(summaries.map(({ line }) => wordedCounts(line, words)));
      const failedAnyway = stopped !== null && /^!+|INTERNALERROR/.test(stopped.line);
      return fromCounts(counts, last.line, failedAnyway);
    }
    if (stopped && !stopped.line.startsWith("E ")) return fromCounts({}, stopped.line, true);
    const coverage = lastMatch(lines, /^FAIL Required test coverage of/);
    if (coverage) return null;
    return collected && collected.match[1] === "0" ? fromCounts({ collected: 0 }, collected.line) : null;
  },
};
