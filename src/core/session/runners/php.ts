import { fromCounts, labelledCounts, lastMatch, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

const labels = {
  tests: "collected",
  errors: "failed",
  failures: "failed",
  skipped: "skipped",
  incomplete: "skipped",
  risky: "leftOut",
} as const;

export const phpunit: Runner = {
  id: "phpunit",
  of: "tests",
  programs: ["phpunit", "paratest", "simple-phpunit"],
  read: (lines) => {
    const ok = lastMatch(lines, /^OK \((\d+) tests?, \d+ assertions?\)/);
    const counts = lastMatch(lines, /^Tests: \d+, Assertions: \d+/);
    if (counts) {
      const found = labelledCounts(counts.line, labels);
      const passed = (found.collected ?? 0) - (found.failed ?? 0) - (found.skipped ?? 0);
      return fromCounts({ ...found, leftOut: null, passed }, counts.line);
    }
    if (ok) return fromCounts({ passed: Number(ok.match[1]), failed: 0 }, ok.line);
    const none = lastMatch(lines, /^No tests executed!/);
    return none ? fromCounts({ collected: 0 }, none.line) : null;
  },
};

export const pest: Runner = {
  id: "pest",
  of: "tests",
  programs: ["pest", "artisan test"],
  read: (lines) => {
    const summary = lastMatch(lines, /^\s*Tests:\s+.*\(\d+ assertions\)/);
    if (!summary) return null;
    const words = {
      passed: "passed",
      failed: "failed",
      skipped: "skipped",
      incomplete: "skipped",
      todo: "skipped",
    } as const;
    return fromCounts(wordedCounts(summary.line, words), summary.line);
  },
};
