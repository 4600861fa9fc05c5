import { fromCounts, lastMatch } from "./counting.js";
import type { Runner } from "./report.js";

/** The last line of Cypress's table: `✔  All specs passed!  00:35  7  7  -  -  -` or `✖  1 of 3 failed (33%)  …`. */
export const cypress: Runner = {
  id: "cypress",
  of: "tests",
  programs: ["cypress"],
  read: (lines) => {
    const bad = lastMatch(lines, /^\s*✖\s+(\d+) of \d+ failed \(\d+%\)/);
    if (bad) return fromCounts({ failed: Number(bad.match[1]) }, bad.line.trim(), true);
    const good = lastMatch(lines, /^\s*✔\s+All specs passed!\s+\S+\s+(\d+)/);
    return good ? fromCounts({ passed: Number(good.match[1]), failed: 0 }, good.line.trim()) : null;
  },
};
