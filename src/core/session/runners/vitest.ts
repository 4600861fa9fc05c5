import { everyMatch, fromCounts, lastMatch, summed, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

const words = { passed: "passed", failed: "failed", skipped: "skipped", todo: "skipped" } as const;

export const vitest: Runner = {
  id: "vitest",
  of: "tests",
  programs: ["vitest"],
  read: (lines) => {
    const tests = everyMatch(lines, /^\s*Tests\s{2,}(?:\d+ [a-z]+(?: \| )?)+ ?\(\d+\)/);
    const files = lastMatch(lines, /^\s*Test Files\s{2,}\d+/);
    const broken = lastMatch(lines, /^\s*(?:Errors\s{2,}[1-9]\d* errors?|⎯+ Unhandled (?:Errors|Rejections))/);
    const last = tests.at(-1);
    const filesFailed = files !== null && /\b[1-9]\d* failed/.test(files.line);
    if (last) {
      const counts = summed(
        tests.map(({ line }) => ({
          ...wordedCounts(line, words),
          collected: Number(/\((\d+)\)/.exec(line)?.[1] ?? 0),
        })),
      );
      const quote = (counts.failed ?? 0) === 0 && (filesFailed ? files.line : broken?.line);
      return fromCounts(counts, quote || last.line, filesFailed || broken !== null);
    }
    if (filesFailed) return fromCounts({}, files.line, true);
    const none = lastMatch(lines, /^\s*No test files found/);
    return none ? fromCounts({ collected: 0 }, none.line) : null;
  },
};
