import { fromCounts, lastMatch } from "./counting.js";
import type { Runner } from "./report.js";

/** The summary of `make check` of Automake: `# TOTAL: 2`, `# PASS:  2`, `# FAIL:  0`. */
export const automake: Runner = {
  id: "automake",
  of: "tests",
  programs: [],
  read: (lines) => {
    const number = (name: string) => lastMatch(lines, new RegExp(`^# ${name}:\\s{1,8}(\\d+)$`));
    const total = number("TOTAL");
    if (!total) return null;
    const count = (name: string) => Number(number(name)?.match[1] ?? 0);
    const failed = number("FAIL");
    return fromCounts(
      {
        collected: Number(total.match[1]),
        passed: count("PASS") + count("XFAIL"),
        failed: count("FAIL") + count("ERROR") + count("XPASS"),
        skipped: count("SKIP"),
      },
      (failed ?? total).line,
    );
  },
};
