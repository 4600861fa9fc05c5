import { everyMatch, fromCounts, lastMatch, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

/** The Test Anything Protocol (tape, tap, bats, prove) and AVA's and prove's own summaries. */
export const tap: Runner = {
  id: "tap",
  of: "tests",
  programs: ["tap", "tape", "ava", "uvu", "bats", "prove", "busted"],
  read: (lines) => {
    const prove = lastMatch(lines, /^Result: (?:PASS|FAIL|NOTESTS)$/);
    if (prove) {
      const count = lastMatch(lines, /^Files=\d+, Tests=(\d+)/);
      const failed = prove.line.endsWith("FAIL");
      return fromCounts(count ? { collected: Number(count.match[1]) } : { collected: 1 }, prove.line, failed);
    }
    const ava = everyMatch(lines, /^\s*\d+ (?:tests? (?:passed|failed|skipped)|known failures?|uncaught exceptions?)$/);
    if (ava.length > 0) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const { line } of ava) {
        const number = Number(/^\d+/.exec(line)?.[0]);
        if (/passed/.test(line)) counts.passed += number;
        else if (/failed|uncaught/.test(line)) counts.failed += number;
        else counts.skipped += number;
      }
      return fromCounts(counts, (ava.find(({ line }) => /failed|uncaught/.test(line)) ?? ava[0]).line);
    }
    const plan = lastMatch(lines, /^1\.\.(\d+)/);
    const results = everyMatch(lines, /^(?:not )?ok \d+\b/);
    if (plan && results.length > 0) {
      const skipped = results.filter(({ line }) => /# (?:skip|todo)/i.test(line)).length;
      const bad = results.filter(({ line }) => line.startsWith("not") && !/# (?:skip|todo)/i.test(line));
      const passed = results.length - bad.length - skipped;
      const counts = { passed, failed: bad.length, skipped, collected: Number(plan.match[1]) };
      return fromCounts(counts, (bad[0] ?? plan).line, Number(plan.match[1]) > results.length);
    }
    const busted = lastMatch(lines, /^\d+ successes? \/ \d+ failures? \/ \d+ errors?/);
    if (!busted) return null;
    const counted = wordedCounts(busted.line, {
      successes: "passed",
      success: "passed",
      failures: "failed",
      failure: "failed",
      errors: "failed",
      error: "failed",
      pending: "skipped",
    });
    return fromCounts(counted, busted.line);
  },
};
