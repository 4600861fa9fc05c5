import { everyMatch, fromCounts, labelledCounts, lastMatch } from "./counting.js";
import type { Runner } from "./report.js";

const labels = {
  failures: "failed",
  errors: "failed",
  skipped: "skipped",
  "expected failures": "skipped",
  "unexpected successes": "failed",
} as const;

/** Python's own, and Django's `manage.py test`, which prints the same. */
export const unittest: Runner = {
  id: "unittest",
  of: "tests",
  programs: ["unittest", "nose2", "nosetests", "trial"],
  read: (lines) => {
    const runs = everyMatch(lines, /^Ran (\d+) tests? in /);
    const last = runs.at(-1);
    if (!last) return null;
    const ran = runs.reduce((sum, { match }) => sum + Number(match[1]), 0);
    const verdicts = everyMatch(lines, /^(?:OK|FAILED|NO TESTS RAN)\b/);
    const verdict = lastMatch(lines, /^(?:OK|FAILED|NO TESTS RAN)\b/);
    if (!verdict) return null;
    const failedLine = verdicts.find(({ line }) => line.startsWith("FAILED"));
    const counts = labelledCounts(failedLine?.line ?? verdict.line, labels);
    const failed = counts.failed ?? (failedLine ? 1 : 0);
    const skipped = counts.skipped ?? 0;
    return fromCounts(
      { passed: Math.max(0, ran - failed - skipped), failed, skipped, collected: ran },
      `${last.line} ${(failedLine ?? verdict).line}`,
      failedLine !== undefined,
    );
  },
};
