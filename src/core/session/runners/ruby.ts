import { everyMatch, fromCounts, lastMatch, summed, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

export const rspec: Runner = {
  id: "rspec",
  of: "tests",
  programs: ["rspec"],
  read: (lines) => {
    const summaries = everyMatch(
      lines,
      /^(\d+) examples?, (\d+) failures?(?:, (\d+) pending)?(?:, (\d+) errors? occurred outside of examples)?/,
    );
    const last = summaries.at(-1);
    if (!last) return null;
    const counts = summed(
      summaries.map(({ match: [, all, bad, pending = "0", outside = "0"] }) => ({
        collected: Number(all),
        failed: Number(bad) + Number(outside),
        skipped: Number(pending),
        passed: Math.max(0, Number(all) - Number(bad) - Number(pending)),
      })),
    );
    return fromCounts(counts, last.line);
  },
};

export const minitest: Runner = {
  id: "minitest",
  of: "tests",
  programs: ["rails test", "rake test", "minitest"],
  read: (lines) => {
    const summary = lastMatch(
      lines,
      /^(\d+) (?:runs|tests), \d+ assertions, (\d+) failures, (\d+) errors(?:, (\d+) skips)?/,
    );
    if (!summary) return null;
    const [, all, failures, errors, skips = "0"] = summary.match.map(String);
    const failed = Number(failures) + Number(errors);
    const skipped = Number(skips) || 0;
    const passed = Number(all) - failed - skipped;
    return fromCounts({ passed, failed, skipped, collected: Number(all) }, summary.line);
  },
};

export const rubocop: Runner = {
  id: "rubocop",
  of: "lint",
  programs: ["rubocop", "standardrb"],
  read: (lines) => {
    const summary = lastMatch(lines, /^\d+ files? inspected, (?:no|\d+) offenses? detected/);
    if (!summary) return null;
    const clean = summary.line.includes("no offenses");
    return fromCounts(
      clean ? { passed: 1, failed: 0 } : wordedCounts(summary.line, { offenses: "failed", offense: "failed" }),
      summary.line,
    );
  },
};
