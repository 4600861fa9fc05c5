import { everyMatch, fromCounts, lastMatch, stated, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

export const goTest: Runner = {
  id: "go test",
  of: "tests",
  programs: ["go test", "gotestsum", "ginkgo"],
  read: (lines) => {
    const done = lastMatch(lines, /^DONE \d+ tests/);
    if (done) {
      const words = {
        tests: "collected",
        failures: "failed",
        failure: "failed",
        skipped: "skipped",
        errors: "failed",
        error: "failed",
      } as const;
      const counts = wordedCounts(done.line, words);
      const passed = (counts.collected ?? 0) - (counts.failed ?? 0) - (counts.skipped ?? 0);
      return fromCounts({ ...counts, passed }, done.line);
    }
    const packages = everyMatch(
      lines,
      /^(?:ok|FAIL|---)\s+[\w./-]+\s+(?:\(?[\d.]+s\)?|\(cached\)|\[(?:build|setup) failed\])/,
    );
    const failed = everyMatch(
      lines,
      /^(?:\s*--- FAIL: |FAIL\s+\S+\s+(?:[\d.]+s|\[(?:build|setup) failed\])|FAIL$|panic: )/,
    );
    const ok = packages.filter(({ line }) => line.startsWith("ok"));
    const passing = everyMatch(lines, /^\s*--- PASS: /).length;
    const skipping = everyMatch(lines, /^\s*--- SKIP: /).length;
    const failing = everyMatch(lines, /^\s*--- FAIL: /).length;
    const counts = passing + failing + skipping > 0 ? { passed: passing, failed: failing, skipped: skipping } : {};
    if (failed.length > 0 && (packages.length > 0 || failed.some(({ line }) => /^(?:--- FAIL|FAIL)/.test(line))))
      return stated("failed", failed[0].line, failing > 0 ? counts : {});
    const warned = ok.length === 0 ? lastMatch(lines, /^testing: warning: no tests to run$/) : null;
    if (warned) return fromCounts({ collected: 0 }, warned.line);
    if (ok.length === 0 && !lastMatch(lines, /^PASS$/)) {
      const none = lastMatch(lines, /\[no test files\]|^no test files/);
      // A panic that no package outlived ended the run.
      return none ? fromCounts({ collected: 0 }, none.line) : failed[0] ? stated("failed", failed[0].line) : null;
    }
    const nothing = ok.length > 0 && ok.every(({ line }) => line.includes("[no tests to run]"));
    if (nothing) return fromCounts({ collected: 0 }, ok[0].line);
    return stated("passed", (ok.at(-1) ?? { line: "PASS" }).line, counts);
  },
};
