import { everyMatch, fromCounts, lastMatch, stated } from "./counting.js";
import type { Runner } from "./report.js";

export const ctest: Runner = {
  id: "ctest",
  of: "tests",
  programs: ["ctest"],
  read: (lines) => {
    const summary = lastMatch(lines, /^\d+% tests passed, (\d+) tests? failed out of (\d+)/);
    if (summary) {
      const [failed, collected] = [Number(summary.match[1]), Number(summary.match[2])];
      return fromCounts({ passed: collected - failed, failed, collected }, summary.line);
    }
    const none = lastMatch(lines, /^No tests were found!!!/);
    return none ? fromCounts({ collected: 0 }, none.line) : null;
  },
};

export const googletest: Runner = {
  id: "googletest",
  of: "tests",
  programs: [],
  read: (lines) => {
    const passed = lastMatch(lines, /^\[ {2}PASSED {2}\] (\d+) tests?\./);
    if (!passed) return null;
    const failed =
      lastMatch(lines, /^\[ {2}FAILED {2}\] (\d+) tests?, listed below/) ??
      lastMatch(lines, /^\s*(\d+) FAILED TESTS?$/);
    const skipped = lastMatch(lines, /^\[ {2}SKIPPED \] (\d+) tests?/);
    return fromCounts(
      {
        passed: Number(passed.match[1]),
        failed: Number(failed?.match[1] ?? 0),
        skipped: Number(skipped?.match[1] ?? 0),
      },
      (failed ?? passed).line,
    );
  },
};

export const catch2: Runner = {
  id: "catch2",
  of: "tests",
  programs: [],
  read: (lines) => {
    const all = lastMatch(lines, /^All tests passed \(\d+ assertions? in (\d+) test cases?\)/);
    if (all) return fromCounts({ passed: Number(all.match[1]), failed: 0 }, all.line);
    const cases = lastMatch(lines, /^(?:\[doctest\] )?test cases:\s*(\d+) \|\s*(\d+) passed(?: \|\s*(\d+) failed)?/);
    if (!cases) return null;
    const [, collected, passed, failed = "0"] = cases.match;
    return fromCounts({ passed: Number(passed), failed: Number(failed), collected: Number(collected) }, cases.line);
  },
};

export const compiler: Runner = {
  id: "compiler",
  of: "build",
  programs: [
    "gcc",
    "g++",
    "clang",
    "clang++",
    "cc",
    "c++",
    "javac",
    "swiftc",
    "ninja",
    "cmake",
    "go build",
    "go vet",
    "go install",
  ],
  read: (lines) => {
    const errors = everyMatch(
      lines,
      /^(?:[^\s:]+:\d+:(?:\d+:)? (?:fatal )?error: |[^\s:]+\.(?:java|kt|swift):\d+: error: |\.?\/?[\w./-]+\.go:\d+:\d+: |ninja: build stopped|FAILED: |CMake Error|collect2: error|ld: |\d+ errors?$)/,
    );
    return errors.length > 0 ? stated("failed", errors[0].line) : null;
  },
};
