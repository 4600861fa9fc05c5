import { fromCounts, lastMatch } from "./counting.js";
import type { Runner } from "./report.js";

/** `node --test`: the lines "# pass 4" of TAP or "ℹ pass 4" of the spec reporter. */
export const nodeTest: Runner = {
  id: "node:test",
  of: "tests",
  programs: ["node --test"],
  read: (lines) => {
    const value = (name: string) => lastMatch(lines, new RegExp(`^(?:#|ℹ) ${name} (\\d+)$`));
    const tests = value("tests");
    const pass = value("pass");
    const fail = value("fail");
    // What `| tail -3` leaves of it.
    if (!pass || !fail) return null;
    const number = (found: ReturnType<typeof value>) => Number(found?.match[1] ?? 0);
    return fromCounts(
      {
        passed: number(pass),
        failed: number(fail) + number(value("cancelled")),
        skipped: number(value("skipped")) + number(value("todo")),
        collected: tests ? number(tests) : null,
      },
      number(fail) > 0 ? fail.line : tests ? `${tests.line}, ${pass.line}` : `${pass.line}, ${fail.line}`,
    );
  },
};
