import { everyMatch, fromCounts, lastMatch } from "./counting.js";
import type { Runner } from "./report.js";

export const bun: Runner = {
  id: "bun",
  of: "tests",
  programs: ["bun test"],
  read: (lines) => {
    const ran = lastMatch(lines, /^Ran (\d+) tests? across \d+ files?/);
    const value = (word: string) => Number(lastMatch(lines, new RegExp(`^\\s*(\\d+) ${word}$`))?.match[1] ?? 0);
    if (!ran) return null;
    const failed = lastMatch(lines, /^\s*[1-9]\d* fail$/);
    return fromCounts(
      {
        passed: value("pass"),
        failed: value("fail") + value("errors?"),
        skipped: value("skip") + value("todo"),
        collected: Number(ran.match[1]),
      },
      (failed ?? ran).line,
    );
  },
};

export const deno: Runner = {
  id: "deno",
  of: "tests",
  programs: ["deno test"],
  read: (lines) => {
    const summary = lastMatch(
      lines,
      /^(?:ok|FAILED) \| (\d+) passed(?: \([^)]*\))? \| (\d+) failed(?: \([^)]*\))?(?: \| (\d+) ignored)?(?: \| (\d+) filtered out)?/,
    );
    if (!summary)
      return lastMatch(lines, /^error: No test modules found/)
        ? fromCounts({ collected: 0 }, "error: No test modules found")
        : null;
    const [, passed, failed, skipped = "0", leftOut = "0"] = summary.match;
    return fromCounts(
      { passed: Number(passed), failed: Number(failed), skipped: Number(skipped), leftOut: Number(leftOut) },
      summary.line,
      summary.line.startsWith("FAILED"),
    );
  },
};

export const playwright: Runner = {
  id: "playwright",
  of: "tests",
  programs: ["playwright test", "playwright"],
  read: (lines) => {
    const running = lastMatch(lines, /^Running (\d+) tests? using \d+ workers?/);
    const parts = everyMatch(
      lines,
      /^\s*(\d+) (passed|failed|flaky|skipped|did not run|interrupted)(?: \([\d.]+(?:ms|s|m|h)\))?$/,
    );
    if (!running || parts.length === 0) return null;
    const counts = { passed: 0, failed: 0, skipped: 0, leftOut: 0 };
    for (const { match } of parts) {
      const number = Number(match[1]);
      if (/passed|flaky/.test(match[2])) counts.passed += number;
      else if (/failed|interrupted/.test(match[2])) counts.failed += number;
      else if (match[2] === "skipped") counts.skipped += number;
      else counts.leftOut += number;
    }
    const decisive = parts.find(({ match }) => match[2] === "failed") ?? parts[0];
    return fromCounts({ ...counts, collected: Number(running.match[1]) }, decisive.line);
  },
};
