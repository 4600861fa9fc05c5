import { everyMatch, fromCounts, labelledCounts, lastMatch, stated, summed } from "./counting.js";
import type { Runner } from "./report.js";

const labels = {
  failed: "failed",
  passed: "passed",
  skipped: "skipped",
  total: "collected",
  "total tests": "collected",
} as const;

export const dotnetTest: Runner = {
  id: "dotnet test",
  of: "tests",
  programs: ["dotnet test", "vstest"],
  read: (lines) => {
    const modern = everyMatch(lines, /^\s*(?:Passed|Failed|Skipped)!\s+-\s+Failed:/);
    if (modern.length > 0) {
      const counts = summed(modern.map(({ line }) => labelledCounts(line.replace(/^\s*\w+!\s+-/, ""), labels)));
      return fromCounts(counts, (modern.find(({ line }) => line.startsWith("Failed!")) ?? modern[0]).line);
    }
    const summary = lastMatch(lines, /^Test summary: total: \d+/);
    if (summary)
      return fromCounts(labelledCounts(summary.line.replace(/succeeded:/, "passed:").slice(13), labels), summary.line);
    const total = lastMatch(lines, /^Total tests: \d+/);
    if (!total) {
      const none = lastMatch(lines, /^\s*(?:No test is available|No test matches the given testcase filter)/);
      return none ? fromCounts({ collected: 0 }, none.line) : null;
    }
    const parts = everyMatch(lines, /^\s*(?:Passed|Failed|Skipped): \d+\s*$/);
    return fromCounts(summed([total, ...parts].map(({ line }) => labelledCounts(line, labels))), total.line);
  },
};

export const dotnetBuild: Runner = {
  id: "dotnet build",
  of: "build",
  programs: ["dotnet build", "dotnet publish", "msbuild"],
  read: (lines) => {
    const verdict = lastMatch(lines, /^\s*Build (?:succeeded|FAILED)\b/i) ?? lastMatch(lines, /error (?:CS|MSB)\d+/);
    return verdict ? stated(/succeeded/.test(verdict.line) ? "passed" : "failed", verdict.line) : null;
  },
};
